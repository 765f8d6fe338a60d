/** Capitals that are no word: they stay as they are. */
const ABBREVIATIONS = new Set(['ENT', 'LLC', 'LLP', 'NE', 'NW', 'PA', 'PC', 'SE', 'SW', 'UK', 'US', 'USA', 'VA', 'II', 'III', 'IV']);
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'de', 'for', 'from', 'in', 'la', 'of', 'on', 'or', 'the', 'to']);
const WORD = /\p{Lu}[\p{Lu}\p{M}]*(?:['’]\p{Lu}+)*/gu;

/**
 * A place's name as people write it, where a source that knows capitals only wrote it: “ST VINCENT'S HOSPITAL -” becomes “St
 * Vincent's Hospital”. What was written with care (a small letter in it, or another script) is said as it was written.
 */
export function placeName(written: string): string {
  if (/\p{Ll}/u.test(written) || !/\p{Lu}{4}/u.test(written)) return written;
  return written.replace(/[\s-]+$/u, '').replace(WORD, (word, at: number, whole: string) => {
    const small = word.toLowerCase();
    if (ABBREVIATIONS.has(word) || word.length === 1) return word;
    if (whole[at - 1] === ' ' && SMALL.has(small)) return small;
    return capitals(small);
  });
}

/** McLean, O'Brien, and Women's: what follows the apostrophe is a name only after a single letter. */
const capitals = (word: string): string =>
  word.replace(/^\p{L}/u, up).replace(/^(?:Mc(?=\p{L}{3})|\p{L}['’])\p{L}/u, (start) => start.slice(0, -1) + up(start.slice(-1)));
const up = (letter: string): string => letter.toUpperCase();
