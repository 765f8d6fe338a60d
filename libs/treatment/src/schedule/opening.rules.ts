import { dayAfter, dayIn, instantOf, PAYER_ZONE } from '@careway/contracts';

/** `HH:MM` to `HH:MM` by the clocks of the payer's zone; it ends on the day on which it begins. */
export interface Hours {
  readonly from: string;
  readonly until: string;
}
/** Hours of one weekday: 0 is Sunday, as in FHIR and in Israel's week. */
export interface OpeningHours extends Hours {
  readonly weekday: number;
}
/** Days without appointments, the first and the last included. */
export interface Closing {
  readonly from: string;
  readonly until: string;
  readonly reason: ClosingReason;
}
export type ClosingReason = 'holiday' | 'leave' | 'other';

/** What the times of a schedule follow from. */
export interface Opening {
  readonly hours: readonly OpeningHours[];
  readonly closings: readonly Closing[];
  readonly slotMinutes: number;
  /** FHIR Schedule.planningHorizon: the first and the last day of the hours; null: without a beginning, or an end. */
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}
/** A stretch of time; the end is no part of it. */
export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isValid = ({ validFrom, validUntil }: Opening, day: string): boolean =>
  (!validFrom || validFrom <= day) && (!validUntil || day <= validUntil);
export const closingOn = ({ closings }: Pick<Opening, 'closings'>, day: string): Closing | undefined =>
  closings.find(({ from, until }) => from <= day && day <= until);

/**
 * The times of one day, in order. Hours are what clocks show, so a day on which they change has as many times as it really has hours;
 * what is left over at the end of the hours is too short for an appointment.
 */
export function timesOn(opening: Opening, day: string, zone: string = PAYER_ZONE): Stretch[] {
  if (!isValid(opening, day) || closingOn(opening, day)) return [];
  const length = opening.slotMinutes * 60_000;
  return opening.hours
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(({ from, until }) => {
      const [start, end] = [+instantOf(day, from, zone), +instantOf(day, until, zone)];
      const count = Math.max(0, Math.floor((end - start) / length));
      return Array.from({ length: count }, (_, n) => ({
        startsAt: new Date(start + n * length),
        endsAt: new Date(start + (n + 1) * length),
      }));
    });
}

/** The times of so many days from the day on. */
export const timesFrom = (opening: Opening, from: string, days: number): Stretch[] =>
  Array.from({ length: days }, (_, n) => timesOn(opening, dayAfter(from, n))).flat();

export const overlaps = (a: Stretch, b: Stretch): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** The time of the schedule that begins at the instant; undefined where none does. */
export const timeAt = (opening: Opening, startsAt: Date): Stretch | undefined =>
  timesOn(opening, dayIn(startsAt)).find((one) => +one.startsAt === +startsAt);

/** Whether a booked time still lies in the hours, be it cut otherwise now. */
export const fits = (opening: Opening, { startsAt, endsAt }: Stretch): boolean =>
  timesOn(opening, dayIn(startsAt)).some((time) => time.startsAt <= startsAt && startsAt < time.endsAt && endsAt > time.startsAt);

/** How far ahead times are shown and booked: twelve weeks. */
export const HORIZON_DAYS = 84;
/** A time can be booked until it begins, and as far ahead as times are shown. */
export const isBookable = (startsAt: Date, now: Date): boolean => startsAt > now && dayIn(startsAt) <= dayAfter(dayIn(now), HORIZON_DAYS);

/** The free ones of these times, from now on: those that nothing busy lies over. */
export const freeOf = (times: readonly Stretch[], busy: readonly Stretch[], now: Date): Stretch[] =>
  times.filter((one) => isBookable(one.startsAt, now) && !busy.some((other) => overlaps(one, other)));
