import { pdfMetadata, type MetadataKind } from '@careway/clinical/deidentify';
import { PdfFile } from './pdf.file.ts';
import { linesOf } from './pdf.lines.ts';
import { MOST_GLYPHS, PageReader } from './pdf.pieces.ts';

/** `no-words`: nothing is written in it, so it is a scan · `unreadable`: its letters cannot be told · `too-long`: more than anybody reads through. */
export type NoWords = 'no-words' | 'unreadable' | 'too-long';
export interface PdfWords {
  readonly text: string;
  readonly removed: readonly MetadataKind[];
  /** Pictures that are drawn in it, which nobody here can look into. */
  readonly pictures: number;
}
const MOST_PAGES = 20;
/** In code points. */
export const LONGEST_DOCUMENT = 12_000;
/** A share of signs without letters that a bullet or a logo makes up. */
const MOST_UNKNOWN = 0.02;
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udfff]/gu;

/**
 * The words that a PDF shows, and nothing else of it. It was taken before (see `pdfRefusal`); what is read here is only what is drawn, so
 * what a layer hides, an annotation says or an information dictionary holds stays behind.
 */
export function wordsOfPdf(bytes: Buffer): PdfWords | NoWords {
  const file = new PdfFile(bytes);
  const pages = file.pages(MOST_PAGES + 1);
  if (pages.length > MOST_PAGES) return 'too-long';
  const reader = new PageReader(file);
  const lines = pages.map((page) => linesOf(reader.page(page)).join('\n'));
  if (reader.glyphs > MOST_GLYPHS) return 'too-long';
  if (reader.unknown > reader.glyphs * MOST_UNKNOWN) return 'unreadable';
  const text = lines.join('\n\n').replaceAll('\ufffd', ' ').replace(UNSEEN, '').normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no-words';
  if ([...text].length > LONGEST_DOCUMENT) return 'too-long';
  return { text, removed: pdfMetadata(file.everything().replace(/#([0-9A-Fa-f]{2})/g, named)), pictures: reader.pictures };
}

const named = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));
