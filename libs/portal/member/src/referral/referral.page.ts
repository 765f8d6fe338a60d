import { Component, computed, inject, input, signal } from '@angular/core';
import { GraphProblem, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, Input } from '@careway/portal-ui/form';
import { PlacePipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { ConceptPipe } from '../concept/names.ts';
import { MemberCancelReferralDocument, MemberReferralDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';
import { followReferrals } from './follow-referrals.ts';
import { mayCancel } from './referral-stages.ts';
import { ReferralSteps } from './referral-steps.ts';

/** One referral: its steps, why, by whom and to whom, and the report. Before the visit the member can take it back. */
@Component({
  selector: 'cw-member-referral',
  imports: [Answer, Button, ConceptPipe, Field, Input, Link, Notice, ReferralSteps, TPipe, WhenPipe, PlacePipe],
  templateUrl: './referral.page.html',
})
export class ReferralPage {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  protected readonly record = inject(OpenRecord);
  readonly id = input.required<string>();
  protected readonly page = query(MemberReferralDocument, () => (this.record.memberId() === undefined ? undefined : { id: this.id() }));
  protected readonly referral = computed(() => this.page.data()?.referral ?? undefined);
  protected readonly by = computed(() => whoOf(this.referral()?.requestedBy, this.i18n));
  protected readonly with = computed(() => whoOf(this.referral()?.acceptedBy, this.i18n));
  /** Nobody takes a referral back for somebody else. */
  protected readonly mayCancel = computed(() => {
    const one = this.referral();
    return one !== undefined && mayCancel(one) && !this.record.isActing();
  });
  protected readonly asking = signal(false);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  constructor() {
    followReferrals(() => this.page.reload());
  }

  protected async cancel(): Promise<void> {
    const reason = this.reason().trim();
    if (!reason) return this.fault.set('member.referral.reason-needed');
    if (this.busy()) return;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const { cancelReferral } = await this.mutate(MemberCancelReferralDocument, { id: this.id(), reason });
      if (cancelReferral.__typename !== 'Referral') this.fault.set('member.referral.moved-on');
      else {
        this.asking.set(false);
        this.toasts.say(this.i18n.t('member.referral.taken-back'));
      }
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.fault.set(isOffline ? 'member.referral.offline' : 'member.referral.not-saved');
    } finally {
      this.busy.set(false);
      this.page.reload();
    }
  }
}
