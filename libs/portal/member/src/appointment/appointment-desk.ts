import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { placeIn } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import {
  type AppointmentCancelReason,
  type AppointmentFieldsFragment,
  MemberAcceptAppointmentDocument,
  MemberCancelAppointmentDocument,
  MemberDeclineAppointmentDocument,
} from '../generated/graph.ts';
import { calendarFile, download } from './calendar-file.ts';

type Appointment = AppointmentFieldsFragment;
interface Said {
  readonly __typename: string;
  readonly refusal?: string;
}

/** What a member does with an appointment: each act is said, and whatever was refused is said in its own words. */
@Service()
export class AppointmentDesk {
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);
  readonly busy = signal<string | undefined>(undefined);

  cancel({ id, status }: Appointment, reason: AppointmentCancelReason, reload: () => void): Promise<void> {
    const done = status === 'BOOKED' ? 'member.appointment.cancelled' : 'member.appointment.left';
    return this.run(id, done, reload, async () => (await this.mutate(MemberCancelAppointmentDocument, { id, reason })).cancelAppointment);
  }
  accept({ id }: Appointment, reload: () => void): Promise<void> {
    const work = async () => (await this.mutate(MemberAcceptAppointmentDocument, { id })).acceptAppointment;
    return this.run(id, 'member.appointment.accepted', reload, work);
  }
  decline({ id }: Appointment, reload: () => void): Promise<void> {
    const work = async () => (await this.mutate(MemberDeclineAppointmentDocument, { id })).declineAppointment;
    return this.run(id, 'member.appointment.declined', reload, work);
  }

  /** Who and where stand in it only for what nobody needs to hide. */
  save(one: Appointment): void {
    if (one.startsAt === null || one.endsAt === null) return;
    const isOpen = one.sensitivity === 'GENERAL';
    const name = isOpen ? one.clinician?.displayName : undefined;
    const event = {
      ...{ id: one.id, sequence: one.sequence, startsAt: one.startsAt, endsAt: one.endsAt, cancelled: one.status === 'CANCELLED' },
      summary: name ? this.i18n.t('member.appointment.file-with', { name }) : this.i18n.t('member.appointment.file'),
      location: isOpen && one.serviceType === 'VISIT' ? placeIn(one.clinic, this.i18n.language()) : undefined,
    };
    download('appointment.ics', calendarFile(event, new Date()), this.document);
  }

  private async run(id: string, done: string, reload: () => void, work: () => Promise<Said>): Promise<void> {
    if (this.busy() !== undefined) return;
    this.busy.set(id);
    try {
      const said = await work();
      this.toasts.say(this.i18n.t(said.__typename === 'Appointment' ? done : refusalOf(said)));
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.toasts.say(this.i18n.t(isOffline ? 'member.appointment.offline' : 'member.appointment.failed'));
    } finally {
      this.busy.set(undefined);
      reload();
    }
  }
}

/** Why not, in words that say what stayed as it was. */
export function refusalOf({ refusal }: { readonly refusal?: string | undefined }): string {
  switch (refusal) {
    case 'SLOT_TAKEN':
      return 'member.appointment.taken';
    case 'NO_SUCH_SLOT':
    case 'SCHEDULE_CLOSED':
      return 'member.appointment.gone';
    case 'APPOINTMENT_OVERLAPS':
      return 'member.appointment.overlaps';
    case 'OFFER_EXPIRED':
      return 'member.appointment.expired';
    case 'APPOINTMENT_STEP':
    case 'EDITED_MEANWHILE':
      return 'member.appointment.moved-on';
    default:
      return 'member.appointment.failed';
  }
}
