import type { Found } from './identifier.ts';
import { AFTER, all, BEFORE } from './text.ts';

/** 90 to 120 in digits or in words; ages up to 89 may stay (45 CFR 164.514(b)(2)(i)(C)). */
const DIGITS = String.raw`(?:9\d|1[01]\d|120)(?!\+)`;
const EN_WORDS = String.raw`ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and \w+)?`;
const HE_WORDS = String.raw`תשעים(?: ו(?:אחת?|שתיים|שניים|שלושה?|ארבעה?|חמש|חמישה|שש|שישה|שבעה?|שמונה|תשעה?))?|מאה(?: ו\p{L}+)?`;
const AR_WORDS = String.raw`(?:(?:واحد|واحدة|اثنان|اثنين|ثلاثة?|أربعة?|اربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?) و)?تسع(?:ون|ين)|(?:ال\p{L}+ و)?التسع(?:ون|ين)|مئة|مائة`;
const RU_WORDS = String.raw`девяносто \p{L}+(?:ый|ий|ой)(?= год)|девяност[оа](?: (?:один|одного|два|двух|три|тр[её]х|четыре|четыр[её]х|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти))?|сто(?: \p{L}+)?`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`${BEFORE}(?<it>${DIGITS}|${EN_WORDS})(?:[ -]?years?[ -]old|,? ?yrs?\.?${AFTER}|[ -]?y\.?/?o\.?${AFTER}|[ -]year-old| years of age)`,
    'dgiu',
  ),
  new RegExp(
    String.raw`${BEFORE}(?:aged?|at(?: the age of)?|turned|(?:is|was) now) (?<it>${DIGITS}|${EN_WORDS})(?![\p{L}\p{N}%/.,:-]\S|\s*(?:%|mg|kg|cm|bpm|mmhg|percent))${AFTER}`,
    'dgiu',
  ),
  new RegExp(
    String.raw`${BEFORE}[ובהלמשכ]{0,2}(?:בן|בת|בני|בנות|גיל|גילה|גילו|מלאו ל(?:ה|ו)) (?:ה-?)?(?<it>${DIGITS}|${HE_WORDS})${AFTER}(?!\s*(?:%|ק"ג|מ"ג|ס"מ))`,
    'dgu',
  ),
  new RegExp(String.raw`${BEFORE}(?<it>${DIGITS}|${HE_WORDS}) שנה לחייו?`, 'dgu'),
  new RegExp(
    String.raw`${BEFORE}(?:عمره|عمرها|العمر|عمر|سن|بعمر|رجل في|امرأة في|سيدة في|مريضة? في|بلغ|بلغت|في سن|يبلغ|تبلغ) (?:من العمر )?(?<it>${DIGITS}|${AR_WORDS})${AFTER}(?!\s*(?:%|ملغ|كغ|سم))`,
    'dgu',
  ),
  new RegExp(String.raw`${BEFORE}(?<it>${DIGITS}|${RU_WORDS})(?:-?летн\p{L}+| ?(?:лет|года|год|годов)${AFTER})`, 'dgiu'),
  new RegExp(String.raw`${BEFORE}(?:возраст[еа]?|исполнилось) (?<it>${DIGITS}|${RU_WORDS})${AFTER}`, 'dgiu'),
];

export function* ages(text: string): Generator<Found> {
  for (const pattern of PATTERNS) yield* all('age', text, pattern);
}
