import { crc32 } from 'node:zlib';

const base = (text: string): Buffer => Buffer.from(text, 'base64');
/** Pictures of eight by six points and nothing else. */
export const PLAIN = {
  jpeg: base(
    '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKAAK2/9k=',
  ),
  png: base(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWM4oaGBFTEMpAQAgPc0gVsnMZgAAAAASUVORK5CYII=',
  ),
  webp: base('UklGRjoAAABXRUJQVlA4IC4AAACQAQCdASoIAAYAAUAmJaACdLoAA5gA/vCbQ/4DdfFtMv/ucD/uyf/2yf+pAAAA'),
} as const;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
export const bytesOf = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));

/** With segments behind its beginning. */
export function jpegWith(...segments: readonly (readonly [marker: number, body: Buffer])[]): Buffer {
  const written = segments.map(([marker, body]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  });
  return Buffer.concat([PLAIN.jpeg.subarray(0, 2), ...written, PLAIN.jpeg.subarray(2)]);
}

/** With chunks behind its head. */
export function pngWith(...chunks: readonly (readonly [type: string, body: Buffer])[]): Buffer {
  const written = chunks.map(([type, body]) => {
    const chunk = Buffer.alloc(12 + body.length);
    chunk.writeUInt32BE(body.length, 0);
    chunk.write(type, 4, 'latin1');
    body.copy(chunk, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
    return chunk;
  });
  return Buffer.concat([PLAIN.png.subarray(0, 33), ...written, PLAIN.png.subarray(33)]);
}

/** With chunks behind its picture, in the extended form (RFC 9649, 2.7). */
export function webpWith(...chunks: readonly (readonly [type: string, body: Buffer])[]): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const flags =
    (chunks.some(([type]) => type === 'EXIF') ? 8 : 0) +
    (chunks.some(([type]) => type === 'XMP ') ? 4 : 0) +
    (chunks.some(([type]) => type === 'ICCP') ? 32 : 0);
  const extended = chunk('VP8X', Buffer.from([flags, 0, 0, 0, 7, 0, 0, 5, 0, 0]));
  const isProfile = ([type]: readonly [string, Buffer]): boolean => type === 'ICCP';
  const write = ([type, body]: readonly [string, Buffer]): Buffer => chunk(type, body);
  const body = [
    extended,
    ...chunks.filter(isProfile).map(write),
    PLAIN.webp.subarray(12),
    ...chunks.filter((one) => !isProfile(one)).map(write),
  ];
  const all = Buffer.concat([latin('WEBP'), ...body]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(all.length, 4);
  return Buffer.concat([head, all]);
}
