import { normalise, wordsOf } from './normalise.ts';
import { skeletonsOf } from './skeleton.ts';

/** What is known of a member that somebody may search by. Names may be in several scripts. */
export interface Searchable {
  readonly names: readonly { readonly family: string; readonly given: string }[];
  readonly birthDate: string;
  /** Member numbers and other identifiers, as `system|value` or bare. */
  readonly identifiers: readonly string[];
}

/** A shorter beginning would match a whole population. */
export const SHORTEST_BEGINNING = 2;
const LONGEST_BEGINNING = 12;
/** The Arabic article is written with the name or apart from it, or not at all. */
const ARTICLE = /^(ال|al|el)(?=...)/;

const beginnings = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, Math.min(word.length, LONGEST_BEGINNING) - SHORTEST_BEGINNING + 1) }, (_, n) =>
    word.slice(0, n + SHORTEST_BEGINNING),
  );
const bare = (word: string): readonly string[] => [...new Set([word, word.replace(ARTICLE, '')])];
const valueOf = (identifier: string): string => normalise(identifier.slice(identifier.lastIndexOf('|') + 1)).replaceAll(/[\s-]/g, '');

/** The key of a member number or another identifier, written with or without its system, spaces and hyphens. */
export const identifierKey = (identifier: string): string => `i:${valueOf(identifier)}`;

/**
 * The keys under which a member is found, in one indexed array: `w:` a whole word, `p:` its beginnings, `s:` how it sounds, `i:` an
 * identifier, `b:` the birth date.
 */
export function searchKeys({ names, birthDate, identifiers }: Searchable): readonly string[] {
  const words = names.flatMap(({ family, given }) => [...wordsOf(family), ...wordsOf(given)]).flatMap(bare);
  return [
    ...new Set([
      ...words.map((word) => `w:${word}`),
      ...words.flatMap(beginnings).map((beginning) => `p:${beginning}`),
      ...words.flatMap(skeletonsOf).map((skeleton) => `s:${skeleton}`),
      ...identifiers.map(identifierKey),
      `b:${birthDate}`,
    ]),
  ];
}

/** `2026-11-22`, `22.11.2026`, `22/11/2026`: the day before the month, as all four languages write it. */
function dateIn(word: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(word);
  const parts = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : undefined;
  return parts && `${parts[0]!}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`;
}

/**
 * What was typed, as groups of keys: a member is found when each group holds one of the member's keys; the first key of a group is
 * the better match. Empty where nothing was typed that could be searched by.
 */
export function groupsOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .slice(0, 100)
    .split(/[\s,;]+/)
    .flatMap((typed): (readonly string[])[] => {
      const date = dateIn(typed);
      if (date) return [[`b:${date}`]];
      if (/\d/.test(typed)) return [[identifierKey(typed)]];
      return wordsOf(typed)
        .filter((word) => word.length >= SHORTEST_BEGINNING)
        .map((word) => [`w:${word}`, `p:${word.slice(0, LONGEST_BEGINNING)}`, ...skeletonsOf(word).map((skeleton) => `s:${skeleton}`)]);
    })
    .slice(0, 6);
}
