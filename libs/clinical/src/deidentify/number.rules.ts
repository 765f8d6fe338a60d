import type { Found } from './identifier.ts';
import { AFTER, all, BEFORE } from './text.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The check digit of an Israeli identity number (ministry of the interior): weights 1 and 2 in turn, the sum of digits ends in 0. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => {
    const product = Number(digit) * (1 + (at % 2));
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

const IDENTITY_WORDS = [
  String.raw`(?:ת\.? ?"? ?ז\.?|ת"ז|תעודת זהות|מס(?:פר|')? ?(?:ה)?זהות|מספר תעודה)`,
  String.raw`(?:رقم ال)?هوي[ةه](?: رقم)?|رقم هوي[ةه]|ه\.`,
  String.raw`т\. ?з\.|теудат[- ]зеут|удостоверени[еяю](?: личности)?`,
  String.raw`identity (?:number|card|no\.?)|national id|id(?: (?:no\.?|number|card))?|teudat[- ]zehut`,
].join('|');
const CUED_IDENTITY = new RegExp(
  String.raw`${BEFORE}(?:${IDENTITY_WORDS})(?: ?[:#№-]| номер| number| מספר| מס'| رقم)* {0,2}(?<it>[\doO](?:[ -]?\d){6,8})${AFTER}`,
  'dgiu',
);
const NINE = new RegExp(String.raw`${BEFORE}(?<it>\d{9}|\d{8}-\d|\d{3}[ -]\d{3}[ -]\d{3}|\d \d{4} \d{4})${AFTER}`, 'dgu');

/** With its word before it, whatever its check digit says (it may be mistyped); without, where the check digit is right. */
export function* identities(text: string): Generator<Found> {
  yield* all('identity', text, CUED_IDENTITY);
  for (const found of all('identity', text, NINE)) if (isIdentityNumber(digitsOf(text.slice(found.start, found.end)))) yield found;
}

const GAP = String.raw`[ .()\-]{0,2}`;
const ISRAELI = new RegExp(
  String.raw`(?<![\p{L}\p{N}+])(?<it>\(?(?:(?:\+|00)?972${GAP}0?|0)(?:5\d|7\d|[23489])${GAP}\d{3}${GAP}\d{4}|\(?(?:\+|00)?972${GAP}(?:\d${GAP}){7,8}\d|1[ -](?:700|800|599)[ -]\d{3}[ -]?\d{3})${AFTER}`,
  'dgu',
);
const ABROAD = new RegExp(String.raw`(?<![\p{L}\p{N}])(?<it>\+\d{1,3}(?:${GAP}\d){7,12})${AFTER}`, 'dgu');
const PHONE_WORDS = String.raw`טל(?:'|פון)?|נייד|פלאפון|סלולרי|هاتف|تلفون|جوال|موبايل|тел(?:\.|ефон)?|моб(?:\.|ильный)?|phone|tel|mobile|cell|call`;
const CUED_PHONE = new RegExp(String.raw`${BEFORE}(?:${PHONE_WORDS})[ .:]{0,3}(?<it>[*]?\d(?:[ -]?\d){3,9})${AFTER}`, 'dgiu');

/** One digit at a time, as it is dictated. */
const SPREAD = /(?<![\p{N}.,/:-])(?<![\p{L}](?<![ובהלמש]))(?<it>0(?=\d{0,3}[ .-])(?: ?[-.]? ?\d){8,9})(?![\p{N}/]|[.,]\d)/dgu;

export function* phones(text: string): Generator<Found> {
  yield* all('phone', text, SPREAD);
  yield* all('phone', text, ISRAELI);
  yield* all('phone', text, ABROAD);
  yield* all('phone', text, CUED_PHONE);
}

const RECORD_WORDS = [
  String.raw`(?:מס(?:פר|')? )?ה?תיק(?: רפואי)?|מספר מטופל|מספר חבר|דרכון|סימוכין|אסמכתא|ה?דגימה|מספר ביקור|מספר אשפוז|ה?פוליסה|רישיון|לוחית`,
  String.raw`(?:رقم )?(?:ال)?ملف|جواز(?: ال)?سفر|مرجع|(?:ال)?عين[ةه]|رقم العضوي[ةه]|رقم المريض|بوليص[ةه]|رخص[ةه]`,
  String.raw`(?:номер )?(?:\p{L}+ )?(?:карт[ыа]|полис[а]?)|истори[яи] болезни|паспорт[а]?|ссылка|проб[аы]|образ(?:ец|ца)|прав[а]?`,
  String.raw`mrn|(?:medical )?record|(?:file|chart|case|member|policy|hospital|patient|accession|referral|licen[cs]e|plate)|passport|sample|specimen|reference|ref\.`,
].join('|');
/** A number with a letter or a stroke in it, or of four digits and more, right behind a word that names whose number it is. */
const CUED_RECORD = new RegExp(
  String.raw`${BEFORE}(?:${RECORD_WORDS})(?: בבית החולים| ال\p{L}+| больницы)?(?:[ :.#№]| (?:no|number|nr)\.?| (?:מספר|מס'|رقم|номер))* {0,2}(?<it>(?=[\p{L}\d/-]*\d{3})[\p{L}]{0,4}-?\d[\d/-]{3,}(?:\p{L})?|[\p{L}]{1,4}\d{2,4}-\d{3,})${AFTER}`,
  'dgiu',
);
const UNITS = String.raw`\s*(?:copies|iu|ui|u\/|units?|cells?|\/|per|x|×|עותק|יחיד|תאים|ל(?:מ"ל|מיקרו)|نسخ|وحد|خلي|копи|ед|клет|мг|mg|ng|pg|mcg|µg|mmol|ml|мл|нг|מ"ג)`;
const LONG = new RegExp(String.raw`(?<![\p{L}\p{N}.,/+-])(?<it>\d{7,})(?![\p{L}\p{N}]|[.,]\d|${UNITS})`, 'dgiu');

/** Letters and two numbers parted by strokes: no drug and no score is written so. */
const PARTED = /(?<![\p{L}\p{N}-])(?<it>\p{Lu}{1,4}-?\d{2,}[-/]\d{3,}(?:[-/][\p{L}\d]+)?)(?![\p{L}\p{N}])/dgu;

/** A run of seven digits and more is no laboratory value unless a unit follows. */
export function* records(text: string): Generator<Found> {
  yield* all('record', text, CUED_RECORD);
  yield* all('record', text, LONG);
  yield* all('record', text, PARTED);
}

const EMAIL = /(?<it>[\p{L}\p{N}._%+-]+ ?(?:@|\((?:at|собака)\)|\[at\]) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/dgu;
/** Said in words. */
const SPOKEN =
  /(?<![\p{L}\p{N}])(?<it>[\p{L}\p{N}._-]+ (?:at|שטרודל|собака|آت|في|@) [\p{L}\p{N}-]+ (?:dot|נקודה|точка|نقطة|\.) ?(?:com|net|org|co|ru|il|קום|ком|كوم)(?: (?:dot|נקודה|точка|نقطة) il)?)(?![\p{L}\p{N}])/dgiu;
const HANDLE = /(?<![\p{L}\p{N}@.])(?<it>@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,})/dgu;
/** Pages of people. A guideline's address is evidence, and stays. */
const PERSONAL =
  /(?<![\p{L}\p{N}])(?<it>(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)*(?:facebook|fb|instagram|linkedin|tiktok|twitter|x|t|wa|vk|ok)\.(?:com|me|ru)\/[^\s,;)]+)/dgiu;

export function* online(text: string): Generator<Found> {
  for (const pattern of [EMAIL, SPOKEN, HANDLE, PERSONAL])
    for (const found of all('online', text, pattern))
      yield { ...found, end: found.start + text.slice(found.start, found.end).replace(/[.]+$/, '').length };
}
