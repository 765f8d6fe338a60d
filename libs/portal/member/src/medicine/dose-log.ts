import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { ProgressBar } from '@careway/portal-ui/data';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import type { DoseReason, MedicineFieldsFragment } from '../generated/graph.ts';
import { MedicineDesk } from './medicine-desk.ts';

const REASONS: readonly DoseReason[] = ['FORGOT', 'SIDE_EFFECTS', 'RAN_OUT', 'FELT_WELL', 'ADVISED', 'OTHER'];
/** What happens to one, rather than what one decides. */
const MISSED: readonly DoseReason[] = ['FORGOT', 'RAN_OUT'];

/** Whether it was taken today, and how that was in the last weeks, in words and as a bar. */
@Component({
  selector: 'cw-dose-log',
  imports: [Button, ConceptPipe, ProgressBar, TPipe],
  host: { class: 'stack' },
  template: `@if (today(); as dose) {
      <p class="row tight small">
        <span>{{ 'member.dose.said' | t: { what: said(dose) } }}</span>
        <button type="button" class="link" (click)="desk.withdraw(medicine(), day(), reload)">{{ 'member.dose.undo' | t }}</button>
      </p>
    } @else if (asking()) {
      <fieldset class="stack">
        <legend class="small strong">{{ 'member.dose.why' | t }}</legend>
        <div class="row tight">
          @for (reason of reasons; track reason) {
            <button type="button" class="pill" (click)="leaveOut(reason)">{{ reasonKey(reason) | t }}</button>
          }
        </div>
      </fieldset>
    } @else {
      <div class="row tight" role="group" [attr.aria-label]="'member.dose.today-of' | t: { what: medicine().code | concept }">
        <span class="small strong">{{ 'member.dose.today' | t }}</span>
        <button cwButton="second" type="button" [small]="true" (click)="desk.record(medicine(), day(), 'TAKEN', null, reload)">
          {{ 'member.dose.taken' | t }}
        </button>
        <button cwButton="plain" type="button" [small]="true" (click)="asking.set(true)">{{ 'member.dose.not-taken' | t }}</button>
      </div>
    }
    @if (medicine().adherence; as rate) {
      <p class="small">{{ 'member.dose.adherence' | t: { taken: rate.taken, due: rate.due } }}</p>
      <cw-progress-bar
        [percent]="(rate.taken / rate.due) * 100"
        [label]="'member.dose.adherence' | t: { taken: rate.taken, due: rate.due }"
      />
      <p class="meta">{{ 'member.dose.definition' | t }}</p>
    }`,
})
export class DoseLog {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(MedicineDesk);
  readonly medicine = input.required<MedicineFieldsFragment>();
  readonly changed = output();
  protected readonly asking = signal(false);
  protected readonly reasons = REASONS;
  /** The calendar day of the payer's zone, which is the one that counts. */
  protected readonly day = computed(() => new Intl.DateTimeFormat('en-CA', { timeZone: this.i18n.zone() }).format(new Date()));
  protected readonly today = computed(() => this.medicine().doses.find(({ day }) => day === this.day()));
  protected readonly reload = (): void => this.changed.emit();
  protected reasonKey = (reason: DoseReason): string => `member.dose.reason.${reason.toLowerCase().replace('_', '-')}`;

  protected said({ status, reason }: MedicineFieldsFragment['doses'][number]): string {
    const words = this.i18n.t(`member.dose.${status.toLowerCase()}`);
    return reason === null ? words : `${words} (${this.i18n.t(this.reasonKey(reason))})`;
  }

  protected leaveOut(reason: DoseReason): void {
    this.asking.set(false);
    void this.desk.record(this.medicine(), this.day(), MISSED.includes(reason) ? 'MISSED' : 'SKIPPED', reason, this.reload);
  }
}
