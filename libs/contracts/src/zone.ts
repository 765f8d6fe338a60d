/** The payer's time zone: decides due dates and day cuts. The member's own zone is for display only. */
export const PAYER_ZONE = 'Asia/Jerusalem';

const formats = new Map<string, Intl.DateTimeFormat>();
function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  return format;
}

/** What clocks in the zone show at the instant: `2026-11-22T09:40:00`. */
const wall = (at: Date, zone: string): string => {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${part['year']!.padStart(4, '0')}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`;
};

/** The calendar date that the zone has at the instant. */
export const dayIn = (at: Date, zone: string = PAYER_ZONE): string => wall(at, zone).slice(0, 10);

/** The instant at which clocks in the zone show that day and time (`07:30`); undefined for what no clock there ever shows. */
export function instantIn(day: string, time: string, zone: string = PAYER_ZONE): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const shown = `${day}T${time}:00`;
  const guess = Date.parse(`${shown}Z`);
  if (Number.isNaN(guess)) return undefined;
  for (const hours of [0, -1, 1]) {
    const offset = Date.parse(`${wall(new Date(guess), zone)}Z`) - guess;
    const at = new Date(guess - offset + hours * 3_600_000);
    if (wall(at, zone) === shown) return at;
  }
  return undefined;
}

/**
 * The first instant after the date in the zone: where something due on that date becomes overdue. Right on days of 23 and 25 hours,
 * and where the clocks skip midnight itself.
 */
export function endOfDay(date: string, zone: string = PAYER_ZONE): Date {
  // No zone is more than 15 hours from UTC: the boundary lies between these two, and the zone's date never goes back.
  let before = Date.parse(`${date}T00:00:00Z`) + 8 * 3_600_000;
  let after = Date.parse(`${date}T00:00:00Z`) + 40 * 3_600_000;
  while (after - before > 1_000) {
    const middle = Math.floor((before + after) / 2_000) * 1_000;
    if (dayIn(new Date(middle), zone) > date) after = middle;
    else before = middle;
  }
  return new Date(after);
}

/** What the zone's clocks show, read as if it were UTC: the difference to the instant is the zone's offset then. */
const wallAsUtc = (at: number, zone: string): number => Date.parse(`${wall(new Date(at), zone)}Z`);

/**
 * The instant at which clocks in the zone show `time` (`HH:MM`) on the date. Of a time that comes twice the first is meant; a time that
 * is skipped is as much later as the clocks were put forward.
 */
export function instantOf(date: string, time: string, zone: string = PAYER_ZONE): Date {
  const shown = Date.parse(`${date}T${time}:00Z`);
  const DAY = 86_400_000;
  const [before, after] = [shown - DAY, shown + DAY].map((near) => wallAsUtc(near, zone) - near) as [number, number];
  const fits = [before, after].map((offset) => shown - offset).filter((at) => wallAsUtc(at, zone) === shown);
  return new Date(fits.length ? Math.min(...fits) : shown - before);
}

/** A calendar date so many days on. */
export const dayAfter = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
