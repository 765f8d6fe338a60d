import type { ActivityTiming, Repeat } from '@careway/clinical/pathway';

/** When the tasks of a series are due; the times of a pathway's activity, or of what a clinician asked for again and again. */
export type Timing = ActivityTiming;

const DAY = 86_400_000;
const days = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/**
 * The same day of the month `count` months on, or that month's last: 31 January and one month is 28 or 29 February. From a month's last day
 * it goes back to `anchor`, the day that the series began with, so that a short month is not the end of every 31st.
 */
function months(day: string, count: number, anchor: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const wanted = date === lastOf(year, month - 1) ? Math.max(date, anchor) : date;
  const last = new Date(Date.UTC(year, month + count, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(wanted, last.getUTCDate()))).toISOString().slice(0, 10);
}
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const DAYS_OF = { d: 1, wk: 7 } as const;

/** A calendar date and one step of the series. Several times a period are spread evenly, at least a day apart. */
function step(day: string, { frequency, period, periodUnit }: Repeat, anchor: number): string {
  if (periodUnit === 'd' || periodUnit === 'wk') return days(day, Math.max(1, Math.floor((period * DAYS_OF[periodUnit]) / frequency)));
  const inMonths = periodUnit === 'mo' ? period : period * 12;
  return frequency === 1 ? months(day, inMonths, anchor) : days(day, Math.max(1, Math.floor((inMonths * 30) / frequency)));
}

const LENGTH: Readonly<Record<Repeat['periodUnit'], number>> = { d: 1, wk: 7, mo: 30, a: 365 };

/** One step of a series in days, of months and years about: until when the first is due where nobody says a day. */
export const stepDays = ({ frequency, period, periodUnit }: Repeat): number =>
  Math.max(1, Math.floor((period * LENGTH[periodUnit]) / frequency));

/** How often something comes again, as it is kept in words: `1/3mo` is once in three months; `2/1wk x6` twice a week, six times in all. */
export function repeatWords(timing: Timing | null | undefined): string | null {
  if (!timing?.repeat) return null;
  const { frequency, period, periodUnit, count } = timing.repeat;
  return `${frequency}/${period}${periodUnit}${count === undefined ? '' : ` x${count}`}`;
}

/** The day until which the first task is due, for a plan that starts on `startsOn`. Calendar dates of the payer's zone. */
export const firstDue = ({ startDay, withinDays }: Timing, startsOn: string): string => days(startsOn, startDay + withinDays);

/**
 * The first day on which one of a series may be done: after the step that the one before it was for, so that nobody does next week's today.
 * Null where any day will do: for the first, and for what has no day.
 */
export function opensOn({ repeat }: Timing, occurrence: number, due: string | null): string | null {
  return repeat && occurrence > 1 && due !== null ? days(due, 1 - stepDays(repeat)) : null;
}

/**
 * The day until which the next one is due, after the one that was due on `due` and done on `today`; undefined after the last one.
 * Who was late is not asked for everything that was missed: the next one lies ahead. `began` is the day until which the first was due.
 */
export function nextDue({ repeat }: Timing, occurrence: number, due: string, today: string, began: string = due): string | undefined {
  if (!repeat || (repeat.count !== undefined && occurrence >= repeat.count)) return undefined;
  const anchor = Number(began.slice(8));
  let next = step(due, repeat, anchor);
  while (next <= today) next = step(next, repeat, anchor);
  return next;
}
