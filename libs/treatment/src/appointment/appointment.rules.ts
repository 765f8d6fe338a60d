import type { AppointmentSide } from '@careway/contracts';
import { dayIn, dayAfter, instantOf, PAYER_ZONE } from '@careway/contracts';

/** FHIR Appointment.status, as far as Careway uses it. `pending`: a time is offered to who waits, and held until they answer. */
export type AppointmentStatus = 'waitlist' | 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';

/**
 * Which state may follow which. An appointment that is moved stays booked, and who was late after all can still arrive; a call or a video
 * visit takes place without anybody arriving. When the time has come for a step is told by `mayArrive` (four hours before the start),
 * `mayBeFulfilled` (an hour before it) and `mayBeMissed` (from the start on).
 */
export const NEXT: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  waitlist: ['pending', 'cancelled'],
  pending: ['booked', 'waitlist', 'cancelled'],
  booked: ['booked', 'arrived', 'fulfilled', 'cancelled', 'noshow'],
  arrived: ['fulfilled', 'noshow'],
  noshow: ['arrived'],
  fulfilled: [],
  cancelled: [],
};
export const mayBecome = (from: AppointmentStatus, to: AppointmentStatus): boolean => NEXT[from].includes(to);
/** The states that one may follow: for a statement that moves a row without loading it. */
export const beforeStatus = (to: AppointmentStatus): readonly AppointmentStatus[] =>
  (Object.keys(NEXT) as AppointmentStatus[]).filter((from) => mayBecome(from, to));

/** How the relation to the member is called where somebody acted. */
export const sideOf = (relation: string | undefined): AppointmentSide =>
  relation === 'self' ? 'member' : relation === 'proxy' ? 'proxy' : relation === 'system' ? 'system' : 'clinician';

/** Nobody can say that a person did not come before the time has come. */
export const mayBeMissed = (startsAt: Date, now: Date): boolean => now >= startsAt;
/** People come early, not days before. */
const EARLY_MS = 4 * 3_600_000;
export const mayArrive = (startsAt: Date, now: Date): boolean => +now >= +startsAt - EARLY_MS;
/** Who came early may be seen early, in a gap of the day; nothing took place hours before it was to begin. */
const SEEN_EARLY_MS = 60 * 60_000;
export const mayBeFulfilled = (startsAt: Date, now: Date): boolean => +now >= +startsAt - SEEN_EARLY_MS;

const MINUTE = 60_000;
/** How long an offered time is held, and how long before it begins the offer must end, so that others could still come. */
const [HELD_MS, NOTICE_MS] = [2 * 60 * MINUTE, 60 * MINUTE];
/** Nobody is woken: what would end between nine in the evening and nine in the morning ends at ten in the morning. */
const [EVENING, MORNING, THEN] = ['21:00', '09:00', '10:00'];

/** Until when a time is held for who is offered it; undefined where it begins too soon to ask anybody. */
export function offeredUntil(startsAt: Date, now: Date, zone: string = PAYER_ZONE): Date | undefined {
  const latest = new Date(+startsAt - NOTICE_MS);
  const usual = new Date(+now + HELD_MS);
  const day = dayIn(usual, zone);
  const asleep =
    usual >= instantOf(day, EVENING, zone)
      ? instantOf(dayAfter(day, 1), THEN, zone)
      : usual < instantOf(day, MORNING, zone)
        ? instantOf(day, THEN, zone)
        : usual;
  const until = asleep < latest ? asleep : latest;
  return +until - +now >= 15 * MINUTE ? until : undefined;
}
