import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import {
  type AppointmentCancelReason,
  type AppointmentStatus,
  type ClinicAppointmentFragment,
  ClinicAppointmentChangedDocument,
  ClinicAppointmentsDocument,
} from '../generated/graph.ts';
import { keptForm } from '../drafts/kept-forms.ts';
import { Chart } from '../patient/chart.ts';
import { VideoStart } from '../video/video-start.ts';
import { AppointmentDesk, type Step, stepsOf } from './appointment-desk.ts';
import { BookingForm } from './booking-form.ts';

const REASONS: readonly AppointmentCancelReason[] = ['CLINICIAN_AWAY', 'NOT_NEEDED', 'TIME', 'UNWELL', 'TRAVEL', 'OTHER'];
export const APPOINTMENT_TONES: Readonly<Record<AppointmentStatus, Tone>> = {
  ...{ WAITLIST: 'info', PENDING: 'watch', BOOKED: 'good', ARRIVED: 'brand', FULFILLED: 'none', CANCELLED: 'none', NOSHOW: 'watch' },
};
const MOST_PAST = 5;

/** What the patient has booked and waits for, with booking beside it; what was, on demand. */
@Component({
  selector: 'cw-appointments-pane',
  imports: [BookingForm, Button, PaneState, Tag, TPipe, VideoStart, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'appointments-title' },
  templateUrl: './appointments-pane.html',
})
export class AppointmentsPane {
  private readonly chart = inject(Chart);
  protected readonly desk = inject(AppointmentDesk);
  protected readonly reasons = REASONS;
  protected readonly page = query(ClinicAppointmentsDocument, () => {
    const member = this.chart.member();
    return member && { memberId: member.id };
  });
  private readonly waits = keptForm('booking');
  /** Opened here, or with words in it that wait; another chart begins with it put away. */
  private readonly opened = linkedSignal<boolean>(() => (this.chart.memberId(), false));
  protected readonly booking = computed(() => this.opened() || this.waits.isOpen());
  protected readonly all = signal(false);
  protected readonly cancelling = signal<string | undefined>(undefined);
  private readonly open = (one: ClinicAppointmentFragment): boolean => ['WAITLIST', 'PENDING', 'BOOKED', 'ARRIVED'].includes(one.status);
  private readonly appointments = computed(() => this.page.data()?.member?.appointments ?? []);
  protected readonly coming = computed(() => this.appointments().filter(this.open));
  protected readonly past = computed(() =>
    this.appointments()
      .filter((one) => !this.open(one))
      .toReversed()
      .slice(0, MOST_PAST),
  );
  protected readonly shown = computed(() => (this.all() ? [...this.coming(), ...this.past()] : this.coming()));
  protected readonly tone = (status: AppointmentStatus): Tone => APPOINTMENT_TONES[status];
  protected readonly steps = (one: ClinicAppointmentFragment): readonly Step[] => stepsOf(one, Date.now());
  protected readonly key = (prefix: string, code: string): string =>
    `clinic.appointment.${prefix}.${code.toLowerCase().replaceAll('_', '-')}`;

  constructor() {
    const reload = (): void => this.page.reload();
    live(
      ClinicAppointmentChangedDocument,
      () => {
        const member = this.chart.member();
        return member && { memberId: member.id };
      },
      { next: reload, gap: reload },
    );
  }

  protected async take(step: Step, id: string): Promise<void> {
    await this.desk.step(step, id);
    this.page.reload();
  }
  protected async cancel(id: string, code: string): Promise<void> {
    const done = await this.desk.cancel(id, REASONS.find((one) => one === code) ?? 'OTHER');
    if (done) this.cancelling.set(undefined);
    this.page.reload();
  }
  protected toggle(): void {
    if (this.booking()) {
      this.waits.drop();
      this.close();
    } else this.opened.set(true);
  }
  protected close(): void {
    this.opened.set(false);
    this.waits.close();
  }
  protected done(): void {
    this.close();
    this.page.reload();
  }
}
