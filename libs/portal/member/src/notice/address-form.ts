import { Component, inject, input, output, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import {
  MemberAskNoticeAddressDocument,
  MemberConfirmNoticeAddressDocument,
  MemberRemoveNoticeAddressDocument,
  type ReachFieldsFragment,
} from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';

const FAULTS: Readonly<Record<string, string>> = {
  InvalidInputError: 'member.notice.email-wrong',
  TooManyCodesError: 'member.notice.email-often',
  MailAwayError: 'member.notice.email-away',
  WrongCodeError: 'member.notice.code-wrong',
};

/** An address, the code that proves it, and the way out. What was typed stays when something went wrong. */
@Component({
  selector: 'cw-notice-address',
  imports: [Button, Field, Input, Notice, TPipe],
  templateUrl: './address-form.html',
})
export class AddressForm {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly mutate = mutations();
  readonly reach = input.required<ReachFieldsFragment>();
  readonly changed = output<ReachFieldsFragment>();
  protected readonly email = signal('');
  protected readonly code = signal('');
  protected readonly busy = signal(false);
  protected readonly isOther = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected ask(event: Event): Promise<void> {
    event.preventDefault();
    return this.send(async (memberId) => {
      const { askNotificationAddress: answer } = await this.mutate(MemberAskNoticeAddressDocument, {
        memberId,
        email: this.email().trim(),
      });
      return answer;
    });
  }

  protected confirm(event: Event): Promise<void> {
    event.preventDefault();
    return this.send(async (memberId) => {
      const { confirmNotificationAddress: answer } = await this.mutate(MemberConfirmNoticeAddressDocument, {
        memberId,
        code: this.code().trim(),
      });
      return answer;
    });
  }

  protected remove(): Promise<void> {
    return this.send(async (memberId) => {
      const { removeNotificationAddress: answer } = await this.mutate(MemberRemoveNoticeAddressDocument, { memberId });
      return { __typename: 'NotificationReach', ...answer } as const;
    });
  }

  private async send(act: (memberId: string) => Promise<{ __typename: string }>): Promise<void> {
    const memberId = this.record.memberId();
    if (!memberId || this.busy()) return;
    this.busy.set(true);
    this.fault.set(undefined);
    this.refusal.set(undefined);
    try {
      const answer = await act(memberId);
      if (answer.__typename === 'NotificationReach') {
        this.changed.emit(answer as unknown as ReachFieldsFragment);
        this.code.set('');
        this.isOther.set(false);
      } else this.fault.set(this.i18n.t(FAULTS[answer.__typename] ?? 'member.notice.not-saved'));
    } catch (error) {
      const offline = error instanceof GraphProblem && error.kind === 'offline';
      this.refusal.set(this.i18n.t(offline ? 'member.notice.offline' : 'member.notice.not-saved'));
    } finally {
      this.busy.set(false);
    }
  }
}
