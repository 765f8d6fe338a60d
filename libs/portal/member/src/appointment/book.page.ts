import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { GraphProblem, mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Choice, ErrorSummary, Field, type FormFault, Input, type Option } from '@careway/portal-ui/form';
import { TakeFocus } from '@careway/portal-ui/focus';
import { placeIn } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import {
  type AppointmentFieldsFragment,
  MemberBookAppointmentDocument,
  MemberBookingDocument,
  MemberCalendarsDocument,
  MemberMoveAppointmentDocument,
  MemberTimesDocument,
  MemberWaitForAppointmentDocument,
  type ServiceType,
} from '../generated/graph.ts';
import { Concerns } from '../journey/concern.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';
import { AppointmentCard } from './appointment-card.ts';
import { refusalOf } from './appointment-desk.ts';
import { AppointmentClock } from './clock.ts';
import { type Bookable, bookableIn, type FreeTime, freeDays } from './times.ts';

const SERVICES: readonly ServiceType[] = ['VISIT', 'PHONE', 'VIDEO'];
const STEPS = ['what', 'who', 'when', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];
const [DAY_MS, PAGE_DAYS, HORIZON_DAYS] = [86_400_000, 14, 70];
const NONE = '';

/** Books in steps: what for, with whom, when, check, booked. With an appointment to be moved it begins with the time. */
@Component({
  selector: 'cw-member-book',
  imports: [Answer, AppointmentCard, Button, Choice, EmptyState, ErrorSummary, Field, Input, Link, Notice, TakeFocus, TPipe],
  templateUrl: './book.page.html',
})
export class BookPage {
  private readonly i18n = inject(I18n);
  private readonly concerns = inject(Concerns);
  private readonly clock = inject(AppointmentClock);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  /** From the address: the appointment to be moved, or the concern that somebody came from. */
  readonly move = input<string>();
  readonly journey = input<string>();

  protected readonly page = query(MemberBookingDocument, this.record.variables);
  protected readonly step = signal<Step>('what');
  protected readonly journeyId = signal(NONE);
  protected readonly reason = signal('');
  protected readonly service = signal<string>('VISIT');
  protected readonly clinicianId = signal<string | undefined>(undefined);
  protected readonly chosen = signal<FreeTime | undefined>(undefined);
  protected readonly day = signal<string | undefined>(undefined);
  /** How many fortnights from now. */
  protected readonly ahead = signal(0);
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly done = signal<AppointmentFieldsFragment | undefined>(undefined);
  protected readonly waits = signal(false);

  protected readonly zone = computed(() => this.page.data()?.clock?.timeZone);
  /** What is moved, if that still can be. */
  protected readonly moved = computed(() => {
    const id = this.move();
    return id === undefined ? undefined : this.page.data()?.booked?.appointments.find((one) => one.id === id && one.status === 'BOOKED');
  });
  private readonly kind = computed(() => SERVICES.find((one) => one === this.service()) ?? 'VISIT');
  private readonly team = computed(
    () => new Set(this.page.data()?.team?.careTeam.flatMap(({ isActive, clinician }) => (isActive ? [clinician.id] : [])) ?? []),
  );
  protected readonly calendars = query(MemberCalendarsDocument, () => {
    const data = this.page.data();
    if (!data) return undefined;
    const clinic = data.place?.clinic?.id;
    return clinic === undefined ? {} : { clinicIds: [clinic], clinicianIds: [...this.team()] };
  });
  protected readonly times = query(MemberTimesDocument, () => {
    const id = this.clinicianId();
    const from = new Date(Date.now() + this.ahead() * PAGE_DAYS * DAY_MS).toISOString().slice(0, 10);
    return id === undefined ? undefined : { clinicianIds: [id], from };
  });

  protected readonly journeys = computed(() => [
    { value: NONE, label: this.i18n.t('member.appointment.no-concern') },
    ...(this.page.data()?.journeys?.journeys ?? [])
      .filter(({ stage, concern }) => stage !== 'CLOSED' && concern.key !== 'private')
      .map(({ id, concern }) => ({ value: id, label: this.concerns.of(concern).title })),
  ]);
  protected readonly services = computed((): Option[] =>
    SERVICES.map((value) => ({ value, label: this.i18n.t(`member.appointment.service.${value.toLowerCase()}`) })),
  );
  protected readonly people = computed((): readonly Bookable[] => {
    const data = this.calendars.data();
    return data ? bookableIn(data, this.kind(), this.team()) : [];
  });
  protected readonly who = computed((): Option[] =>
    this.people().map(({ id, clinic, isTeam, ...clinician }) => ({
      ...{ value: id, label: whoOf(clinician, this.i18n) ?? '' },
      hint: isTeam ? this.i18n.t('member.appointment.in-team') : placeIn(clinic, this.i18n.language()),
    })),
  );
  protected readonly days = computed(() => {
    const data = this.times.data();
    return data ? freeDays(data, this.kind(), this.zone()) : [];
  });
  protected readonly shownDay = computed(() => this.days().find(({ day }) => day === this.day()) ?? this.days()[0]);
  protected readonly isLast = computed(() => (this.ahead() + 1) * PAGE_DAYS > HORIZON_DAYS);
  protected readonly faults = computed((): FormFault[] => {
    if (!this.tried()) return [];
    const fault = (controlId: string, key: string): FormFault[] => [{ controlId, message: this.i18n.t(key) }];
    if (this.step() === 'who' && this.clinicianId() === undefined) return fault('who', 'member.appointment.no-who');
    return this.step() === 'when' && !this.chosen() ? fault('when', 'member.appointment.no-when') : [];
  });
  protected readonly checked = computed(() => {
    const time = this.chosen();
    const person = this.people().find(({ id }) => id === this.clinicianId()) ?? this.moved()?.clinician;
    const label = (options: readonly Option[], value: string): string => options.find((one) => one.value === value)?.label ?? '';
    return {
      when: time && this.clock.when(time, this.zone()),
      elsewhere: time && this.clock.elsewhere(time, this.zone()),
      who: whoOf(person, this.i18n) ?? '',
      how: label(this.services(), this.service()),
      what: label(this.journeys(), this.journeyId()),
    };
  });

  constructor() {
    effect(() => {
      const journey = this.journey();
      if (journey !== undefined) untracked(() => this.journeyId.set(journey));
    });
    effect(() => {
      const moved = this.moved();
      if (!moved?.clinician || untracked(this.step) !== 'what') return;
      this.service.set(moved.serviceType);
      this.clinicianId.set(moved.clinician.id);
      this.step.set('when');
    });
  }

  protected timeOf = ({ startsAt, timeZone }: FreeTime): string => this.clock.time(startsAt, this.zone() ?? timeZone);
  protected dayName = (day: string): string => this.clock.day(day, 'UTC');

  protected go(step: Step): void {
    this.tried.set(false);
    this.refusal.set(undefined);
    this.step.set(step);
  }
  protected next(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.faults().length === 0) this.go(STEPS[STEPS.indexOf(this.step()) + 1] ?? 'done');
  }
  protected back(): void {
    this.go(STEPS[Math.max(0, STEPS.indexOf(this.step()) - 1)] ?? 'what');
  }
  protected page14(by: number): void {
    this.ahead.update((before) => Math.max(0, before + by));
    this.day.set(undefined);
    this.chosen.set(undefined);
  }

  /** Nothing is booked until this answers; refused or out of reach, everything that was chosen and written stays. */
  protected async confirm(): Promise<void> {
    const [memberId, time, moved] = [this.record.memberId(), this.chosen(), this.moved()];
    if (memberId === undefined || !time) return;
    const { scheduleId, startsAt } = time;
    const reason = this.reason().trim();
    const wanted = {
      ...{ memberId, scheduleId, startsAt, serviceType: this.kind() },
      ...(this.journeyId() !== NONE && { journeyId: this.journeyId() }),
      ...(reason && { reason }),
    };
    await this.run(async () => {
      const answer = moved
        ? (await this.mutate(MemberMoveAppointmentDocument, { id: moved.id, expectedVersion: moved.version, scheduleId, startsAt }))
            .rescheduleAppointment
        : (await this.mutate(MemberBookAppointmentDocument, { appointment: wanted })).bookAppointment;
      if (answer.__typename === 'Appointment') {
        this.done.set(answer);
        return this.go('done');
      }
      // somebody was quicker: back to the times, which are asked for anew
      this.chosen.set(undefined);
      this.go('when');
      this.times.reload();
      this.refusal.set(this.i18n.t(refusalOf(answer)));
    });
  }

  /** For who finds no time that suits: the next one that becomes free within six weeks. */
  protected async wait(): Promise<void> {
    const memberId = this.record.memberId();
    const person = this.people().find(({ id }) => id === this.clinicianId());
    if (memberId === undefined || !person) return;
    const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
    const reason = this.reason().trim();
    const wish = {
      ...{ memberId, clinicId: person.clinic.id, clinicianId: person.id, serviceType: this.kind(), fromDay: dayIn(0), untilDay: dayIn(42) },
      ...(this.journeyId() !== NONE && { journeyId: this.journeyId() }),
      ...(reason && { reason }),
    };
    await this.run(async () => {
      const { waitForAppointment: answer } = await this.mutate(MemberWaitForAppointmentDocument, { wish });
      if (answer.__typename !== 'Appointment') return this.refusal.set(this.i18n.t(refusalOf(answer)));
      this.waits.set(true);
      this.go('done');
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await work();
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.refusal.set(this.i18n.t(isOffline ? 'member.appointment.offline' : 'member.appointment.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
