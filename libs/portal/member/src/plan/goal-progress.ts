import type { GoalComparator } from '../generated/graph.ts';

export interface Progress {
  readonly start: number;
  readonly now: number;
  /** Of the way from the start to the target, 0 to 100. */
  readonly percent: number;
  readonly isReached: boolean;
  /** How far it still is; 0 when reached. */
  readonly left: number;
}

const REACHES: Readonly<Record<GoalComparator, (value: number, target: number) => boolean>> = {
  LESS: (value, target) => value < target,
  LESS_OR_EQUAL: (value, target) => value <= target,
  GREATER: (value, target) => value > target,
  GREATER_OR_EQUAL: (value, target) => value >= target,
};

/** The way of a measured goal from the first value to the target. Points oldest first; undefined without any. */
export function progressOf(points: readonly { value: number }[], comparator: GoalComparator, target: number): Progress | undefined {
  const now = points.at(-1)?.value;
  if (now === undefined) return undefined;
  // The worst value is where the way began: one measured in between would make a setback look like progress.
  const values = points.map(({ value }) => value);
  const falls = comparator === 'LESS' || comparator === 'LESS_OR_EQUAL';
  const start = falls ? Math.max(...values) : Math.min(...values);
  const isReached = REACHES[comparator](now, target);
  const span = Math.abs(start - target);
  const left = isReached ? 0 : Number(Math.abs(now - target).toPrecision(6));
  return { start, now, isReached, left, percent: isReached || span === 0 ? 100 : Math.max(0, Math.min(100, (1 - left / span) * 100)) };
}

export const SIGN: Readonly<Record<GoalComparator, string>> = { LESS: '<', LESS_OR_EQUAL: '≤', GREATER: '>', GREATER_OR_EQUAL: '≥' };
