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
/** How things stand while a page is drawn. */
interface Drawing {
  place: Matrix;
  text: Matrix;
  line: Matrix;
  font?: PdfFont | undefined;
  size: number;
  leading: number;
  spacing: number;
  wording: number;
  scale: number;
}
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];
/** More than anybody reads through: nothing behind it is drawn. */
export const MOST_GLYPHS = 30_000;
const MOST_OPERANDS = 10_000;
const MOST_OPERATORS = 400_000;
const MOST_DEPTH = 6;

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
    const now: Drawing = { place: start, text: UNMOVED, line: UNMOVED, size: 1, leading: 0, spacing: 0, wording: 0, scale: 1 };
    let given: PdfValue[] = [];
    for (let one = values.next(); one !== undefined; one = values.next()) {
      if (!(one instanceof Operator)) {
        if (given.length < MOST_OPERANDS) given.push(one);
        continue;
      }
      if ((this.operators += 1) > MOST_OPERATORS || this.glyphs > MOST_GLYPHS) return;
      const of = OPERATORS.get(one.text);
      if (of) for (const shown of of(now, given, kept) ?? []) this.show(now, shown);
      else if (one.text === 'Tf') [now.font, now.size] = [this.font(resources, given[0]), numberAt(given, 1)];
      else if (one.text === 'Do') this.object(resources, given[0], now.place, depth);
      else if (one.text === 'BI') {
        this.pictures += 1;
        const end = content.slice(values.at).search(/\sEI\s/);
        values.at = end < 0 ? content.length : values.at + end + 3;
      }
      given = [];
    }
  }

  /** A string, or a step aside in thousandths of the size. */
  private show(now: Drawing, shown: PdfValue | undefined): void {
    if (typeof shown === 'number') now.text = times(moved((-shown / 1_000) * now.size * now.scale, 0), now.text);
    if (typeof shown !== 'string' || !now.font) return;
    let said = '';
    let width = 0;
    for (const glyph of now.font.glyphs(shown)) {
      if ((this.glyphs += 1) > MOST_GLYPHS) return;
      if (glyph.text === undefined) this.unknown += 1;
      said += glyph.text ?? '\ufffd';
      width += ((glyph.width / 1_000) * now.size + now.spacing + (glyph.isSpace ? now.wording : 0)) * now.scale;
    }
    const from = times(now.text, now.place);
    now.text = times(moved(width, 0), now.text);
    const [, , , , until] = times(now.text, now.place);
    const size = Math.abs(now.size) * Math.hypot(from[2], from[3]);
    if (said) this.pieces.push({ text: said, x: Math.min(from[4], until), end: Math.max(from[4], until), y: from[5], size });
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

function numberAt(given: readonly PdfValue[], n: number, other = 0): number {
  const one = given[n];
  return typeof one === 'number' ? one : other;
}
const matrixOf = (given: readonly PdfValue[]): Matrix => [
  ...([numberAt(given, 0, 1), numberAt(given, 1), numberAt(given, 2), numberAt(given, 3, 1)] as const),
  ...([numberAt(given, 4), numberAt(given, 5)] as const),
];
const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];
const next = (now: Drawing, x: number, y: number): void => void (now.text = now.line = times(moved(x, y), now.line));

/** Operators of graphics and text that move or show (ISO 32000-2, 9.3 and 9.4); what they answer is shown. */
type Operate = (now: Drawing, given: readonly PdfValue[], kept: Matrix[]) => readonly PdfValue[] | void;
const OPERATORS: ReadonlyMap<string, Operate> = new Map(
  Object.entries<Operate>({
    q: ({ place }, _, kept) => void kept.push(place),
    Q: (now, _, kept) => void (now.place = kept.pop() ?? now.place),
    cm: (now, given) => void (now.place = times(matrixOf(given), now.place)),
    BT: (now) => void (now.text = now.line = UNMOVED),
    Tc: (now, given) => void (now.spacing = numberAt(given, 0)),
    Tw: (now, given) => void (now.wording = numberAt(given, 0)),
    Tz: (now, given) => void (now.scale = numberAt(given, 0, 100) / 100),
    TL: (now, given) => void (now.leading = numberAt(given, 0)),
    Td: (now, given) => next(now, numberAt(given, 0), numberAt(given, 1)),
    TD: (now, given) => {
      now.leading = -numberAt(given, 1);
      next(now, numberAt(given, 0), numberAt(given, 1));
    },
    Tm: (now, given) => void (now.text = now.line = matrixOf(given)),
    'T*': (now) => next(now, 0, -now.leading),
    Tj: (_, given) => given.slice(0, 1),
    TJ: (_, [all]) => (Array.isArray(all) ? (all as readonly PdfValue[]) : []),
    "'": (now, given) => {
      next(now, 0, -now.leading);
      return given.slice(0, 1);
    },
    '"': (now, given) => {
      [now.wording, now.spacing] = [numberAt(given, 0), numberAt(given, 1)];
      next(now, 0, -now.leading);
      return given.slice(2, 3);
    },
  }),
);
