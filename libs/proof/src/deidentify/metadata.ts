import { imageMetadata, pdfMetadata } from '@careway/clinical/deidentify';
import { MADE_FILES, type MadeFile } from '@careway/testing';
import { inflateSync } from 'node:zlib';

export const FORMATS = ['jpeg', 'png', 'webp', 'pdf'] as const satisfies readonly MadeFile['format'][];

export interface MetadataScore {
  readonly files: number;
  readonly clean: number;
  /** Kinds that the files tell, of which those in `found` were told. */
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
  /** Clean files of which something is told. */
  readonly alarms: readonly string[];
}
export type Look = (file: MadeFile) => readonly string[];

/** As the service looks: a picture by its segments, a PDF by its letters with what is packed undone. */
export const look: Look = ({ format, bytes }) => (format === 'pdf' ? pdfMetadata(lettersOf(bytes)) : imageMetadata(bytes));

/** Of the files of one format. */
export function measureMetadata(format: MadeFile['format'], by: Look = look): MetadataScore {
  const files = MADE_FILES.filter((file) => file.format === format);
  const missed = files.flatMap((file) => file.tells.filter((kind) => !by(file).includes(kind)).map((kind) => `${file.what}: ${kind}`));
  const clean = files.filter(({ tells }) => tells.length === 0);
  const planted = files.reduce((sum, { tells }) => sum + tells.length, 0);
  const alarms = clean.filter((file) => by(file).length > 0).map(({ what }) => what);
  return { files: files.length, clean: clean.length, planted, found: planted - missed.length, missed, alarms };
}

function lettersOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/FlateDecode[^>]*>>\nstream\n/g)].map(({ index, 0: head }) =>
    inflateSync(bytes.subarray(index + head.length)).toString('latin1'),
  );
  return [text, ...streams].join('\n').replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
