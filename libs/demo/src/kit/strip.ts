import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT, BEAT] = [640, 200, 130] as const;
/** A beat as a monitor draws it, from its beginning on: [where, how high], in shares of a beat and of the strip. */
const WAVES: readonly (readonly [at: number, wide: number, high: number])[] = [
  [0.18, 0.05, 0.06],
  [0.3, 0.012, -0.06],
  [0.33, 0.014, 0.45],
  [0.36, 0.014, -0.12],
  // tall and narrow, as with much potassium
  [0.58, 0.035, 0.5],
];
const heightAt = (x: number): number => {
  const beat = (x % BEAT) / BEAT;
  return WAVES.reduce((sum, [at, wide, high]) => sum + high * Math.exp(-(((beat - at) / wide) ** 2) / 2), 0);
};

/** A strip of an electrocardiogram with tall T waves, as a PNG: drawn here, of nobody's heart. */
export function strip(): Buffer {
  const rows = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH + 1).fill(255, 1));
  for (const [y, row] of rows.entries()) for (let x = 1; x <= WIDTH; x++) if (y % 20 === 0 || x % 20 === 0) row[x] = 224;
  const lineAt = (x: number): number => Math.round(HEIGHT * (0.72 - heightAt(x)));
  for (let x = 1; x < WIDTH; x++) {
    const [from, to] = [lineAt(x - 1), lineAt(x)].toSorted((a, b) => a - b) as [number, number];
    for (let y = from; y <= to + 1; y++) rows[y]![x] = 20;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const all = Buffer.alloc(12 + body.length);
  all.writeUInt32BE(body.length, 0);
  all.write(type, 4, 'latin1');
  body.copy(all, 8);
  all.writeUInt32BE(crc32(all.subarray(4, 8 + body.length)), 8 + body.length);
  return all;
}
