import type { FileRefusal } from '@careway/contracts';
import { inflateSync } from 'node:zlib';

/**
 * What makes a document do something, or carry something (ISO 32000-2: 12.6.4 actions, 7.11.4 embedded files, 13.3 rich media, 12.7.8 XFA).
 * A script needs the name JavaScript wherever its words stand, so the short name JS, which compressed bytes hold by chance, is not asked.
 */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia(?:Content)?|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
/** Bytes of object streams that are unpacked in one document. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_STREAMS = 4_000;

/** `/J#61vaScript` is `/JavaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * Why a PDF is not taken; undefined where nothing speaks against it. Everything in the file is read, not what its tables point to: what
 * one reader does not see, another may. Objects that are packed together are unpacked; what cannot be is refused.
 */
export function pdfRefusal(bytes: Buffer): FileRefusal | undefined {
  const text = bytes.toString('latin1');
  if (!isWhole(text)) return 'damaged';
  const plain = plainNames(text);
  if (ENCRYPTED.test(plain)) return 'encrypted';
  if (ACTIVE.test(plain)) return 'active';
  const packed = packedObjects(bytes, text);
  return packed === undefined || packed.some((one) => ACTIVE.test(plainNames(one))) ? 'active' : undefined;
}

/** It ends as a PDF does, and nothing follows: what is appended is another file. */
const isWhole = (text: string): boolean => text.includes('startxref') && /%%EOF[\s\0]*$/.test(text.slice(-1_024));

/** What stands in object streams (ISO 32000-2, 7.5.7); undefined where one of them cannot be read. */
function packedObjects(bytes: Buffer, text: string): readonly string[] | undefined {
  const found: string[] = [];
  let left = MOST_UNPACKED;
  let streams = 0;
  for (const { index, 0: word } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    if ((streams += 1) > MOST_STREAMS) return undefined;
    const head = plainNames(text.slice(Math.max(text.lastIndexOf(' obj', index), index - 65_536, 0), index));
    if (!/\/ObjStm/.test(head) && !(/\/First/.test(head) && /\/N\b/.test(head))) continue;
    if (/\/(DecodeParms|F|FFilter)\b/.test(head)) return undefined;
    const filter = /\/Filter\s*(\[[^\]]*\]|\/?[^\s/<>[\]]+)/.exec(head)?.[1]?.replace(/[[\]\s]/g, '');
    const start = index + word.length;
    try {
      const unpacked = filter === '/FlateDecode' ? inflateSync(bytes.subarray(start), { maxOutputLength: Math.max(1, left) }) : undefined;
      if (!unpacked && filter !== undefined) return undefined;
      left -= unpacked?.length ?? 0;
      // what is not packed was read with the rest of the file
      if (unpacked) found.push(unpacked.toString('latin1'));
    } catch {
      return undefined;
    }
  }
  return found;
}
