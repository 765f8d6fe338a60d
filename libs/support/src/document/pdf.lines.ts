import type { Piece } from './pdf.pieces.ts';

/** Of the size of the letters: what stands nearer to a line belongs to it, and a wider gap in it is a space. */
const [LINE, SPACE] = [0.4, 0.18] as const;
const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const LTR = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** The lines of a page from above to below, as they are read. */
export function linesOf(pieces: readonly Piece[]): readonly string[] {
  const lines: { readonly y: number; size: number; readonly pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && line.y - piece.y < LINE * Math.max(line.size, piece.size)) line.pieces.push(piece);
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.map((line) => asRead(drawn(line.pieces)).replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}

/** From the left to the right, as it is drawn; a gap is a space. */
function drawn(pieces: readonly Piece[]): string {
  let said = '';
  let end = -Infinity;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    if (said && piece.x - end > SPACE * piece.size && !said.endsWith(' ')) said += ' ';
    said += piece.text;
    end = Math.max(end, piece.end);
  }
  return said;
}

/**
 * Strings of a PDF advance to the right, whatever is written; so Hebrew and Arabic stand in them from their end to their beginning. Which
 * of the directions a line has as a whole, most of its letters say.
 */
export function asRead(line: string): string {
  const text = line.normalize('NFKC');
  if (!RTL.test(text)) return text;
  const signs = [...text];
  const rtl = signs.filter((one) => RTL.test(one)).length;
  const ltr = signs.filter((one) => /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(one)).length;
  if (/\p{Script=Arabic}/u.test(text) && rtl >= ltr) return grouped(turned(signs, LTR));
  return rtl >= ltr
    ? turned(signs, LTR)
    : runs(signs, RTL, LTR)
        .map(({ is, part }) => (is ? mirrored(part) : part.join('')))
        .join('');
}

/**
 * After Arabic letters groups of digits that a hyphen joins stand from the right to the left (UAX #9, W4): `8814409-052` is read
 * `052-8814409`. Where one of the two begins as a phone does, that one is it.
 */
const grouped = (line: string): string =>
  line.replace(/\d+(?:-\d+)+/gu, (said) => (/^0\d{1,2}-/.test(said) ? said : said.split('-').toReversed().join('-')));

/** The whole line turned, and in it what is read from the left turned back. */
const turned = (signs: readonly string[], kept: RegExp): string =>
  runs(signs, kept, RTL)
    .toReversed()
    .map(({ is, part }) => (is ? part.join('') : mirrored(part)))
    .join('');
const mirrored = (part: readonly string[]): string =>
  part
    .toReversed()
    .map((one) => MIRRORED[one] ?? one)
    .join('');

interface Run {
  readonly is: boolean;
  readonly part: string[];
}
/** Stretches of such letters with what stands between two of them, and stretches of others. */
function runs(signs: readonly string[], such: RegExp, others: RegExp): readonly Run[] {
  const found: Run[] = [];
  let between: string[] = [];
  const add = (is: boolean, ...part: readonly string[]): void => {
    const last = found.at(-1);
    if (last?.is === is) last.part.push(...part);
    else if (part.length > 0) found.push({ is, part: [...part] });
  };
  for (const sign of signs) {
    if (such.test(sign)) {
      add(found.at(-1)?.is ?? false, ...between);
      between = [];
      add(true, sign);
    } else if (others.test(sign)) {
      add(false, ...between, sign);
      between = [];
    } else between.push(sign);
  }
  add(false, ...between);
  return found;
}
