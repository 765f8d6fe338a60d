import { dayAfter, dayIn, fromGlobalId, toGlobalId, uuidv5, uuidv7 } from '@careway/contracts';
import type { Asker, Person } from '../asker.ts';
import type { Labelled } from '../items.ts';
import type { Filling, Slice } from './filling.ts';

/** What is booked for the member whose record is filled. */
interface Booking {
  readonly memberId: string;
  readonly journeyId: string;
  readonly label: Labelled;
  /** In words that hold a canary. */
  readonly reason: string;
}
interface Appointment {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
}

const SHOWN = `{ __typename ... on Appointment { id version } ... on DomainError { message } }`;
const BOOK = `mutation Matrix($a: AppointmentInput!) { bookAppointment(appointment: $a) ${SHOWN} }`;
const MOVE = `mutation Matrix($id: ID!, $v: Int!, $s: ID!, $at: DateTime!) { rescheduleAppointment(id: $id, expectedVersion: $v, scheduleId: $s, startsAt: $at) ${SHOWN} }`;
const CANCEL = `mutation Matrix($id: ID!, $note: String) { cancelAppointment(id: $id, reason: OTHER, note: $note) ${SHOWN} }`;
const WAIT = `mutation Matrix($wish: WaitInput!) { waitForAppointment(wish: $wish) ${SHOWN} }`;

/** A calendar of the clinician's own, open all day with a day of leave, and who books in it: one after the other. */
async function openCalendar(asker: Asker, clinician: Person, clinicId: string) {
  const today = dayIn(new Date());
  const hours = Array.from({ length: 7 }, (_, weekday) => ({ weekday, from: '08:00', until: '16:00' }));
  const schedule = {
    ...{ clinicianId: clinician.personId, clinicId, serviceTypes: ['VISIT', 'VIDEO'], slotMinutes: 30, hours },
    closings: [{ from: dayAfter(today, 30), until: dayAfter(today, 31), reason: 'LEAVE' }],
    ...{ validFrom: today, validUntil: dayAfter(today, 80) },
  };
  const open = `mutation Matrix($schedule: ScheduleInput!) { openSchedule(schedule: $schedule) { __typename ... on Schedule { id } ... on DomainError { message } } }`;
  const { id: scheduleId } = await asker.does('treatment', clinician, open, { schedule });
  const query = `query Matrix($c: [ID!], $from: LocalDate) { schedules(clinicianIds: $c) { slots(from: $from, days: 3) { startsAt } } }`;
  const asked = await asker.ask('treatment', clinician, query, { c: [clinician.personId], from: dayAfter(today, 1) });
  const [{ slots }] = asked.data!['schedules'] as [{ slots: { startsAt: string }[] }];
  let taken = 0;
  const next = (): string => slots[taken++]!.startsAt;
  return {
    /** Books, moves, cancels and waits; answers the ids. The first label's appointment is the next one for everybody. */
    async fill(self: Person, { memberId, journeyId, label, reason }: Booking): Promise<readonly string[]> {
      const about = { memberId, journeyId, reason, sensitivity: label.toUpperCase(), serviceType: 'VISIT' };
      const book = () => asker.does<Appointment>('treatment', self, BOOK, { a: { ...about, ...more, scheduleId, startsAt: next() } });
      const more = { basedOn: toGlobalId({ memberId, id: uuidv7() }) };
      const { id, version: v } = await book();
      await asker.does('treatment', self, MOVE, { id, v, s: scheduleId, at: next() });
      const cancelled = await book();
      await asker.does('treatment', self, CANCEL, { id: cancelled.id, note: reason });
      // its visit by video stands under the same label
      const video = await asker.does<Appointment>('treatment', self, BOOK, {
        a: { ...about, scheduleId, startsAt: next(), serviceType: 'VIDEO' },
      });
      const wish = { ...about, clinicId, fromDay: dayAfter(today, 20), untilDay: dayAfter(today, 25) };
      const waiting = label === 'general' ? await asker.does<Appointment>('treatment', self, WAIT, { wish }) : undefined;
      return [id, cancelled.id, video.id, visitOf(memberId, video.id), ...(waiting ? [waiting.id] : [])];
    },
  };
}

/** The id that support gives the visit of an appointment. */
const visitOf = (memberId: string, appointmentId: string): string =>
  toGlobalId({ memberId, id: uuidv5('video-visit', memberId, fromGlobalId(appointmentId)!.id) });

const calendars = new WeakMap<Filling, ReturnType<typeof openCalendar>>();

export const appointments: Slice = {
  async each(filling, label, { journeyId }) {
    const { asker, actors, canaries, memberId, clinicId } = filling;
    // one for all labels
    const calendar = calendars.get(filling) ?? openCalendar(asker, actors['care team'], clinicId);
    calendars.set(filling, calendar);
    const booking = { memberId, journeyId: filling.idOf(journeyId), label, reason: `Asked ${canaries.word()}` };
    for (const id of await (await calendar).fill(actors.self, booking)) filling.tell(label, id);
  },
};
