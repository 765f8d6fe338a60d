/** How precisely a source told a time. */
export type Precision = 'instant' | 'day' | 'month' | 'year';

/** A FHIR date or dateTime: the first instant that it can mean (days, months and years begin at midnight UTC), and how precise it is. */
export interface Moment {
  readonly at: string;
  readonly precision: Precision;
}
export interface DateFault {
  readonly fault: string;
}

const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
/** Nobody alive, and no record about anybody, is older; contexts refuse what is. */
const EARLIEST = 1850;
/** No plan of anybody reaches farther: what says so stands for "for ever", or is a slip. */
const LATEST = 2200;
const LONGEST_OFFSET = 14 * 60;

/** Reads FHIR's date, dateTime and instant. https://hl7.org/fhir/R4/datatypes.html#dateTime */
export function readDate(text: string): Moment | DateFault {
  const match = SHAPE.exec(text);
  if (!match) return { fault: 'is no FHIR date' };
  const [, year = '', month, day, hour, minute, second, fraction = '', zone] = match;
  if (Number(year) < EARLIEST) return { fault: `lies before ${EARLIEST}` };
  if (Number(year) > LATEST) return { fault: `lies after ${LATEST}` };
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return { fault: 'has a month that does not exist' };
  if (day !== undefined && !isDay(Number(year), Number(month), Number(day))) return { fault: 'is a day that does not exist' };
  if (hour === undefined) {
    const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
    return { at: `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00.000Z`, precision };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return { fault: 'has a time that does not exist' };
  const offset = zone === undefined ? undefined : minutesOf(zone);
  if (offset === undefined) return { fault: 'has a time without a time zone' };
  if (Math.abs(offset) > LONGEST_OFFSET) return { fault: 'has a time zone that does not exist' };
  const milliseconds = Math.floor(Number(`0${fraction}`) * 1000);
  // A leap second is the last millisecond of its minute: JavaScript and PostgreSQL know none.
  const [seconds, rest] = second === '60' ? [59, 999] : [Number(second), milliseconds];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) - offset, seconds, rest);
  return { at: new Date(at).toISOString(), precision: 'instant' };
}

const isDay = (year: number, month: number, day: number): boolean => day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
