import type { FileType } from './file-type.rules.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Phones take up to 50 million pixels in one picture; more is no photo of anything that a care team asks for. */
export const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 16_384;

/** Width and height as the head of a picture says them, before anything is decoded. Undefined where no head can be read. */
export function sizeOf(bytes: Buffer, type: Exclude<FileType, 'pdf'>): Size | undefined {
  try {
    if (type === 'png') return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    return type === 'jpeg' ? jpegSize(bytes) : webpSize(bytes);
  } catch {
    // a head that ends in the middle
    return undefined;
  }
}

/** So few that decoding it cannot fill the memory: a "bomb" is a small file that says it is a huge picture. */
export const isDrawable = ({ width, height }: Size): boolean =>
  width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;

/** The frame header: any SOFn, which are C0 to CF without DHT, JPG and DAC (ITU-T T.81, table B.1). */
function jpegSize(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** The canvas of the extended form, or the one frame of the simple ones (RFC 9649, 2.5-2.7). */
function webpSize(bytes: Buffer): Size | undefined {
  const form = bytes.subarray(12, 16).toString('latin1');
  if (form === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (form === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (form !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
