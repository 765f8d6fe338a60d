import type { Zone } from '@careway/portal-ui/data';

export interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}
export interface Line {
  readonly from: number;
  readonly zones: readonly Zone[];
}

/** As libs/clinical draws them: half the width of a range with both limits, a fifth of the limit where it has one. */
const NEAR_WIDTHS = 0.5;
const NEAR_OF_LIMIT = 0.2;
const round = (n: number): number => Number(n.toPrecision(6));

/**
 * The stretches of a number line around a range; the value always lies on it. Undefined without a limit, or with one that is 0.
 * `nearTo`: where “a little high” ends by a guideline, so that the line and the words agree.
 */
export function zonesOf({ low, high }: Limits, value: number, goalName: string, nearTo?: number): Line | undefined {
  const goal = (to: number): Zone => ({ kind: 'goal', to, name: goalName });
  if (low !== null && high !== null && high > low) {
    const near = (high - low) * NEAR_WIDTHS;
    const from = Math.min(low - 2 * near, value - near / 2);
    const start = low >= 0 && value >= 0 ? Math.max(0, from) : from;
    const below: Zone[] = low - near > start ? [{ kind: 'far', to: round(low - near) }] : [];
    const nearly: Zone[] = low > start ? [{ kind: 'near', to: low }] : [];
    const nearEnd = nearTo ?? high + near;
    const end = Math.max(nearEnd + near, value + near / 2);
    return {
      from: round(start),
      zones: [...below, ...nearly, goal(high), { kind: 'near', to: round(nearEnd) }, { kind: 'far', to: round(end) }],
    };
  }
  if (high !== null && high > 0) {
    const near = high * (1 + NEAR_OF_LIMIT);
    const end = Math.max(high * (1 + 2 * NEAR_OF_LIMIT), value * 1.05);
    return {
      from: round(Math.min(high * 0.5, value * 0.9)),
      zones: [goal(high), { kind: 'near', to: round(near) }, { kind: 'far', to: round(end) }],
    };
  }
  if (low !== null && low > 0) {
    const near = low * (1 - NEAR_OF_LIMIT);
    const from = Math.min(low * (1 - 2 * NEAR_OF_LIMIT), value * 0.95);
    return {
      from: round(from),
      zones: [{ kind: 'far', to: round(near) }, { kind: 'near', to: low }, goal(round(Math.max(low * 1.6, value * 1.05)))],
    };
  }
  return undefined;
}
