import { type Coding, icd10, SYSTEM } from '../coding/systems.ts';
import { CONDITION_NAMES, type ConditionName } from './conditions.ts';
import { LANGUAGES, type Language } from './names.ts';

/** A condition that was found by its name or its code. */
export interface FoundCondition {
  /** SNOMED CT where we know it, else ICD-10. */
  readonly coding: Coding;
  /** In the language asked. */
  readonly name: string;
  /** ICD-10 category, for whoever thinks in codes; null where there is none. */
  readonly icd10: string | null;
}

/** Written as people type: no accents, no vowel points, one alef, one yeh, no tatweel; capitals are no matter. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .toLowerCase();

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

interface Indexed {
  readonly condition: ConditionName;
  /** Words of its names in each language, and of its codes. */
  readonly words: ReadonlyMap<Language | 'code', readonly string[]>;
}
const INDEX: readonly Indexed[] = CONDITION_NAMES.map((condition) => ({
  condition,
  words: new Map<Language | 'code', readonly string[]>([
    ...LANGUAGES.map((language) => [language, wordsOf(condition.names[language])] as const),
    ['code', [...condition.snomed, ...condition.icd10.map((code) => icd10(code).toLowerCase())]],
  ]),
}));

/** `e11.9` is typed for what we know as E11: a longer ICD-10 code finds its category too. */
const fits = (key: Language | 'code', word: string, typed: string): boolean =>
  word.startsWith(typed) || (key === 'code' && /^[a-z]\d/.test(word) && typed.startsWith(word));

/**
 * Conditions whose name, in any of our languages, or whose code begins with what was typed, word by word. Names in the language asked
 * come first, and among them those that begin so.
 */
export function searchConditions(text: string, language: Language, most = 12): readonly FoundCondition[] {
  const typed = [...wordsOf(text.replace(/([a-z]\d\d)\.(\d)/gi, '$1$2'))];
  if (typed.length === 0) return [];
  const found = INDEX.flatMap(({ condition, words }) => {
    const keys = [...words].flatMap(([key, all]) => (typed.every((one) => all.some((word) => fits(key, word, one))) ? [key] : []));
    if (keys.length === 0) return [];
    const rank = keys.includes(language) ? (words.get(language)![0]?.startsWith(typed[0]!) ? 0 : 1) : 2;
    return [{ condition, rank }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank || a.condition.names[language].localeCompare(b.condition.names[language], language))
    .slice(0, most)
    .map(({ condition: { snomed, icd10: codes, names } }) => ({
      coding: snomed[0] ? { system: SYSTEM.snomed, code: snomed[0] } : { system: SYSTEM.icd10, code: codes[0]! },
      name: names[language],
      icd10: codes[0] ?? null,
    }));
}
