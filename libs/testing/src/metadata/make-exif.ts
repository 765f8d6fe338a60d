/** An entry of a directory of Exif: a tag with letters, or with bytes as they are. */
export type ExifEntry = readonly [tag: number, value: string | Buffer];
export interface ExifOf {
  readonly main?: readonly ExifEntry[];
  readonly exif?: readonly ExifEntry[];
  readonly gps?: readonly ExifEntry[];
  readonly preview?: readonly ExifEntry[];
}
const [ASCII, UNDEFINED, LONG] = [2, 7, 4] as const;

/** A block of Exif (TIFF 6.0, little-endian). */
export function exifBlock({ main = [], exif, gps, preview }: ExifOf): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  let at = 8;
  const add = (bytes: Buffer): number => {
    const place = at;
    parts.push(bytes);
    at += bytes.length;
    return place;
  };
  const directory = (entries: readonly ExifEntry[], links: readonly (readonly [number, number])[], next: () => number): void => {
    const count = entries.length + links.length;
    const head = Buffer.alloc(2 + count * 12 + 4);
    head.writeUInt16LE(count, 0);
    add(head);
    for (const [n, [tag, value]] of entries.entries()) {
      const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf8') : value;
      const entry = 2 + n * 12;
      head.writeUInt16LE(tag, entry);
      head.writeUInt16LE(typeof value === 'string' ? ASCII : UNDEFINED, entry + 2);
      head.writeUInt32LE(bytes.length, entry + 4);
      if (bytes.length > 4) head.writeUInt32LE(add(bytes), entry + 8);
      else bytes.copy(head, entry + 8);
    }
    for (const [n, [tag, place]] of links.entries()) {
      const entry = 2 + (entries.length + n) * 12;
      head.writeUInt16LE(tag, entry);
      head.writeUInt16LE(LONG, entry + 2);
      head.writeUInt32LE(1, entry + 4);
      head.writeUInt32LE(place, entry + 8);
    }
    head.writeUInt32LE(next(), 2 + count * 12);
  };
  const inner = (entries: readonly ExifEntry[] | undefined): number => {
    if (!entries) return 0;
    const place = at;
    directory(entries, [], () => 0);
    return place;
  };
  // the links of the first directory are known once the others stand; so it comes again at the end, and the head points there
  const [exifAt, gpsAt, previewAt] = [inner(exif), inner(gps), inner(preview)];
  const first = at;
  const links = [...(exifAt ? [[0x8769, exifAt] as const] : []), ...(gpsAt ? [[0x8825, gpsAt] as const] : [])];
  directory(main, links, () => previewAt);
  parts[0]!.writeUInt32LE(first, 4);
  return Buffer.concat(parts);
}
