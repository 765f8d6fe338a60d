import { MONTHS } from './date.data.ts';
import { readDate } from './date.rules.ts';
import type { GateLanguage, Identifier, IdentifierKind } from './identifier.ts';
import { patternText } from './text.ts';

/** What is read in the place of an identifier, in the language of the text. */
const WORDS: Readonly<Record<GateLanguage, Readonly<Record<IdentifierKind, string>>>> = {
  he: {
    name: 'שם',
    identity: 'מספר זהות',
    phone: 'טלפון',
    address: 'כתובת',
    date: 'תאריך',
    age: '90+',
    place: 'יישוב',
    online: 'כתובת ברשת',
    record: 'מספר תיק',
  },
  ar: {
    name: 'اسم',
    identity: 'رقم هوية',
    phone: 'هاتف',
    address: 'عنوان',
    date: 'تاريخ',
    age: '90+',
    place: 'بلدة',
    online: 'عنوان إلكتروني',
    record: 'رقم ملف',
  },
  ru: {
    name: 'имя',
    identity: 'номер удостоверения',
    phone: 'телефон',
    address: 'адрес',
    date: 'дата',
    age: '90+',
    place: 'посёлок',
    online: 'адрес в сети',
    record: 'номер карты',
  },
  en: {
    name: 'name',
    identity: 'identity number',
    phone: 'phone',
    address: 'address',
    date: 'date',
    age: '90+',
    place: 'place',
    online: 'online address',
    record: 'record number',
  },
};
/** Right before a date, or the word for it: the date is a birthday, of which the year may stay. */
const BORN =
  /(?:born(?: on)?|d\.?o\.?b\.?|birth(?:day| date)?|נולדה?|תאריך לידה|ת\. ?לידה|ולדה?|مواليد|ولد(?:ت)?|تاريخ الميلاد|родил(?:ся|ась)|дата рождения|г\. ?р\.)[:\s]*(?:ב-?|في|в)?\s*$/iu;
const OLDEST_BIRTHDAY = 89;
const DAY_MS = 86_400_000;

export interface Masking {
  /** Every date of a case moves by as many days, so that the time between two of them stays. Never 0. */
  readonly offsetDays: number;
  readonly now: Date;
  /** Of the patient; it is cut to its year wherever it stands. */
  readonly birthDate?: string | undefined;
}

/** The language in which most of a text is written. */
export function languageOf(text: string): GateLanguage {
  const count = (script: RegExp): number => text.match(script)?.length ?? 0;
  const counts: readonly (readonly [GateLanguage, number])[] = [
    ['he', count(/[\u05d0-\u05ea]/gu)],
    ['ar', count(/[\u0621-\u064a]/gu)],
    ['ru', count(/[\u0400-\u04ff]/gu)],
    ['en', count(/[a-z]/giu)],
  ];
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** What stands in the place of one identifier. */
export function replacementOf(text: string, { kind, start, end }: Identifier, masking: Masking): string {
  const word = WORDS[languageOf(text)][kind];
  if (kind === 'age') return word;
  return (kind === 'date' ? shifted(text, start, end, masking) : undefined) ?? `[${word}]`;
}

/** The text in which each identifier is replaced but those that are kept, by their places in the list. */
export function deidentified(
  text: string,
  identifiers: readonly Identifier[],
  masking: Masking,
  kept: ReadonlySet<number> = new Set(),
): string {
  let result = '';
  let from = 0;
  for (const [at, one] of identifiers.entries()) {
    if (kept.has(at)) continue;
    result += text.slice(from, one.start) + replacementOf(text, one, masking);
    from = one.end;
  }
  return result + text.slice(from);
}

/** As it was written, some days away; undefined where it can only be masked (the Hebrew calendar). */
function shifted(text: string, start: number, end: number, { offsetDays, now, birthDate }: Masking): string | undefined {
  const given = patternText(text.slice(start, end));
  const read = readDate(given);
  if (!read) return undefined;
  const year = read.year ?? latestYear(read.month, read.day ?? 15, now);
  const date = new Date(Date.UTC(year, read.month - 1, read.day ?? 15));
  const isBirthday = BORN.test(patternText(text.slice(Math.max(0, start - 24), start))) || date.toISOString().startsWith(birthDate ?? '-');
  if (isBirthday) return now.getUTCFullYear() - year > OLDEST_BIRTHDAY ? undefined : String(year);
  const to = new Date(date.getTime() + offsetDays * DAY_MS);
  return read.language === 'numbers' ? inNumbers(given, to) : inWords(given, to, read.language, read);
}

/** Without its year a date is the last that has been. */
function latestYear(month: number, day: number, now: Date): number {
  const year = now.getUTCFullYear();
  return Date.UTC(year, month - 1, day) > now.getTime() ? year - 1 : year;
}

function inNumbers(given: string, to: Date): string {
  const parts = given.split(/ ?[-./] ?/u);
  const isYearFirst = parts[0]!.length === 4;
  const values = [to.getUTCDate(), to.getUTCMonth() + 1, to.getUTCFullYear()];
  const ordered = isYearFirst ? values.toReversed() : values;
  return parts
    .map((part, at) =>
      String(ordered[at])
        .slice(part.length === 2 ? -2 : 0)
        .padStart(part.length, '0'),
    )
    .join(/[-./]/u.exec(given)![0]);
}

function inWords(
  given: string,
  to: Date,
  language: GateLanguage,
  { year, day }: { year: number | undefined; day: number | undefined },
): string {
  const month = monthName(to.getUTCMonth(), language, day !== undefined);
  const ofYear = year === undefined ? '' : ` ${to.getUTCFullYear()}`;
  if (day === undefined) return month + ofYear;
  if (language === 'en' && /^\p{L}/u.test(given)) return `${month} ${to.getUTCDate()}${ofYear && `,${ofYear}`}`;
  return `${to.getUTCDate()} ${language === 'he' && / ב/u.test(given) ? 'ב' : ''}${month}${ofYear}`;
}

/** Its first spelling of the list; in Russian in the genitive behind a day. */
function monthName(month: number, language: GateLanguage, hasDay: boolean): string {
  const name = MONTHS[language][month]!.split('|')[0]!;
  if (language === 'en') return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month, 1));
  if (language !== 'ru') return name;
  const stem = name.replace(/\[.*$/u, '');
  const soft = name.includes('[ь') || name.includes('[й');
  const nominative = soft ? (name.includes('[й') ? 'й' : 'ь') : '';
  return stem + (hasDay ? (soft ? 'я' : 'а') : nominative);
}
