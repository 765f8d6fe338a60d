import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { dayIn, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { type AppointmentStatus, type ClinicAppointmentFragment, ClinicDayDocument } from '../generated/graph.ts';
import { VideoQueue } from '../video/video-queue.ts';
import { AppointmentDesk, type Step, stepsOf } from './appointment-desk.ts';
import { APPOINTMENT_TONES } from './appointments-pane.ts';
import { dayRows } from './day-rows.ts';

const DAY_MS = 86_400_000;
/** No stream tells about appointments of all patients at once, so the day is asked for. */
const EVERY_MS = 5_000;

/** One's own day: every time, free or not; who comes, and what came of it. */
@Component({
  selector: 'cw-clinic-day',
  imports: [Button, EmptyState, Icon, Link, PaneState, Tag, TPipe, VideoQueue, WhenPipe],
  host: { class: 'patient' },
  templateUrl: './day.page.html',
})
export class DayPage {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(AppointmentDesk);
  /** From the address: `?on=2026-12-06`. */
  readonly on = input<string>();
  private readonly now = signal(Date.now());
  private readonly today = computed(() => dayIn(new Date(this.now()), this.i18n.zone()));
  protected readonly day = computed(() => (/^\d{4}-\d{2}-\d{2}$/.test(this.on() ?? '') ? this.on()! : this.today()));
  protected readonly page = query(ClinicDayDocument, () => ({ from: this.day() }), { passive: true });
  protected readonly times = computed(() => this.page.data()?.myCalendar ?? []);
  protected readonly rows = computed(() => dayRows(this.times()));
  protected readonly before = computed(() => ({ on: this.shifted(-1) }));
  protected readonly after = computed(() => ({ on: this.shifted(1) }));
  protected readonly booked = computed(() => this.times().filter(({ status }) => status === 'BUSY').length);
  protected readonly tone = (status: AppointmentStatus): Tone => APPOINTMENT_TONES[status];
  protected readonly steps = (one: ClinicAppointmentFragment): readonly Step[] => stepsOf(one, this.now());
  protected readonly key = (prefix: string, code: string): string =>
    `clinic.appointment.${prefix}.${code.toLowerCase().replaceAll('_', '-')}`;

  constructor() {
    const timer = setInterval(() => {
      this.now.set(Date.now());
      if (document.visibilityState === 'visible') this.page.reload();
    }, EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async take(step: Step, id: string): Promise<void> {
    await this.desk.step(step, id);
    this.page.reload();
  }
  private shifted(days: number): string {
    return new Date(Date.parse(this.day()) + days * DAY_MS).toISOString().slice(0, 10);
  }
}
