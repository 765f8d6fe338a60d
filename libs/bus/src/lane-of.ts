const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/** MurmurHash2 (32 bits) with the seed of Kafka's Java client, so that every client puts a key into the same lane. */
function murmur2(bytes: Buffer): number {
  const { length } = bytes;
  let h = SEED ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let k = Math.imul(bytes.readInt32LE(at), M);
    k = Math.imul(k ^ (k >>> 24), M);
    h = Math.imul(h, M) ^ k;
  }
  let tail = 0;
  for (let i = length - 1; i >= at; i--) tail = (tail << 8) | bytes[i]!;
  if (at < length) h = Math.imul(h ^ tail, M);
  h = Math.imul(h ^ (h >>> 13), M);
  return h ^ (h >>> 15);
}

/** The lane (0 to `lanes` - 1) of a key: the same on every machine, in every release, and as Kafka's own clients choose it. */
export const laneOf = (subject: string, lanes: number): number => (murmur2(Buffer.from(subject)) & 0x7fffffff) % lanes;
