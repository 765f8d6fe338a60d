import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { formatDate } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import type { DoseReason, MedicineFieldsFragment } from '../generated/graph.ts';
import { MedicineDesk } from './medicine-desk.ts';

const REASONS: readonly DoseReason[] = ['FORGOT', 'SIDE_EFFECTS', 'RAN_OUT', 'FELT_WELL', 'ADVISED', 'OTHER'];
/** What happens to one, rather than what one decides. */
const MISSED: readonly DoseReason[] = ['FORGOT', 'RAN_OUT'];

/** Whether a medicine was taken on one day: said, asked about, and taken back. */
@Component({
  selector: 'cw-dose-day',
  imports: [Button, ConceptPipe, TPipe],
  template: `@if (dose(); as one) {
      <p class="row tight small">
        <span>{{ 'member.dose.said-on' | t: { day: name(), what: said(one) } }}</span>
        <button type="button" class="link" (click)="desk.withdraw(medicine(), day(), reload())">
          {{ 'member.dose.undo' | t }}<span class="vh"> {{ name() }}</span>
        </button>
      </p>
    } @else if (asking()) {
      <fieldset class="stack">
        <legend class="small strong">{{ 'member.dose.why-on' | t: { day: name() } }}</legend>
        <div class="row tight">
          @for (reason of reasons; track reason) {
            <button type="button" class="pill" (click)="leaveOut(reason)">{{ reasonKey(reason) | t }}</button>
          }
        </div>
      </fieldset>
    } @else {
      <div class="row tight" role="group" [attr.aria-label]="question() + ' ' + (medicine().code | concept)">
        <span class="small strong">{{ question() }}</span>
        <button cwButton="second" type="button" [small]="true" (click)="desk.record(medicine(), day(), 'TAKEN', null, reload())">
          {{ 'member.dose.taken' | t }}
        </button>
        <button cwButton="plain" type="button" [small]="true" (click)="asking.set(true)">{{ 'member.dose.not-taken' | t }}</button>
      </div>
    }`,
})
export class DoseDay {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(MedicineDesk);
  readonly medicine = input.required<MedicineFieldsFragment>();
  /** `YYYY-MM-DD` of the payer's calendar. */
  readonly day = input.required<string>();
  readonly isToday = input(false);
  readonly reload = input.required<() => void>();
  protected readonly asking = signal(false);
  protected readonly reasons = REASONS;
  protected readonly dose = computed(() => this.medicine().doses.find(({ day }) => day === this.day()));
  protected readonly name = computed(() =>
    this.isToday() ? this.i18n.t('member.dose.this-day') : formatDate(this.day(), 'day', this.i18n.locale(), 'UTC', new Date()),
  );
  protected readonly question = computed(() =>
    this.isToday() ? this.i18n.t('member.dose.today') : this.i18n.t('member.dose.on', { day: this.name() }),
  );
  protected reasonKey = (reason: DoseReason): string => `member.dose.reason.${reason.toLowerCase().replace('_', '-')}`;

  protected said({ status, reason }: MedicineFieldsFragment['doses'][number]): string {
    const words = this.i18n.t(`member.dose.${status.toLowerCase()}`);
    return reason === null ? words : `${words} (${this.i18n.t(this.reasonKey(reason))})`;
  }

  protected leaveOut(reason: DoseReason): void {
    this.asking.set(false);
    void this.desk.record(this.medicine(), this.day(), MISSED.includes(reason) ? 'MISSED' : 'SKIPPED', reason, this.reload());
  }
}
