import { plain } from '../messaging/emergency.rules.ts';

/** Letters that Hebrew and Arabic write together with the word behind them. What is left must still be a word. */
const HEBREW = /^(?:[ושכמהבל]{1,2})(?=[\u05d0-\u05ea]{3,}$)/u;
const ARABIC = /^(?:[وف]?(?:[بلك])?(?:ال)?)(?=[\u0621-\u064a]{3,}$)/u;
const LONGEST_WORD = 40;
const MOST_WORDS = 12;

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0 && word.length <= LONGEST_WORD);

/** A word as it is written, and without what the language writes together with it. */
export function formsOf(word: string): readonly string[] {
  const bare = word.replace(HEBREW, '').replace(ARABIC, '');
  return bare && bare !== word ? [word, bare] : [word];
}

/** What of a text is found again: every word in its forms. English and Russian endings are PostgreSQL's to know. */
export const searchable = (text: string): string => [...new Set(wordsIn(text).flatMap(formsOf))].join(' ');

/** A `tsquery`: every word that was asked for, in one of its forms, as the beginning of a word. Empty where nothing was asked. */
export const queryOf = (text: string): string =>
  wordsIn(text)
    .slice(0, MOST_WORDS)
    .map(
      (word) =>
        `(${formsOf(word)
          .map((form) => `${form}:*`)
          .join(' | ')})`,
    )
    .join(' & ');

/** The same words in any order and case are the same text. */
export const fingerprintOf = (text: string): string => wordsIn(text).toSorted().join(' ').slice(0, 1_000);

/** How much two texts share of their words, 0 to 1 (Jaccard). */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(wordsIn(one)), new Set(wordsIn(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}
