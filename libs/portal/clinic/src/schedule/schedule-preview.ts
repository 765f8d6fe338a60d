import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Field, Input } from '@careway/portal-ui/form';
import { dayIn, formatDate, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { PaneState } from '../chart/pane-state.ts';
import { ClinicPreviewSlotsDocument, type ScheduleChanges } from '../generated/graph.ts';
import { zoneName, zonesFrom } from './zones.ts';

/** While somebody still types nothing is asked. */
const REST_MS = 400;

/** The times that a calendar has as it is written, day by day for two weeks, in the zone of whoever is to read them. */
@Component({
  selector: 'cw-schedule-preview',
  imports: [Field, Input, PaneState, TPipe, WhenPipe],
  template: `<section class="pane" aria-labelledby="preview-title">
    <header>
      <h2 id="preview-title">{{ 'clinic.schedule.preview' | t }}</h2>
      <span class="meta" role="status">{{ changes() ? ('clinic.schedule.times' | t: { count: slots().length }) : '' }}</span>
    </header>
    <div class="pad">
      <cw-field controlId="preview-zone" [label]="'clinic.schedule.zone' | t">
        <select #zone cwInput (change)="chosen.set(zone.value)">
          @for (one of zones(); track one) {
            <option [value]="one" [selected]="one === zoneId()">{{ name(one) }}</option>
          }
        </select>
      </cw-field>
    </div>
    @if (changes()) {
      <cw-pane-state [of]="asked" />
    } @else {
      <p class="pad soft">{{ 'clinic.schedule.preview-faults' | t }}</p>
    }
    <ul class="pad stack tight-stack">
      @for (day of days(); track day.day) {
        <li>
          <h3>{{ day.title }}</h3>
          <ul class="row tight">
            @for (one of day.slots; track one.startsAt) {
              <li>
                @if (one.status === 'FREE') {
                  <bdi>{{ one.startsAt | when: 'time' : zoneId() }}</bdi>
                } @else {
                  <s class="soft"
                    ><bdi>{{ one.startsAt | when: 'time' : zoneId() }}</bdi></s
                  >
                  <span class="vh">{{ 'clinic.appointment.slot.' + one.status.toLowerCase().replaceAll('_', '-') | t }}</span>
                }
              </li>
            }
          </ul>
        </li>
      }
    </ul>
    @if (changes() && asked.data() && days().length === 0) {
      <p class="pad soft">{{ 'clinic.schedule.no-times' | t }}</p>
    }
  </section>`,
})
export class SchedulePreview {
  private readonly i18n = inject(I18n);
  /** Null: it does not stand yet. */
  readonly scheduleId = input.required<string | null>();
  readonly scheduleZone = input.required<string>();
  /** Undefined while something is to be fixed first. */
  readonly changes = input.required<ScheduleChanges | undefined>();

  protected readonly chosen = signal<string | undefined>(undefined);
  protected readonly zones = computed(() => zonesFrom(this.scheduleZone(), this.i18n.zone()));
  protected readonly zoneId = computed(() => this.chosen() ?? this.scheduleZone());
  protected readonly name = (zone: string): string => zoneName(zone, this.i18n.locale());

  private readonly rested = signal<{ scheduleId: string | null; changes: ScheduleChanges; from: string } | undefined>(undefined);
  protected readonly asked = query(ClinicPreviewSlotsDocument, () => this.rested(), { passive: true, same: () => true });
  protected readonly slots = computed(() => (this.changes() && this.asked.data()?.previewSlots) ?? []);
  protected readonly days = computed(() => {
    const zone = this.zoneId();
    const byDay = Map.groupBy(this.slots(), ({ startsAt }) => dayIn(startsAt, zone));
    return [...byDay].map(([day, slots]) => ({
      day,
      slots,
      title: formatDate(slots[0]!.startsAt, 'day', this.i18n.locale(), zone, new Date()),
    }));
  });

  constructor() {
    effect((onCleanup) => {
      const [scheduleId, changes, zone] = [this.scheduleId(), this.changes(), this.scheduleZone()];
      if (!changes) return;
      const today = dayIn(new Date().toISOString(), zone);
      const from = changes.validFrom && changes.validFrom > today ? changes.validFrom : today;
      const rest = setTimeout(() => this.rested.set({ scheduleId, changes, from }), this.rested() ? REST_MS : 0);
      onCleanup(() => clearTimeout(rest));
    });
  }
}
