type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Units that are words, as services and UCUM name them, by language. All others are signs, and the same in every language. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Forms>>>> = {
  points: {
    en: { one: 'point', other: 'points' },
    he: { one: 'נקודה', other: 'נקודות' },
    ar: { one: 'نقطة', two: 'نقطتان', few: 'نقاط', other: 'نقطة' },
    ru: { one: 'балл', few: 'балла', many: 'баллов', other: 'балла' },
  },
  'per minute': { en: { other: 'per minute' }, he: { other: 'לדקה' }, ar: { other: 'في الدقيقة' }, ru: { other: 'в минуту' } },
  '/d': { en: { other: 'a day' }, he: { other: 'ביום' }, ar: { other: 'في اليوم' }, ru: { other: 'в день' } },
};

/** A unit as it is read after that value: `points` is “נקודות” in Hebrew, and one of them is “1 point”. */
export function unitWords(unit: string, value: number, locale: string): string {
  const forms = Object.hasOwn(WORDS, unit) ? WORDS[unit]?.[locale.slice(0, 2)] : undefined;
  return forms ? (forms[new Intl.PluralRules(locale).select(value)] ?? forms.other) : unit;
}
