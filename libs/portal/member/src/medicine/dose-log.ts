import { Component, computed, input, output } from '@angular/core';
import { ProgressBar } from '@careway/portal-ui/data';
import { dayIn } from '@careway/portal-ui/format';
import { PAYER_ZONE, TPipe } from '@careway/portal-ui/i18n';
import type { MedicineFieldsFragment } from '../generated/graph.ts';
import { DoseDay } from './dose-day.ts';

/** As many days before today as the page asks for: what lies longer ago few people remember. */
const DAYS_BEFORE = 6;
const DAY_MS = 86_400_000;

/** Whether it was taken today and on the days before, and how that was in the last weeks, in words and as a bar. */
@Component({
  selector: 'cw-dose-log',
  imports: [DoseDay, ProgressBar, TPipe],
  host: { class: 'stack' },
  template: `<cw-dose-day [medicine]="medicine()" [day]="today()" [isToday]="true" [reload]="reload" />
    <details>
      <summary class="small">{{ 'member.dose.before' | t }}</summary>
      <div class="stack">
        @for (day of before(); track day) {
          <cw-dose-day [medicine]="medicine()" [day]="day" [reload]="reload" />
        }
      </div>
    </details>
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
  readonly medicine = input.required<MedicineFieldsFragment>();
  readonly changed = output();
  /** The calendar day of the payer's zone, which is the one that counts. */
  protected readonly today = computed(() => dayIn(new Date(), PAYER_ZONE));
  protected readonly before = computed(() =>
    Array.from({ length: DAYS_BEFORE }, (_, n) => new Date(Date.parse(this.today()) - (n + 1) * DAY_MS).toISOString().slice(0, 10)),
  );
  protected readonly reload = (): void => this.changed.emit();
}
