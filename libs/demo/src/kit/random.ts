import { createHash } from 'node:crypto';

/** A stream of chance that is the same on every machine for the same seed (mulberry32). */
export class Chance {
  private state: number;

  constructor(...seed: readonly string[]) {
    this.state = createHash('sha1').update(seed.join('\u001f')).digest().readUInt32BE(0);
  }

  /** From 0 up to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in `share` of all cases. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** Around `middle`, hardly ever further away than `spread`: the mean of three throws. */
  around(middle: number, spread: number): number {
    return middle + spread * ((this.next() + this.next() + this.next()) * (2 / 3) - 1);
  }
}
