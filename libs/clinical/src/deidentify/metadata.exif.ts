import type { MetadataKind } from './metadata.kinds.ts';

/** Tags that tell something about somebody (Exif 2.32 and TIFF 6.0; those of Windows from 9C9B on). */
const TAGS: readonly (readonly [MetadataKind, readonly number[]])[] = [
  ['time', [0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292]],
  ['device', [0x010f, 0x0110, 0x0131, 0x013c, 0x927c, 0xa431, 0xa433, 0xa434, 0xa435, 0xa460]],
  ['author', [0x013b, 0x8298, 0x9c9d, 0xa430]],
  ['words', [0x010d, 0x010e, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f]],
  ['profile', [0x8773]],
  ['history', [0x02bc, 0x83bb, 0x8649, 0xa420]],
];
const KIND_OF = new Map(TAGS.flatMap(([kind, tags]) => tags.map((tag) => [tag, kind] as const)));
const [EXIF, GPS, INTEROPERABILITY] = [0x8769, 0x8825, 0xa005] as const;
/** Turning, size, resolution and colours: what says how to draw it and nothing of anybody. */
const HARMLESS = new Set([
  0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x0128, 0x0213, 0x9000, 0xa000, 0xa001, 0xa002, 0xa003,
]);
const MOST_ENTRIES = 1_000;

/** A block of Exif by its directories; what cannot be read in it is hidden as long as nobody can say what it is. */
export function exifMetadata(block: Uint8Array): readonly MetadataKind[] {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const found = new Set<MetadataKind>();
  try {
    const little = view.getUint16(0) === 0x4949;
    if (view.getUint16(2, little) !== 42) return ['hidden'];
    const seen = new Set<number>();
    const visit = (at: number, inside: 'main' | 'preview' | 'location'): void => {
      if (at === 0 || seen.has(at) || seen.size > 16) return;
      seen.add(at);
      const count = Math.min(view.getUint16(at, little), MOST_ENTRIES);
      if (count > 0 && inside !== 'main') found.add(inside);
      for (let n = 0; n < count; n++) {
        const entry = at + 2 + n * 12;
        const tag = view.getUint16(entry, little);
        if (tag === EXIF || tag === INTEROPERABILITY) visit(view.getUint32(entry + 8, little), 'main');
        else if (tag === GPS) visit(view.getUint32(entry + 8, little), 'location');
        else if (inside === 'main' && !HARMLESS.has(tag)) found.add(KIND_OF.get(tag) ?? 'device');
      }
      if (inside === 'main') visit(view.getUint32(at + 2 + count * 12, little), 'preview');
    };
    visit(view.getUint32(4, little), 'main');
  } catch {
    found.add('hidden');
  }
  return [...found];
}
