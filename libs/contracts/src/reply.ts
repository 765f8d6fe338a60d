import { isHoliday } from './holidays.ts';
import { dayAfter, dayIn, instantOf } from './zone.ts';

const MINUTE = 60_000;
/**
 * When the payer's clinics are staffed, by day of the week (0 is Sunday), in the payer's zone: Israel's working week. A day that is not
 * named is free, and so are the days off by law. The response clock runs in these hours only.
 */
export const CLINIC_HOURS: Readonly<Partial<Record<number, readonly [opens: string, closes: string]>>> = {
  0: ['08:00', '18:00'],
  1: ['08:00', '18:00'],
  2: ['08:00', '18:00'],
  3: ['08:00', '18:00'],
  4: ['08:00', '18:00'],
};
/** On the day before a day off everybody goes home early. */
const EVE_CLOSES = '13:00';
/** The promise to a member who writes: one working day. */
const ANSWER_MINUTES = 10 * 60;
/** Words that sound like an emergency are read by somebody of the team so soon; whom to call at once, the member is told by the page. */
const RAISED_MINUTES = 15;

/** When clinics are staffed on a date; undefined where they are closed. */
export function clinicHoursOn(day: string): readonly [opens: string, closes: string] | undefined {
  const hours = CLINIC_HOURS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  if (!hours || isHoliday(day)) return undefined;
  return isHoliday(dayAfter(day, 1)) ? [hours[0], EVE_CLOSES] : hours;
}

/** The instant after so many minutes of clinic hours. */
export function afterClinicMinutes(since: Date, minutes: number): Date {
  let left = minutes * MINUTE;
  for (let day = dayIn(since); ; day = dayAfter(day, 1)) {
    const hours = clinicHoursOn(day);
    if (!hours) continue;
    const from = Math.max(instantOf(day, hours[0]).getTime(), since.getTime());
    const open = instantOf(day, hours[1]).getTime() - from;
    if (open <= 0) continue;
    if (left <= open) return new Date(from + left);
    left -= open;
  }
}

/** By when the first message that waits is answered. */
export const replyExpectedBy = (waitingSince: Date): Date => afterClinicMinutes(waitingSince, ANSWER_MINUTES);
/** By when somebody of the team has read what sounds like an emergency. */
export const raisedExpectedBy = (raisedAt: Date): Date => afterClinicMinutes(raisedAt, RAISED_MINUTES);
