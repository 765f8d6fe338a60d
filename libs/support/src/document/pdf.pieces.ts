import { PdfFont } from './pdf.font.ts';
import type { PdfFile } from './pdf.file.ts';
import { Name, Operator, type PdfDict, type PdfValue, Values } from './pdf.values.ts';

/** A shown string with its place on the page, from the left and from below. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}
/** What a document shows. */
export interface Shown {
  readonly pieces: Piece[];
  readonly glyphs: number;
  /** Signs that nobody can say the letters of. */
  readonly unknown: number;
  readonly pictures: number;
}
type Matrix = readonly [number, number, number, number, number, number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];
const MOST_GLYPHS = 200_000;
const MOST_OPERATORS = 400_000;
const MOST_DEPTH = 6;
/** In thousandths of the size: a wider gap in a shown string is a space. */
const GAP = 220;

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j] as const),
  ...([e * g + f * i + k, e * h + f * j + l] as const),
];

/** Walks what a page draws and keeps its strings (ISO 32000-2, 9.4). */
export class PageReader {
  readonly pieces: Piece[] = [];
  glyphs = 0;
  unknown = 0;
  pictures = 0;
  private operators = 0;
  private readonly fonts = new Map<PdfDict, PdfFont>();

  constructor(private readonly file: PdfFile) {}

  /** The strings of a page, by a number of its own; pieces of earlier pages are taken out first. */
  page(page: PdfDict): readonly Piece[] {
    this.pieces.length = 0;
    const contents = page.get('Contents');
    const parts = Array.isArray(this.file.of(contents)) ? this.file.list(contents) : [contents];
    this.draw(parts.map((part) => this.file.stream(part)).join('\n'), this.file.dict(page.get('Resources')), UNMOVED, 0);
    return [...this.pieces];
  }

  private draw(content: string, resources: PdfDict, start: Matrix, depth: number): void {
    if (depth > MOST_DEPTH) return;
    const values = new Values(content);
    const kept: Matrix[] = [];
    let [place, text, line]: readonly Matrix[] = [start, UNMOVED, UNMOVED] as never;
    let [font, size, leading, spacing, wording, scale]: [PdfFont | undefined, number, number, number, number, number] = [
      undefined,
      1,
      0,
      0,
      0,
      1,
    ];
    let given: PdfValue[] = [];
    const n = (at: number): number => (typeof given[at] === 'number' ? (given[at] as number) : 0);
    const next = (x: number, y: number): void => void (text = line = times([1, 0, 0, 1, x, y], line!));
    const show = (one: PdfValue | undefined): void => {
      if (typeof one !== 'string' || !font) return;
      let said = '';
      let moved = 0;
      for (const glyph of font.glyphs(one)) {
        if ((this.glyphs += 1) > MOST_GLYPHS) return;
        if (glyph.text === undefined) this.unknown += 1;
        said += glyph.text ?? '\ufffd';
        moved += ((glyph.width / 1_000) * size + spacing + (glyph.isSpace ? wording : 0)) * scale;
      }
      const from = times(text!, place!);
      text = times([1, 0, 0, 1, moved, 0], text!);
      const until = times(text, place!);
      const height = Math.abs(size) * Math.hypot(from[2], from[3]);
      if (said)
        this.pieces.push({ text: said, x: Math.min(from[4], until[4]), end: Math.max(from[4], until[4]), y: from[5], size: height });
    };
    for (let one = values.next(); one !== undefined; one = values.next()) {
      if (!(one instanceof Operator)) {
        given.push(one);
        continue;
      }
      if ((this.operators += 1) > MOST_OPERATORS) return;
      if (one.text === 'q') kept.push(place!);
      else if (one.text === 'Q') place = kept.pop() ?? place;
      else if (one.text === 'cm') place = times(matrixOf(given), place!);
      else if (one.text === 'BT') text = line = UNMOVED;
      else if (one.text === 'Tf') [font, size] = [this.font(resources, given[0]), n(1)];
      else if (one.text === 'Tc') spacing = n(0);
      else if (one.text === 'Tw') wording = n(0);
      else if (one.text === 'Tz') scale = n(0) / 100;
      else if (one.text === 'TL') leading = n(0);
      else if (one.text === 'Td') next(n(0), n(1));
      else if (one.text === 'TD') [leading] = [-n(1), next(n(0), n(1))];
      else if (one.text === 'Tm') text = line = matrixOf(given);
      else if (one.text === 'T*') next(0, -leading);
      else if (one.text === 'Tj') show(given[0]);
      else if (one.text === "'") [next(0, -leading), show(given[0])];
      else if (one.text === '"') [(wording = n(0)), (spacing = n(1)), next(0, -leading), show(given[2])];
      else if (one.text === 'TJ') {
        for (const part of this.file.list(given[0])) {
          if (typeof part !== 'number') show(part);
          else text = times([1, 0, 0, 1, (-part / 1_000) * size * scale, 0], text!);
        }
      } else if (one.text === 'Do') this.object(resources, given[0], place!, depth);
      else if (one.text === 'BI') {
        this.pictures += 1;
        const end = content.slice(values.at).search(/\sEI\s/);
        values.at = end < 0 ? content.length : values.at + end + 3;
      }
      given = [];
    }
  }

  private object(resources: PdfDict, called: PdfValue | undefined, place: Matrix, depth: number): void {
    const ref = called instanceof Name ? this.file.dict(resources.get('XObject')).get(called.text) : undefined;
    const form = this.file.dict(ref);
    if (this.file.name(form.get('Subtype')) === 'Image') this.pictures += 1;
    if (this.file.name(form.get('Subtype')) !== 'Form') return;
    const inner = form.has('Resources') ? this.file.dict(form.get('Resources')) : resources;
    const given = this.file.list(form.get('Matrix'));
    this.draw(this.file.stream(ref), inner, times(given.length === 6 ? matrixOf(given) : UNMOVED, place), depth + 1);
  }

  private font(resources: PdfDict, called: PdfValue | undefined): PdfFont | undefined {
    if (!(called instanceof Name)) return undefined;
    const dict = this.file.dict(this.file.dict(resources.get('Font')).get(called.text));
    const known = this.fonts.get(dict) ?? new PdfFont(this.file, dict);
    this.fonts.set(dict, known);
    return known;
  }
}

const matrixOf = (given: readonly PdfValue[]): Matrix => {
  const at = (n: number, other: number): number => (typeof given[n] === 'number' ? given[n] : other);
  return [at(0, 1), at(1, 0), at(2, 0), at(3, 1), at(4, 0), at(5, 0)];
};
export { GAP };
