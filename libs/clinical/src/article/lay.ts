import type { Language } from '../name/names.ts';
import type { ReadingLevel } from './article.ts';
import { JARGON } from './lay.words.ts';
import { linesOf, sectionsOf } from './text.ts';

/** What a text may ask of its reader. Words are counted as they are written, so each language has its own row. */
export interface LayRule {
  /** Words of the longest sentence. */
  readonly longest: number;
  /** Words of a sentence in the middle of all. */
  readonly mean: number;
  /** From how many letters on a word counts as long, without its marks. */
  readonly longWord: number;
  /** Of a hundred words, how many may be long. */
  readonly longShare: number;
  /** From and to how many words in all. */
  readonly words: readonly [from: number, to: number];
}

/**
 * Sentences of at most 20 words for everybody: NHS digital service manual, "How we write", https://service-manual.nhs.uk/content/how-we-write.
 * Sentence length and share of long words together are Björnsson's LIX (1968), which needs no syllables and so fits each script; how long a
 * long word is follows the language: Hebrew and Arabic write small words onto the next, Russian inflects.
 */
export const LAY_RULES: Readonly<Record<Language, Readonly<Record<ReadingLevel, LayRule>>>> = {
  en: {
    plain: { longest: 20, mean: 9, longWord: 8, longShare: 10, words: [150, 250] },
    more: { longest: 28, mean: 12, longWord: 8, longShare: 14, words: [280, 480] },
  },
  he: {
    plain: { longest: 20, mean: 8, longWord: 7, longShare: 10, words: [120, 220] },
    more: { longest: 28, mean: 11, longWord: 7, longShare: 14, words: [220, 420] },
  },
  ar: {
    plain: { longest: 20, mean: 8, longWord: 7, longShare: 14, words: [120, 220] },
    more: { longest: 28, mean: 11, longWord: 7, longShare: 18, words: [220, 420] },
  },
  ru: {
    plain: { longest: 20, mean: 8, longWord: 10, longShare: 14, words: [120, 220] },
    more: { longest: 28, mean: 11, longWord: 10, longShare: 18, words: [220, 420] },
  },
};

/** Something in a text that is above its level, in words for its author. */
export interface LayFault {
  readonly rule: 'longest' | 'mean' | 'long words' | 'jargon' | 'length';
  readonly says: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’"”.,/־-]*/gu;
const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];
const lettersOf = (word: string): number => word.replace(/[^\p{L}]/gu, '').length;
const sentencesOf = (text: string): readonly string[] =>
  linesOf(sectionsOf(text)).flatMap((line) => line.split(/(?<=[.?!؟;؛:])\s+/u).filter((part) => wordsOf(part).length > 0));

/** What was measured; shares are of a hundred. */
export function measured(text: string, rule: LayRule) {
  const sentences = sentencesOf(text);
  const words = sentences.map((sentence) => wordsOf(sentence));
  const all = words.flat();
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const long = all.filter((word) => lettersOf(word) > rule.longWord);
  return { longest, long, words: all.length, mean: all.length / sentences.length, longShare: (100 * long.length) / all.length };
}

/** Small words that are written onto the next one. */
const BEFORE: Readonly<Record<Language, string>> = { en: '', he: '[והבכלמש]{0,2}', ar: '[وف]?(?:ال|لل|[بلك])?', ru: '' };

/** What in an article's text is above its level; nothing for a text that may stand. */
export function layFaults(text: string, language: Language, level: ReadingLevel): readonly LayFault[] {
  const rule = LAY_RULES[language][level];
  const found = measured(text, rule);
  const faults: LayFault[] = [];
  if (found.longest.length > rule.longest)
    faults.push({ rule: 'longest', says: `a sentence of ${found.longest.length} words, not ${rule.longest}: ${found.longest.join(' ')}` });
  if (found.mean > rule.mean) faults.push({ rule: 'mean', says: `${found.mean.toFixed(1)} words a sentence, not ${rule.mean}` });
  if (found.longShare > rule.longShare)
    faults.push({
      rule: 'long words',
      says: `${found.longShare.toFixed(1)} of 100 words are long, not ${rule.longShare}: ${[...new Set(found.long)].join(', ')}`,
    });
  if (found.words < rule.words[0] || found.words > rule.words[1])
    faults.push({ rule: 'length', says: `${found.words} words, not ${rule.words.join(' to ')}` });
  for (const { word, say } of JARGON[language])
    if (new RegExp(`(?<!\\p{L})${BEFORE[language]}(?:${word})(?!\\p{L})`, 'iu').test(text))
      faults.push({ rule: 'jargon', says: `${word}: say “${say}”` });
  return faults;
}
