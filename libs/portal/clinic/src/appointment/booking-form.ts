import { Component, computed, inject, output, signal } from '@angular/core';
import { query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { formatDate } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ClinicBookableDocument, ClinicCalendarsDocument, ClinicTimesDocument, type ServiceType } from '../generated/graph.ts';
import { PaneState } from '../chart/pane-state.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import { Chart } from '../patient/chart.ts';
import { AppointmentDesk } from './appointment-desk.ts';

const [DAY_MS, PAGE_DAYS] = [86_400_000, 14];

/** Books for the patient of the open chart: with whom, how, when. One's own calendar stands first. */
@Component({
  selector: 'cw-booking-form',
  imports: [Button, DraftState, ErrorSummary, Field, Input, PaneState, TPipe],
  templateUrl: './booking-form.html',
})
export class BookingForm {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly chart = inject(Chart);
  protected readonly desk = inject(AppointmentDesk);
  readonly booked = output();
  readonly closed = output();

  private readonly own = computed(() => this.session.info()?.personId ?? '');
  private readonly patient = query(ClinicBookableDocument, () => {
    const memberId = this.chart.memberId();
    return memberId === undefined ? undefined : { memberId };
  });
  protected readonly calendars = query(ClinicCalendarsDocument, () => {
    const data = this.patient.data();
    const clinic = data?.member?.clinic?.id;
    return data ? { clinicIds: clinic === undefined ? [] : [clinic], clinicianIds: [this.own()] } : undefined;
  });
  protected readonly people = computed(() => {
    const all = new Map((this.calendars.data()?.schedules ?? []).map(({ clinician }) => [clinician.id, clinician.displayName]));
    const rank = (id: string): number => (id === this.own() ? 0 : 1);
    return [...all].map(([id, name]) => ({ id, name })).sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name));
  });
  /** Which time is not kept: it may be taken by somebody else long before one comes back. */
  protected readonly form = keptForms('booking', () => ({ clinicianId: '', service: '', reason: '' }));
  protected readonly draft = computed(() => this.form.of(''));
  protected readonly clinicianId = computed(() => this.draft().clinicianId || this.people()[0]?.id);
  protected readonly schedule = computed(() =>
    this.calendars.data()?.schedules.find(({ clinician }) => clinician.id === this.clinicianId()),
  );
  protected readonly services = computed(() => this.schedule()?.serviceTypes ?? []);
  protected readonly service = computed(
    (): ServiceType | undefined => this.services().find((one) => one === this.draft().service) ?? this.services()[0],
  );
  protected readonly ahead = signal(0);
  protected readonly times = query(ClinicTimesDocument, () => {
    const id = this.clinicianId();
    const from = new Date(Date.now() + this.ahead() * PAGE_DAYS * DAY_MS).toISOString().slice(0, 10);
    return id === undefined ? undefined : { clinicianIds: [id], from };
  });
  protected readonly free = computed(() =>
    (this.times.data()?.schedules.find(({ id }) => id === this.schedule()?.id)?.slots ?? []).filter(({ status }) => status === 'FREE'),
  );
  protected readonly startsAt = signal('');
  private readonly tried = signal(false);
  protected readonly faults = computed((): FormFault[] =>
    this.tried() && !this.free().some(({ startsAt }) => startsAt === this.startsAt())
      ? [{ controlId: 'book-time', message: this.i18n.t('clinic.appointment.no-time') }]
      : [],
  );

  protected whenOf(at: string): string {
    const of = (style: 'day' | 'time'): string => formatDate(at, style, this.i18n.locale(), this.i18n.zone(), new Date());
    return `${of('day')}, ${of('time')}`;
  }
  protected with(id: string): void {
    this.form.set('', 'clinicianId', id);
    this.startsAt.set('');
  }
  protected by(service: string): void {
    this.form.set('', 'service', service);
  }
  protected page(by: number): void {
    this.ahead.update((before) => Math.max(0, before + by));
    this.startsAt.set('');
  }

  /** Gives it up. */
  drop(): void {
    this.form.drop('');
    this.closed.emit();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [memberId, schedule, serviceType] = [this.chart.memberId(), this.schedule(), this.service()];
    if (this.faults().length > 0 || memberId === undefined || !schedule || !serviceType) return;
    const reason = this.draft().reason.trim();
    const sent = this.form.sending('');
    const input = { memberId, scheduleId: schedule.id, startsAt: this.startsAt(), serviceType, ...(reason && { reason }) };
    if (await this.desk.book(input)) {
      sent();
      this.booked.emit();
    } else this.times.reload();
  }
}
