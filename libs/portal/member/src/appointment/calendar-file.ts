/** What a calendar is told. Names nothing medical: whoever looks over a shoulder learns when and where, not why. */
export interface CalendarEvent {
  /** Stable over every move: the same id replaces what a calendar holds. */
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly summary: string;
  readonly location?: string | undefined;
  readonly cancelled: boolean;
}

/** Octets of a line before it is folded: RFC 5545, 3.1. */
const LONGEST = 75;
const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A longer line goes on in the next one behind a blank; never inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (octets(part + character) > (parts.length ? LONGEST - 1 : LONGEST)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
/** An instant in UTC, so that no time zone has to be described: 3.3.5, form 2. */
const utc = (at: string | Date): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** One appointment as an iCalendar file: published, or taken back. RFC 5545 and 5546. */
export function calendarFile({ id, sequence, startsAt, endsAt, summary, location, cancelled }: CalendarEvent, now: Date): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Careway//Appointments//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${id}@careway`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

/** Hands a file to the browser's own downloads; it is made here and nothing is asked for. */
export function download(name: string, text: string, document: Document): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
