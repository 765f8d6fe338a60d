import type { PdfFile } from './pdf.file.ts';
import { Name, Operator, type PdfDict, type PdfValue, Values } from './pdf.values.ts';

/** One sign of a shown string: its letters, undefined where nobody can say which, and its width in thousandths of the size. */
export interface Glyph {
  readonly text: string | undefined;
  readonly width: number;
  readonly isSpace: boolean;
}
const MOST_MAPPED = 70_000;
const WINDOWS = new TextDecoder('windows-1252');
const windows = (code: number): string => WINDOWS.decode(Uint8Array.of(code));
/** Names of signs that an encoding changes, as writers use them for Latin text; letters and digits go by themselves. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      space: ' ',
      period: '.',
      comma: ',',
      colon: ':',
      semicolon: ';',
      hyphen: '-',
      minus: '−',
      slash: '/',
      parenleft: '(',
      parenright: ')',
    },
    ...{
      zero: '0',
      one: '1',
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      eight: '8',
      nine: '9',
      percent: '%',
      plus: '+',
    },
    ...{
      equal: '=',
      less: '<',
      greater: '>',
      at: '@',
      quotesingle: "'",
      quotedbl: '"',
      quoteright: '’',
      quoteleft: '‘',
      endash: '–',
      emdash: '—',
    },
    ...{
      fi: 'fi',
      fl: 'fl',
      ff: 'ff',
      ffi: 'ffi',
      ffl: 'ffl',
      bullet: '•',
      degree: '°',
      mu: 'µ',
      underscore: '_',
      question: '?',
      exclam: '!',
      ampersand: '&',
      numbersign: '#',
    },
  }),
);
const named = (name: string): string | undefined => {
  const code = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(name)?.[1];
  return (
    NAMED.get(name) ??
    (/^[A-Za-z]$/.test(name) ? name : code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : undefined)
  );
};

/** How the strings of a font are read: by its own table of letters (ToUnicode), or by a plain Latin encoding. */
export class PdfFont {
  private readonly map: ReadonlyMap<number, string>;
  private readonly isWide: boolean;
  private readonly differs = new Map<number, string | undefined>();
  private readonly widths = new Map<number, number>();
  private readonly other: number;

  constructor(file: PdfFile, font: PdfDict) {
    this.isWide = file.name(font.get('Subtype')) === 'Type0';
    this.map = toUnicode(file.stream(font.get('ToUnicode')));
    const inner = this.isWide ? file.dict(file.list(font.get('DescendantFonts'))[0]) : font;
    this.other = this.isWide ? (file.number(inner.get('DW')) ?? 1_000) : 500;
    if (this.isWide) this.readWide(file, file.list(inner.get('W')));
    else
      file
        .list(font.get('Widths'))
        .forEach((one, n) => this.widths.set((file.number(font.get('FirstChar')) ?? 0) + n, file.number(one) ?? 500));
    let code = 0;
    for (const one of file.list(file.dict(font.get('Encoding')).get('Differences')))
      if (typeof one === 'number') code = one;
      else if (one instanceof Name) this.differs.set(code++, named(one.text));
  }

  *glyphs(shown: string): Generator<Glyph> {
    const step = this.isWide ? 2 : 1;
    for (let at = 0; at + step <= shown.length; at += step) {
      const code = this.isWide ? (shown.charCodeAt(at) << 8) | shown.charCodeAt(at + 1) : shown.charCodeAt(at);
      yield { text: this.letters(code), width: this.widths.get(code) ?? this.other, isSpace: !this.isWide && code === 32 };
    }
  }

  private letters(code: number): string | undefined {
    const mapped = this.map.get(code);
    if (mapped !== undefined || this.isWide || this.map.size > 0) return mapped;
    return this.differs.has(code) ? this.differs.get(code) : windows(code);
  }

  /** `c [w1 w2 ...]` and `first last w` (ISO 32000-2, 9.7.4.3). */
  private readWide(file: PdfFile, given: readonly PdfValue[]): void {
    for (let at = 0; at + 1 < given.length && this.widths.size < MOST_MAPPED;) {
      const first = file.number(given[at]) ?? 0;
      const second = file.of(given[at + 1]);
      if (Array.isArray(second)) {
        (second as readonly PdfValue[]).forEach((one, n) => this.widths.set(first + n, file.number(one) ?? 1_000));
        at += 2;
      } else {
        const last = Math.min(file.number(second) ?? first, first + 65_535);
        for (let code = first; code <= last; code++) this.widths.set(code, file.number(given[at + 2]) ?? 1_000);
        at += 3;
      }
    }
  }
}

const codeOf = (text: string): number => [...text].reduce((sum, one) => sum * 256 + one.charCodeAt(0), 0);
/** UTF-16, the higher byte first. */
const wordsOf = (text: string): string =>
  Buffer.from(text, 'latin1')
    .subarray(0, text.length & ~1)
    .swap16()
    .toString('utf16le');

/** A table of letters (ISO 32000-2, 9.10.3): single codes and ranges. */
function toUnicode(table: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const values = new Values(table);
  let kept: PdfValue[] = [];
  for (let one = values.next(); one !== undefined && map.size < MOST_MAPPED; one = values.next()) {
    if (!(one instanceof Operator)) {
      kept.push(one);
      continue;
    }
    if (one.text === 'endbfchar') for (let n = 0; n + 1 < kept.length; n += 2) put(map, kept[n]!, kept[n + 1]!);
    if (one.text === 'endbfrange') for (let n = 0; n + 2 < kept.length; n += 3) range(map, kept[n]!, kept[n + 1]!, kept[n + 2]!);
    kept = [];
  }
  return map;
}
function put(map: Map<number, string>, code: PdfValue, to: PdfValue): void {
  if (typeof code === 'string' && typeof to === 'string') map.set(codeOf(code), wordsOf(to));
}
function range(map: Map<number, string>, from: PdfValue, until: PdfValue, to: PdfValue): void {
  if (typeof from !== 'string' || typeof until !== 'string') return;
  const first = codeOf(from);
  const last = Math.min(codeOf(until), first + 65_535);
  for (let code = first; code <= last && map.size < MOST_MAPPED; code++) {
    const one = Array.isArray(to) ? (to as readonly PdfValue[])[code - first] : to;
    if (typeof one !== 'string') continue;
    const text = wordsOf(one);
    const moved = Array.isArray(to) ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + code - first);
    map.set(code, moved);
  }
}
