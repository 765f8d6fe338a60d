/** Digits of Arabic and of Persian, with their decimal sign, as those that a number is read from. */
export const westernDigits = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('\u066b', '.');

const padded = (text: string): string => text.padStart(2, '0');

/** `7:30` and `07:30:00` as `07:30`; what is no time of day stays as it is, to be refused. */
export function clockFrom(text: string): string {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? text : `${padded(hour)}:${minute}`;
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/**
 * Reads the days of one file as ISO writes them. `20.11.2026` begins with the day. Whether `3/4/2026` does is told by the other days of the
 * file: where none of them can be read one way only, it stays as it is, to be refused and not guessed.
 */
export function dayReader(days: readonly string[]): (text: string) => string {
  const slashed = days.flatMap((text) => {
    const found = SLASHED.exec(text);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const [dayFirst, monthFirst] = [slashed.some(([first]) => first > 12), slashed.some(([, second]) => second > 12)];
  return (text) => {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
    if (day && month && year) return `${year}-${padded(month)}-${padded(day)}`;
    const [, first, second, inYear] = SLASHED.exec(text) ?? [];
    if (!first || !second || !inYear || dayFirst === monthFirst) return text;
    return dayFirst ? `${inYear}-${padded(second)}-${padded(first)}` : `${inYear}-${padded(first)}-${padded(second)}`;
  };
}
