import type { GoalComparator } from '../generated/graph.ts';

/** What a goal wants of a value; with a lower end a range, whose upper end `target` is. */
export interface Aim {
  readonly comparator: GoalComparator;
  readonly target: number;
  readonly low: number | null;
}
export interface Way {
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

/** How much of the way from the start to the target is done, for the bar: how the goal stands is the service's word. */
export function wayOf(start: number, now: number, { comparator, target, low }: Aim): Way {
  const isReached = REACHES[comparator](now, target) && (low === null || now >= low);
  // Of a range the end on whose side a value lies.
  const endFor = (value: number): number => (low !== null && value < low ? low : target);
  const span = Math.abs(start - endFor(start));
  const left = isReached ? 0 : Number(Math.abs(now - endFor(now)).toPrecision(6));
  return { isReached, left, percent: isReached ? 100 : span === 0 ? 0 : Math.max(0, Math.min(100, (1 - left / span) * 100)) };
}

export const SIGN: Readonly<Record<GoalComparator, string>> = { LESS: '<', LESS_OR_EQUAL: '≤', GREATER: '>', GREATER_OR_EQUAL: '≥' };
