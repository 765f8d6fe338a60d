import { FEASTS, HEBREW_MONTHS, MONTHS } from './date.data.ts';
import type { Found, GateLanguage } from './identifier.ts';
import { AFTER, all, BEFORE } from './text.ts';

/** A date as it was read in a text; the year or the day may not be told. */
export interface ReadDate {
  readonly year: number | undefined;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number | undefined;
  readonly language: GateLanguage | 'numbers';
}

const YEAR = String.raw`(?:19|20)\d\d`;
const NUMBERS = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.]|\d[-])(?<it>(?:${YEAR}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2} ?(?<s>[-./]) ?\d{1,2} ?\k<s> ?(?:${YEAR}|\d\d)))(?![\p{L}\p{N}/]|[.-]\d)`,
  'dgu',
);
/** Day and month without a year are told from a fraction by the word before them only. */
const SHORT = new RegExp(
  String.raw`${BEFORE}(?:on|since|until|from|בתאריך|ביום|מיום|עד יום|مساء يوم|بتاريخ|يوم|от|с|до|числа)[ -]{1,2}(?<it>\d{1,2}[./]\d{1,2})(?![\p{L}\p{N}/.,%]|\s*(?:mg|мг|מ"ג|ملغ|%|/))`,
  'dgiu',
);
const name = (language: GateLanguage): string => MONTHS[language].join('|');
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const of = (before: string, month: string, between: string): string =>
  String.raw`(?<it>${DAY}${before}(?:${month})(?:${between}(?:${YEAR}|'\d\d))?|(?:${month})${between}${YEAR})`;
const NAMED: readonly (readonly [GateLanguage, RegExp])[] = [
  [
    'en',
    new RegExp(
      String.raw`${BEFORE}(?<it>${DAY}(?:st|nd|rd|th)?(?: of)?[ -](?:${name('en')})\.?(?:,?[ -]${YEAR})?|(?:${name('en')})\.? ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?|(?:${name('en')})\.?(?: of)?,? ${YEAR})${AFTER}`,
      'dgiu',
    ),
  ],
  ['he', new RegExp(`(?<![\\p{N}])(?<![\\p{L}](?<![ובלמשהכ]))${of(' [בל]?', name('he'), ',? ')}${AFTER}`, 'dgu')],
  ['ar', new RegExp(`${BEFORE}[وفبلك]?${of(' (?:من )?(?:شهر )?', name('ar'), ',? (?:عام |سنة )?')}${AFTER}`, 'dgu')],
  ['ru', new RegExp(`${BEFORE}${of('(?:-?(?:го|е))? ', name('ru'), ',? ')}${AFTER}`, 'dgiu')],
];
const HEBREW_DAY = String.raw`(?:[א-ט]'|[יכ]"[א-ט]|ט"[וז]|[יכל]')`;
const HEBREW_DATE = new RegExp(
  String.raw`(?<![\p{L}](?<![ובלמשהכ]))(?<it>${HEBREW_DAY} (?:ב|ל)?(?:${HEBREW_MONTHS})(?: (?:ה'? ?)?תש[א-ת]?"[א-ת])?)${AFTER}`,
  'dgu',
);

const FEAST = new RegExp(`(?<![\\p{L}](?<![ובלמשהכ]))(?<it>(?:${FEASTS})(?: (?:${YEAR}|(?:ה'? ?)?תש[א-ת]?"[א-ת])))${AFTER}`, 'dgiu');

export function* dates(text: string): Generator<Found> {
  for (const pattern of [NUMBERS, SHORT, ...NAMED.map(([, one]) => one)])
    for (const found of all('date', text, pattern)) if (readDate(text.slice(found.start, found.end))) yield found;
  yield* all('date', text, HEBREW_DATE);
  yield* all('date', text, FEAST);
}

/** What a found date says; undefined where it is no day of a calendar, or one of the Hebrew calendar. Days come before months, as in Israel. */
export function readDate(text: string): ReadDate | undefined {
  const bare = text.replace(/ (?=[-./\d])|(?<=[-./]) /gu, '');
  const numbers = /^\d+([-./]\d+){1,2}$/u.test(bare) ? bare.split(/[-./]/u).map(Number) : undefined;
  if (numbers) {
    const [year, month, day] = numbers[0]! > 999 ? numbers : [numbers[2], numbers[1], numbers[0]];
    return checked({ year: year === undefined ? undefined : year < 100 ? 2000 + year : year, month: month!, day, language: 'numbers' });
  }
  for (const language of Object.keys(MONTHS) as GateLanguage[]) {
    const month = MONTHS[language].findIndex((one) => new RegExp(`(?<!\\p{L}(?<![בلل]))(?:${one})(?!\\p{L})`, 'iu').test(text));
    if (month < 0) continue;
    const year = /(?:19|20)\d\d/u.exec(text)?.[0];
    const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0];
    return checked({
      year: year === undefined ? undefined : Number(year),
      month: month + 1,
      day: day === undefined ? undefined : Number(day),
      language,
    });
  }
  return undefined;
}

function checked(date: ReadDate): ReadDate | undefined {
  const { year, month, day } = date;
  if (month < 1 || month > 12 || (year !== undefined && (year < 1900 || year > 2100))) return undefined;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()) ? date : undefined;
}
