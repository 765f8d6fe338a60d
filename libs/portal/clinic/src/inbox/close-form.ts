import { Component, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { ClinicCloseThreadDocument, type CloseReason } from '../generated/graph.ts';
import type { InboxThread } from './inbox-rows.ts';

const REASONS = ['ANSWERED', 'BY_PHONE', 'IN_VISIT', 'NO_ANSWER_NEEDED', 'DUPLICATE'] as const satisfies readonly CloseReason[];
/** Ends of keys of `clinic.inbox.refused.`, by what the service answered. */
const REFUSALS: Readonly<Record<string, string>> = { EditedMeanwhileError: 'edited', ThreadClosedError: 'closed' };

/** Why nothing more is needed. It closes the conversation as it was seen: what came meanwhile is looked at first. */
@Component({
  selector: 'cw-thread-close',
  imports: [Button, Field, Input, Notice, TakeFocus, TPipe],
  host: { class: 'work-below in-drawer', '(keydown.escape)': 'left.emit()' },
  template: `<form class="stack tight-stack" novalidate (submit)="close($event, why.value)">
    <div role="status">
      @if (refusal(); as why) {
        <cw-notice tone="watch">{{ 'clinic.inbox.refused.' + why | t }}</cw-notice>
      }
    </div>
    <cw-field
      controlId="close-reason"
      [label]="'clinic.inbox.close-why' | t"
      [error]="tried() ? ('clinic.work.choose-why' | t) : undefined"
    >
      <select #why cwInput cwTakeFocus>
        <option value="">{{ 'clinic.review.choose' | t }}</option>
        @for (one of reasons; track one) {
          <option [value]="one">{{ 'clinic.inbox.close.' + one.toLowerCase().replaceAll('_', '-') | t }}</option>
        }
      </select>
    </cw-field>
    <div class="row tight">
      <button cwButton type="submit" [small]="true" [busy]="busy()">{{ 'clinic.inbox.close' | t }}</button>
      <button cwButton="second" type="button" [small]="true" (click)="left.emit()">{{ 'clinic.drop' | t }}</button>
    </div>
  </form>`,
})
export class CloseForm {
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  readonly thread = input.required<Pick<InboxThread, 'id' | 'version'>>();
  readonly closed = output();
  readonly left = output();
  /** It stands otherwise than it was seen: what is shown is asked for again. */
  readonly stale = output();
  protected readonly reasons = REASONS;
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected async close(event: Event, chosen: string): Promise<void> {
    event.preventDefault();
    const reason = REASONS.find((one) => one === chosen);
    this.tried.set(!reason);
    if (!reason) return document.getElementById('close-reason')?.focus();
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const { id, version } = this.thread();
      const { closeThread } = await this.mutate(ClinicCloseThreadDocument, { id, version, reason });
      if (closeThread.__typename === 'Thread') {
        this.toasts.say(this.i18n.t('clinic.inbox.closed'));
        return this.closed.emit();
      }
      this.refusal.set(REFUSALS[closeThread.__typename] ?? 'failed');
      this.stale.emit();
    } catch {
      this.refusal.set('failed');
    } finally {
      this.busy.set(false);
    }
  }
}
