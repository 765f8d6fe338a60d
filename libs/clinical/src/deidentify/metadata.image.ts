import { exifMetadata } from './metadata.exif.ts';
import { type MetadataKind, told } from './metadata.kinds.ts';
import { xmpMetadata } from './metadata.packet.ts';

type Tell = (...kinds: readonly MetadataKind[]) => void;
const latin = (bytes: Uint8Array): string => Array.from(bytes, (one) => String.fromCharCode(one)).join('');
const starts = (bytes: Uint8Array, text: string): boolean => latin(bytes.subarray(0, text.length)) === text;

/** What a JPEG, PNG or WebP tells beside its pixels. Of anything else, and of what ends too early, only that something is hidden. */
export function imageMetadata(bytes: Uint8Array): readonly MetadataKind[] {
  const found = new Set<MetadataKind>();
  const tell: Tell = (...kinds) => kinds.forEach((kind) => found.add(kind));
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) jpeg(bytes, tell);
    else if (starts(bytes, '\x89PNG')) png(bytes, tell);
    else if (starts(bytes, 'RIFF')) webp(bytes, tell);
    else tell('hidden');
  } catch {
    tell('hidden');
  }
  return told(found);
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Segment by segment (ITU-T T.81, annex B), past the scans, to what stands behind the end. */
function jpeg(bytes: Uint8Array, tell: Tell): void {
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) {
      // bytes of a scan, which escape every FF
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (at + 2 < bytes.length) tell('hidden');
      return;
    }
    const length = u16(bytes, at + 2);
    if (Number.isNaN(length) || length < 2) break;
    segment(marker, bytes.subarray(at + 4, at + 2 + length), tell);
    at += 2 + length;
  }
  tell('hidden');
}

function segment(marker: number, body: Uint8Array, tell: Tell): void {
  if (marker === 0xfe) tell('words');
  else if (marker === 0xe0) {
    if (!starts(body, 'JFIF\0') || body[12]! * body[13]! > 0) tell('preview');
  } else if (marker === 0xe1) {
    if (starts(body, 'Exif\0')) tell(...exifMetadata(body.subarray(6)));
    else if (starts(body, 'http://ns.adobe.com/x')) tell(...xmpMetadata(latin(body)));
    else tell('hidden');
  } else if (marker === 0xe2) tell(starts(body, 'ICC_PROFILE') ? 'profile' : starts(body, 'MPF') ? 'preview' : 'hidden');
  else if (marker === 0xed) tell(...iptc(body));
  else if (marker >= 0xe0 && marker <= 0xef && !(marker === 0xee && starts(body, 'Adobe'))) tell('hidden');
}

const IPTC: Readonly<Record<number, MetadataKind>> = {
  ...{
    5: 'words',
    25: 'words',
    40: 'words',
    105: 'words',
    120: 'words',
    80: 'author',
    85: 'author',
    110: 'author',
    116: 'author',
    122: 'author',
  },
  ...{
    55: 'time',
    60: 'time',
    62: 'time',
    63: 'time',
    26: 'location',
    90: 'location',
    92: 'location',
    95: 'location',
    101: 'location',
    65: 'device',
  },
};
/** Data sets of the press's record 2 (IPTC-IIM 4.2) inside of Photoshop's block. */
function iptc(body: Uint8Array): readonly MetadataKind[] {
  const found: MetadataKind[] = ['history'];
  for (let at = 0; at + 4 < body.length; at++) {
    const kind = body[at] === 0x1c && body[at + 1] === 2 ? IPTC[body[at + 2]!] : undefined;
    if (kind) found.push(kind);
  }
  return found;
}

const PNG_DRAWN = /^(IHDR|PLTE|IDAT|tRNS|gAMA|cHRM|sRGB|bKGD|pHYs|sBIT|hIST|cICP|acTL|fcTL|fdAT)$/;
const PNG_WORDS: readonly (readonly [RegExp, MetadataKind])[] = [
  [/gps|location|place/i, 'location'],
  [/time|date/i, 'time'],
  [/author|artist|copyright|creator|owner/i, 'author'],
  [/software|source|device|make|model/i, 'device'],
  [/^raw profile/i, 'history'],
];
function png(bytes: Uint8Array, tell: Tell): void {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view(bytes).getUint32(at);
    const type = latin(bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (type === 'IEND') {
      if (at < bytes.length) tell('hidden');
      return;
    }
    if (/^(tEXt|zTXt|iTXt)$/.test(type)) tell(...keyed(body));
    else if (type === 'eXIf') tell(...exifMetadata(body));
    else if (type === 'tIME') tell('time');
    else if (type === 'iCCP') tell('profile');
    else if (!PNG_DRAWN.test(type)) tell('hidden');
  }
  tell('hidden');
}
function keyed(body: Uint8Array): readonly MetadataKind[] {
  const keyword = latin(body.subarray(0, Math.min(79, Math.max(0, body.indexOf(0)))));
  if (keyword === 'XML:com.adobe.xmp') return xmpMetadata(latin(body));
  return [PNG_WORDS.find(([name]) => name.test(keyword))?.[1] ?? 'words'];
}

const WEBP_DRAWN = /^(VP8 |VP8L|VP8X|ALPH|ANIM|ANMF)$/;
function webp(bytes: Uint8Array, tell: Tell): void {
  const end = 8 + view(bytes).getUint32(4, true);
  if (bytes.length > end + (end % 2)) tell('hidden');
  for (let at = 12; at + 8 <= Math.min(end, bytes.length);) {
    const length = view(bytes).getUint32(at + 4, true);
    const type = latin(bytes.subarray(at, at + 4));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF') tell(...exifMetadata(starts(body, 'Exif\0') ? body.subarray(6) : body));
    else if (type === 'XMP ') tell(...xmpMetadata(latin(body)));
    else if (type === 'ICCP') tell('profile');
    else if (!WEBP_DRAWN.test(type)) tell('hidden');
    at += 8 + length + (length % 2);
  }
}
