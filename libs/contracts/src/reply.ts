import { PAYER_ZONE } from './zone.ts';

/** Israel's working week; the payer's promise counts in its days. */
const WEEKEND: readonly string[] = ['Fri', 'Sat'];
const DAY = 86_400_000;
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: PAYER_ZONE });

/** One working day after the first message that waits: the same hour of the next day that is no Friday or Saturday. */
export function replyExpectedBy(waitingSince: Date): Date {
  let day = new Date(waitingSince.getTime() + DAY);
  while (WEEKEND.includes(weekday.format(day))) day = new Date(day.getTime() + DAY);
  return day;
}
