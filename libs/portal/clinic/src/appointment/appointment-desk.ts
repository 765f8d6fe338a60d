import { inject, Service, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import {
  type AppointmentCancelReason,
  type AppointmentInput,
  type AppointmentStatus,
  ClinicArriveAppointmentDocument,
  ClinicBookAppointmentDocument,
  ClinicCancelAppointmentDocument,
  ClinicFulfilAppointmentDocument,
  ClinicMissAppointmentDocument,
} from '../generated/graph.ts';

interface Said {
  readonly __typename: string;
  readonly refusal?: string;
}
export type Step = 'arrive' | 'fulfil' | 'miss';

/** Which steps are open to an appointment, as the service's own table has it; the service decides. */
const STEPS: Readonly<Partial<Record<AppointmentStatus, readonly Step[]>>> = {
  BOOKED: ['arrive', 'fulfil', 'miss'],
  ARRIVED: ['fulfil', 'miss'],
  NOSHOW: ['arrive'],
};
/** People come early, not days before; nobody is missed before their time. */
const EARLY_MS = 4 * 3_600_000;
export function stepsOf({ status, startsAt }: { status: AppointmentStatus; startsAt: string | null }, now: number): readonly Step[] {
  const start = startsAt === null ? Number.POSITIVE_INFINITY : Date.parse(startsAt);
  return (STEPS[status] ?? []).filter((step) => now >= (step === 'miss' ? start : start - EARLY_MS));
}

/** What a clinician does with appointments; each refusal is said in words, and nothing is taken for done that is not. */
@Service()
export class AppointmentDesk {
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  readonly busy = signal(false);

  step(step: Step, id: string): Promise<boolean> {
    return this.run(async () => {
      if (step === 'arrive') return (await this.mutate(ClinicArriveAppointmentDocument, { id })).arriveAppointment;
      if (step === 'fulfil') return (await this.mutate(ClinicFulfilAppointmentDocument, { id })).fulfilAppointment;
      return (await this.mutate(ClinicMissAppointmentDocument, { id })).missAppointment;
    });
  }
  cancel(id: string, reason: AppointmentCancelReason): Promise<boolean> {
    return this.run(async () => (await this.mutate(ClinicCancelAppointmentDocument, { id, reason })).cancelAppointment);
  }
  book(appointment: AppointmentInput): Promise<boolean> {
    return this.run(async () => (await this.mutate(ClinicBookAppointmentDocument, { appointment })).bookAppointment);
  }

  private async run(work: () => Promise<Said>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      const said = await work();
      if (said.__typename === 'Appointment') return true;
      this.toasts.say(this.i18n.t(refusalKey(said)));
    } catch {
      this.toasts.say(this.i18n.t('clinic.not-sent'));
    } finally {
      this.busy.set(false);
    }
    return false;
  }
}

function refusalKey({ refusal }: Said): string {
  switch (refusal) {
    case 'SLOT_TAKEN':
    case 'NO_SUCH_SLOT':
    case 'SCHEDULE_CLOSED':
      return 'clinic.appointment.taken';
    case 'APPOINTMENT_OVERLAPS':
      return 'clinic.appointment.overlaps';
    case 'APPOINTMENT_STEP':
      return 'clinic.appointment.moved-on';
    case 'TOO_EARLY':
      return 'clinic.appointment.too-early';
    default:
      return 'clinic.appointment.refused';
  }
}
