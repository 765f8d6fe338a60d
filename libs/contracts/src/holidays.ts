/** Days off by law in Israel, by the Hebrew calendar: Law and Administration Ordinance 1948, section 18A; Independence Day Law 1949. */
const REST: Readonly<Record<string, readonly number[]>> = { Tishri: [1, 2, 10, 15, 22], Nisan: [15, 21], Sivan: [6] };

const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew', { month: 'long', day: 'numeric', timeZone: 'UTC' });
const known = new Map<string, boolean>();

/** Whether clinics are closed on a calendar date (`2026-09-21`) that is no Friday or Saturday by itself. */
export function isHoliday(date: string): boolean {
  const before = known.get(date);
  if (before !== undefined) return before;
  const noon = new Date(`${date}T12:00:00Z`);
  const part = Object.fromEntries(hebrew.formatToParts(noon).map(({ type, value }) => [type, value]));
  const [month, day, weekday] = [part['month']!, Number(part['day']), noon.getUTCDay()];
  const is = (REST[month]?.includes(day) ?? false) || (month === 'Iyar' && isIndependenceDay(day, weekday));
  known.set(date, is);
  return is;
}

/** 5 Iyar; brought forward to Thursday from a Friday or Saturday, and put back to Tuesday from a Monday, so that no Sabbath is broken. */
const isIndependenceDay = (day: number, weekday: number): boolean =>
  (day === 5 && weekday === 3) || (day === 6 && weekday === 2) || ((day === 3 || day === 4) && weekday === 4);
