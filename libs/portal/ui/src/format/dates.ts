/**
 * How a date is said: `day` Tuesday, 24 November · `date` 24 November · `year` 24 Nov 2026 · `month` November 2026 · `month-short` Nov 2026 · `short` 22.11 ·
 * `time` 07:12 · `moment` 22.11, 07:12 · `near` today, yesterday, tomorrow, else `date`, in another
 * year `year`: imported records are decades old.
 */
export type DateStyle = 'day' | 'date' | 'year' | 'month' | 'month-short' | 'short' | 'time' | 'moment' | 'near';
/** What is said in the end; a year alone is nobody's wish. */
type Told = Exclude<DateStyle, 'near'> | 'only-year';

const OPTIONS: Readonly<Record<Told, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'only-year': { year: 'numeric' },
  'month-short': { month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: { day: 'numeric', month: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const formats = new Map<string, Intl.DateTimeFormat>();
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
/** A month or a year alone: nobody has told the day. */
const PARTIAL = /^\d{4}(-\d{2})?$/;

/**
 * A point in time in the words of a locale and the clock of a zone (IANA name). A date without a time (`2026-11-24`, FHIR's
 * precision) belongs to no zone and is never shifted to the day before. Of a month or a year alone (`2026-11`, `2026`) no day is said.
 */
export function formatDate(value: Date | string | number, style: DateStyle, locale: string, zone: string, now: Date): string {
  const floating = typeof value === 'string' && DATE_ONLY.test(value);
  const date = new Date(value);
  if (typeof value === 'string' && PARTIAL.test(value)) return format(date, partStyle(value, style), locale, 'UTC');
  const usedZone = floating ? 'UTC' : zone;
  if (style !== 'near') return format(date, style, locale, usedZone);
  const days = dayNumber(date, usedZone) - dayNumber(now, zone);
  if (Math.abs(days) > 1) return format(date, isThisYear(date, usedZone, now, zone) ? 'date' : 'year', locale, usedZone);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

const isThisYear = (date: Date, itsZone: string, now: Date, zone: string): boolean =>
  dayIn(date, itsZone).slice(0, 4) === dayIn(now, zone).slice(0, 4);

const partStyle = (value: string, style: DateStyle): Told =>
  value.length === 4 ? 'only-year' : style === 'year' || style === 'month-short' ? 'month-short' : 'month';

/** FHIR's precisions of a date. */
export type Precision = 'INSTANT' | 'DAY' | 'MONTH' | 'YEAR';

/** A time as precisely as it was told: an instant, its day on the calendar of the zone, or its month or year alone. */
export function toldAt(occurredAt: string, precision: Precision, zone: string): string {
  if (precision === 'INSTANT') return occurredAt;
  // A month and a year begin at midnight UTC, whatever the zone.
  return precision === 'DAY' ? dayIn(occurredAt, zone) : occurredAt.slice(0, precision === 'MONTH' ? 7 : 4);
}

/** Whole days since the epoch on the calendar of a zone; the difference of two is what people call “in two days”. */
export function dayNumber(date: Date, zone: string): number {
  return Math.round(Date.parse(`${dayIn(date, zone)}T00:00:00Z`) / 86_400_000);
}

/** The calendar day of a point in time by the clocks of a zone: `2026-12-06`. */
export const dayIn = (at: Date | string, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

function format(date: Date, style: Told, locale: string, zone: string): string {
  const key = `${locale} ${zone} ${style}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone: zone })));
  const said = made.format(date);
  // Russian's “г.” after a year says nothing beside a short month, and wraps where there is little room.
  return style === 'month-short' ? said.replace(/\sг\.$/, '') : said;
}
