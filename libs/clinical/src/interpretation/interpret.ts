import { type Direction, INTERPRETATIONS, type Level, type Meaning } from './codes.ts';

export interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}
export interface Interpretation {
  /** As the source told it; null where it told none. */
  readonly code: string | null;
  readonly text: string;
  readonly level: Level;
  readonly direction: Direction;
}

/**
 * Where "a little" ends: half the width of a range that has both limits, a fifth of the limit where it has one. Our own choice for
 * display, no clinical threshold: what is critical is said by the laboratory's code (AA, HH, LL).
 */
const NEAR_WIDTHS = 0.5;
const NEAR_OF_LIMIT = 0.2;

const WORDS: Readonly<Record<Exclude<Level, 'unknown' | 'very'>, Readonly<Record<Direction, string>>>> = {
  normal: { low: 'normal', high: 'normal', none: 'normal' },
  near: { low: 'a little low', high: 'a little high', none: 'not as usual' },
  far: { low: 'low', high: 'high', none: 'far from usual' },
};

/** A value by its limits, both inclusive; unknown without a value or any limit. */
export function byRange(value: number | null, { low, high }: Limits): Omit<Interpretation, 'code'> {
  if (value === null || (low === null && high === null)) return { text: '', level: 'unknown', direction: 'none' };
  const above = high !== null && value > high;
  const below = low !== null && value < low;
  if (!above && !below) return { text: WORDS.normal.none, level: 'normal', direction: 'none' };
  const direction = above ? 'high' : 'low';
  const limit = above ? high : low!;
  const room = low !== null && high !== null && high > low ? (high - low) * NEAR_WIDTHS : Math.abs(limit) * NEAR_OF_LIMIT;
  const level = Math.abs(value - limit) <= room ? 'near' : 'far';
  return { text: WORDS[level][direction], level, direction };
}

/**
 * What a result says, in plain words. The source's code decides; a plain "high" or "low" of it becomes "a little" or not by the range. An
 * unknown code is shown raw. Without a code the range decides. `graded`: what a guideline says of the value, in place of the range.
 */
export function interpret(code: string | null, value: number | null, limits: Limits, graded?: Meaning): Interpretation {
  const ranged = graded ?? byRange(value, limits);
  if (code === null || code === '') return { code: null, ...ranged };
  const meaning = Object.hasOwn(INTERPRETATIONS, code) ? INTERPRETATIONS[code] : undefined;
  if (!meaning) return { code, text: code, level: 'unknown', direction: 'none' };
  const plain = code === 'H' || code === 'L';
  return plain && ranged.direction === meaning.direction ? { code, ...ranged } : { code, ...meaning };
}
