import {
  appointmentArrived,
  appointmentBooked,
  appointmentCancelled,
  appointmentFulfilled,
  appointmentMissed,
  appointmentOffered,
  appointmentOfferLapsed,
  appointmentWaited,
  type DataOf,
  dayIn,
  endOfDay,
} from '@careway/contracts';
import { on, type Reading } from './reading.ts';
import { closed, opened, type WorkRow } from './row.ts';

type Step = Pick<DataOf<typeof appointmentWaited>, 'appointmentId' | 'serviceType' | 'occurredAt'> & Parameters<typeof opened>[2];

/** Who waits for an earlier time. While one is held for them the wait rests, and goes on where they let it go. */
const waiting = (told: Step, change: (row: WorkRow) => WorkRow): Reading => ({
  kind: 'waiting',
  itemId: told.appointmentId,
  change: (row) => row && change(row),
});
const again = (row: WorkRow): WorkRow => ({ ...row, is_open: true });

/** A time that is held for somebody who waits, until they answer or it goes to the next. */
const offer = (told: Step, offeredUntil?: string): Reading => ({
  kind: 'offer',
  itemId: told.appointmentId,
  change(row) {
    if (!offeredUntil) return row && closed(row);
    const asked = { level: told.serviceType, step: 'held', code: null, since: told.occurredAt, dueAt: offeredUntil };
    return opened('offer', told.appointmentId, told, asked);
  },
});

/** Somebody of the care team asks how it goes on: whose time it was looks after it, where nobody else does. */
const call = (told: Step, step: 'cancelled' | 'missed', clinicianId: string): Reading => ({
  kind: 'appointment',
  itemId: told.appointmentId,
  change: () => ({
    ...opened('appointment', told.appointmentId, told, { level: told.serviceType, step, code: null, since: told.occurredAt }),
    taken_by: clinicianId,
    taken_at: told.occurredAt,
  }),
});
const came = (told: Step): Reading => ({ kind: 'appointment', itemId: told.appointmentId, change: (row) => row && closed(row) });

/** Cancelled by the member, or by who acts for them, on the day itself: too late for others to be told in time. */
function cancelledOnTheDay(told: DataOf<typeof appointmentCancelled>): Reading[] {
  const { freed, side, occurredAt } = told;
  const isTheirs = side === 'member' || side === 'proxy';
  if (!freed || !isTheirs || dayIn(new Date(freed.startsAt)) !== dayIn(new Date(occurredAt))) return [];
  return [call(told, 'cancelled', freed.clinicianId)];
}

/** Appointments that need an act of the care team. */
export const APPOINTMENTS = [
  on(appointmentWaited, (told) => ({
    kind: 'waiting' as const,
    itemId: told.appointmentId,
    change: () => {
      const wish = { level: told.serviceType, step: 'waits', code: null, since: told.occurredAt };
      return opened('waiting', told.appointmentId, told, { ...wish, dueAt: endOfDay(told.untilDay).toISOString() });
    },
  })),
  on(appointmentOffered, (told) => [waiting(told, closed), offer(told, told.offeredUntil)]),
  on(appointmentOfferLapsed, (told) => [waiting(told, again), offer(told)]),
  on(appointmentBooked, (told) => [waiting(told, closed), offer(told)]),
  on(appointmentCancelled, (told) => [waiting(told, closed), offer(told), ...cancelledOnTheDay(told)]),
  on(appointmentMissed, (told) => call(told, 'missed', told.clinicianId)),
  on(appointmentArrived, came),
  on(appointmentFulfilled, came),
];
