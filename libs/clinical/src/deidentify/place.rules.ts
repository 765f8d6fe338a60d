import type { Found } from './identifier.ts';
import { SMALL_PLACES, STREET_NAMES } from './place.data.ts';
import { AFTER, all, AR_PREFIX, BEFORE, HE_PREFIX } from './text.ts';

const HE = String.raw`[א-ת][א-ת'"]+`;
const AR = String.raw`[\u0621-\u064a]{2,}`;
const CAPITAL_RU = String.raw`\p{Lu}[\p{L}]+(?:-\p{Lu}?[\p{L}]+)*`;
const CAPITAL = String.raw`\p{Lu}[\p{L}']+(?:-[\p{L}']+)*`;

const PLACES: readonly RegExp[] = [
  new RegExp(
    String.raw`${BEFORE}${HE_PREFIX}(?<it>(?:קיבוץ|קבוץ|מושב(?:ה)?|כפר|יישוב|התנחלות) (?:(?:עין|בית|כפר|גבעת|נווה|רמת|שדה|מעלה|תל|ניר|גן) )?${HE})${AFTER}`,
    'dgu',
  ),
  new RegExp(
    String.raw`${BEFORE}${AR_PREFIX}(?<it>(?:ال)?(?:قرية|كيبوتس|موشاف|كفر|مستوطنة|نجع) (?:(?:عين|بيت|دير|أبو|ام|أم|كفر) )?${AR})${AFTER}`,
    'dgu',
  ),
  new RegExp(
    String.raw`${BEFORE}(?<it>(?:[Кк]ибуц|[Мм]ошав|[Дд]еревн|[Пп]ос[её]л[о]?к|[Сс]ел[оае]|[Хх]утор)\p{L}* (?:\p{Lu}[\p{L}]+ )?${CAPITAL_RU})${AFTER}`,
    'dgu',
  ),
  new RegExp(
    String.raw`${BEFORE}(?<it>(?:[Kk]ibbutz|[Mm]oshav|[Vv]illage(?: of)?|[Kk]far|[Kk]fer) (?:\p{Lu}[\p{L}']+ )?${CAPITAL})${AFTER}`,
    'dgu',
  ),
  new RegExp(String.raw`${BEFORE}${HE_PREFIX}(?<it>${SMALL_PLACES.he.join('|')})${AFTER}`, 'dgu'),
  new RegExp(String.raw`${BEFORE}${AR_PREFIX}(?<it>${SMALL_PLACES.ar.join('|')})${AFTER}`, 'dgu'),
  new RegExp(String.raw`${BEFORE}(?<it>(?:${SMALL_PLACES.ru.join('|')})\p{L}{0,3}(?:-[\p{L}]+)?)${AFTER}`, 'dgu'),
  new RegExp(String.raw`${BEFORE}(?<it>${SMALL_PLACES.en.join('|')})${AFTER}`, 'dgiu'),
];

export function* places(text: string): Generator<Found> {
  for (const pattern of PLACES) yield* all('place', text, pattern);
}

const FLAT_HE = String.raw`(?:,? ?(?:דירה|ד'|כניסה|קומה) [א-ת\d]+)*`;
const FLAT_AR = String.raw`(?:[،,]? ?(?:شقة|بناية|طابق) \d+)*`;
const FLAT_RU = String.raw`(?:,? ?(?:кв(?:\.|артира)?|под(?:\.|ъезд)|корп(?:\.|ус)) ?\d+)*`;
const FLAT_EN = String.raw`(?:,? ?(?:apt\.?|apartment|flat|unit|suite|entrance|#) ?\w{1,4})*`;
const STREET_EN = 'street|st\\.?|road|rd\\.?|avenue|ave\\.?|boulevard|blvd\\.?|lane|drive|square|way|alley';

const ADDRESSES: readonly RegExp[] = [
  new RegExp(
    String.raw`${BEFORE}${HE_PREFIX}(?<it>(?:רחוב|רח'|שדרות|שד'|סמטת|סימטת|כיכר|דרך(?! ה(?:פה|ווריד|וריד|עור|אף|נשימה)))(?: ${HE}){1,4},? (?:מס' |מספר )?\d{1,3}(?:[א-ת]'?)?(?![\p{N}%]|\.\d)${FLAT_HE})`,
    'dgu',
  ),
  new RegExp(String.raw`${BEFORE}${HE_PREFIX}(?<it>(?:ת"ד|ת\.ד\.|תא דואר) ?\d{1,6}|מיקוד:? \d{5,7})${AFTER}`, 'dgu'),
  new RegExp(
    String.raw`${BEFORE}${AR_PREFIX}(?<it>(?:ال)?(?:شارع|طريق(?! ال(?:فم|وريد|جلد|أنف))|حارة|ساحة|جادة)(?: ${AR}){1,4}[،,]? (?:رقم )?\d{1,3}(?![\p{N}%]|\.\d)${FLAT_AR})`,
    'dgu',
  ),
  new RegExp(String.raw`${BEFORE}(?<it>ص\. ?ب\.?:? ?\d{1,6})${AFTER}`, 'dgu'),
  new RegExp(
    String.raw`${BEFORE}(?<it>(?:ул(?:\.|иц[аеуы])|пр(?:\.|осп(?:\.|ект[ае]?))|бульвар[ае]?|бул\.|пер(?:\.|еул(?:ок|ке))|шоссе|наб(?:\.|ережн\p{L}+)) ?(?:\p{Lu}[\p{L}.-]+ ?){1,3},? ?(?:д(?:\.|ом) ?)?\d{1,3}(?:[-/]\d+)?${FLAT_RU})${AFTER}`,
    'dgu',
  ),
  new RegExp(String.raw`${BEFORE}(?<it>а/я ?№? ?\d{1,6})${AFTER}`, 'dgiu'),
  new RegExp(
    String.raw`${BEFORE}(?<it>\d{1,4} (?:\p{Lu}[\p{L}'.-]+ ){1,3}(?:${STREET_EN}|${STREET_EN.toUpperCase()}|${STREET_EN.replaceAll(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => bar + letter.toUpperCase())})(?!\p{L})${FLAT_EN})`,
    'dgu',
  ),
  new RegExp(
    String.raw`${BEFORE}(?<it>(?:\p{Lu}[\p{L}'-]+ ){1,3}(?:${STREET_EN.replaceAll(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => bar + letter.toUpperCase())})(?!\p{L}),? (?:no\.? ?)?\d{1,4}(?![\p{N}%]|\.\d)${FLAT_EN})`,
    'dgu',
  ),
  new RegExp(String.raw`${BEFORE}(?<it>p\.? ?o\.? ?box:? ?\d{1,6}|(?:zip|postal|post) ?code:? ?\d{5,7})${AFTER}`, 'dgiu'),
];

const STREETS = new RegExp(
  String.raw`${BEFORE}${HE_PREFIX}${AR_PREFIX}(?<it>(?:${STREET_NAMES}) \d{1,3}(?!\p{N}|[.,]\d|%| ?(?:mg|мг|מ"ג|ملغ|שנ|years|лет|سنة)))`,
  'dgu',
);

export function* addresses(text: string): Generator<Found> {
  for (const pattern of [...ADDRESSES, STREETS]) yield* all('address', text, pattern);
}
