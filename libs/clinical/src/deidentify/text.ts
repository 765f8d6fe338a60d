import type { Found, IdentifierKind } from './identifier.ts';

const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;
const SAME: Readonly<Record<string, string>> = {
  ...{ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ё: 'е' },
};

/** A word as it is compared: lower case, without vowel marks, one form of each letter. */
export const plainWord = (word: string): string =>
  [...word.normalize('NFC').toLowerCase().replaceAll('ё', 'е').normalize('NFKD').replaceAll('и\u0306', 'й').replace(MARKS, '')]
    .map((letter) => SAME[letter] ?? letter)
    .join('')
    .replace(/[’‘`´׳]/gu, "'");

/**
 * A text for patterns, unit by unit as long as the given one: digits of every script as 0-9, one kind of quote, hyphen and blank. So what a
 * pattern finds stands at the same place of the text that was given.
 */
export const patternText = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9’‘`´׳״“”„‐‑‒–—־\u00a0\u202f\u2009\u066b\u066c]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
    if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
    if (/[’‘`´׳]/u.test(sign)) return "'";
    if (/[״“”„]/u.test(sign)) return '"';
    if (/[‐‑‒–—־]/u.test(sign)) return '-';
    return sign === '\u066b' ? '.' : sign === '\u066c' ? ',' : ' ';
  });

export interface Word {
  readonly start: number;
  readonly end: number;
  /** As it stands. */
  readonly raw: string;
  /** As it is compared. */
  readonly plain: string;
}

/** The words of a text with their places. An apostrophe or a double quote inside a word belongs to it (O’Brien, ד״ר). */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:['"’׳״][\p{L}\p{M}]+)*['’׳]?/gu)].map(({ 0: raw, index }) => ({
    ...{ start: index, end: index + raw.length, raw, plain: plainWord(raw) },
  }));
}

/** All places of a pattern; its group `it`, where it has one, is what is found. Needs the flags `dgu`. */
export function* all(kind: IdentifierKind, text: string, pattern: RegExp): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const [start, end] = match.indices!.groups?.['it'] ?? match.indices![0]!;
    yield { kind, start, end };
  }
}

/** Not in the middle of a word or number. */
export const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
export const AFTER = String.raw`(?![\p{L}\p{N}])`;
/** Letters that Hebrew writes together with the next word. */
export const HE_PREFIX = '[ובהלמשכ]{0,3}';
/** Letters that Arabic writes together with the next word. */
export const AR_PREFIX = '[وف]?[بلك]?';
