/** Where members of the payer live or stay most, beside its own zone. */
const OFTEN = ['Europe/London', 'Europe/Paris', 'Europe/Moscow', 'America/New_York', 'America/Los_Angeles'] as const;

/** Zones to look from: the calendar's own first, then one's own, then where members often are. */
export const zonesFrom = (schedule: string, own: string): readonly string[] => [...new Set([schedule, own, ...OFTEN])];

/** “Israel Time”, in the reader's language; the identifier where there is no name. */
export function zoneName(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A Sunday: weekdays are counted from it, as FHIR and Israel's week do. */
const SUNDAY = Date.UTC(2026, 10, 1);
const DAY_MS = 86_400_000;
export const weekdayName = (weekday: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(SUNDAY + weekday * DAY_MS);
