import type { Comparator } from '../goal/goal.rules.ts';

/** How a goal stands by what was measured or done. */
export type ProgressState = 'on-target' | 'improving' | 'away' | 'no-data';
export type ProgressBasis = 'readings' | 'results' | 'doses' | 'task';

/** A measured value at an instant, in ms since 1970, in the goal's unit. */
export interface Value {
  readonly at: number;
  readonly value: number;
}
export interface Aim {
  readonly comparator: Comparator;
  readonly target: number;
  /** The lower end of a range, which belongs to it. */
  readonly low?: number | null;
}
export interface Measuring {
  /** Since when the goal stands: what was there then is where it started from. */
  readonly from: number;
  /** Home readings scatter: their mean over so many days, back from the newest, is looked at. 0: the newest alone. */
  readonly meanDays: number;
  /** What is older says nothing about today. */
  readonly freshDays: number;
}
export interface Progress {
  readonly state: ProgressState;
  /** Ms; since when it has been so without a break. Null without data. */
  readonly since: number | null;
  readonly current: Value | null;
  readonly start: Value | null;
  /** How many values count, from the start on. */
  readonly count: number;
}

const DAY_MS = 86_400_000;
/** A value so much older than the goal still tells where it started from. */
const START_DAYS = 365;
/** What changed by less than this share of the target is no change that one would tell somebody about. Our own choice. */
const SHARE = 0.01;

const COMPARE: Readonly<Record<Comparator, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const meets = (value: number, { comparator, target, low = null }: Aim): boolean =>
  COMPARE[comparator](value, target) && (low === null || value >= low);
/** How far a value lies from where it should be: of a range, from its nearer end. */
const distance = (value: number, { comparator, target, low = null }: Aim): number =>
  Math.max(0, comparator.startsWith('<') ? value - target : target - value, low === null ? 0 : low - value);

const NOTHING: Progress = { state: 'no-data', since: null, current: null, start: null, count: 0 };

/** The newest of the values until `n`, or the mean of the days before it. Rounded, since 128.33333333333334 is nobody's pressure. */
function lookedAt(values: readonly Value[], n: number, meanDays: number): Value {
  const { at, value } = values[n]!;
  if (meanDays === 0) return { at, value };
  const days = values.slice(0, n + 1).filter((one) => one.at > at - meanDays * DAY_MS);
  return { at, value: Math.round((days.reduce((sum, one) => sum + one.value, 0) / days.length) * 10) / 10 };
}

/** From the last value before the goal was set on, else from the first one after it. */
function counted(values: readonly Value[], from: number): readonly Value[] {
  const inTime = values.toSorted((a, b) => a.at - b.at);
  const before = inTime.findLastIndex(({ at }) => at <= from && at > from - START_DAYS * DAY_MS);
  return inTime.slice(before >= 0 ? before : inTime.findIndex(({ at }) => at > from)).filter(({ at }) => at > from - START_DAYS * DAY_MS);
}

/**
 * How a goal with a measurable target stands. On target: what is looked at meets it, a range between its two ends. Improving: it is nearer to it than at the start.
 * Away: it is not. No data: nothing was measured, or not lately. The same values give the same answer, for whoever asks.
 */
export function progressOf(aim: Aim, values: readonly Value[], { from, meanDays, freshDays }: Measuring, now: number): Progress {
  const seen = counted(
    values.filter(({ at }) => at <= now),
    from,
  );
  const start = seen[0];
  const last = seen.at(-1);
  if (!start || !last) return NOTHING;
  const current = lookedAt(seen, seen.length - 1, meanDays);
  const base = { current, start, count: seen.length };
  if (last.at <= now - freshDays * DAY_MS) return { ...base, state: 'no-data', since: last.at + freshDays * DAY_MS };
  const nearer = distance(start.value, aim) - Math.abs(aim.target) * SHARE;
  const stateAt = (n: number): ProgressState => {
    const { value } = lookedAt(seen, n, meanDays);
    if (meets(value, aim)) return 'on-target';
    return distance(value, aim) < nearer ? 'improving' : 'away';
  };
  const state = stateAt(seen.length - 1);
  let since = seen.length - 1;
  while (since > 0 && stateAt(since - 1) === state) since -= 1;
  return { ...base, state, since: seen[since]!.at };
}

/** A goal that is reached by something done once. */
export const doneProgress = (doneAt: number | null): Progress =>
  doneAt === null ? NOTHING : { ...NOTHING, state: 'on-target', since: doneAt };
