import { sameUnit } from '../unit/unit.ts';
import type { Comparator, Compared, Threshold } from './pathway.ts';

/** A value that was measured, as the diagnosis or a device told it. */
export interface TimedReading {
  readonly loinc: string;
  readonly value: number;
  readonly unit: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface Crossing {
  readonly threshold: Threshold;
  /** The readings that crossed it, the oldest first. */
  readonly by: readonly TimedReading[];
}

const DAY = 86_400_000;
const COMPARE: Readonly<Record<Comparator, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** How far a reading went from an earlier one, positive in the direction that is asked about. Rounded, since 82.1 - 80.1 is not 2. */
function change(of: Exclude<Compared, 'value'>, earlier: number, last: number): number {
  const moved = of.startsWith('rise') ? last - earlier : earlier - last;
  const asked = of.endsWith('percent') ? (moved / earlier) * 100 : moved;
  return Math.round(asked * 1e6) / 1e6;
}

function crossing({ of, comparator, value, count }: Threshold, seen: readonly TimedReading[]): readonly TimedReading[] {
  const crosses = (number: number) => COMPARE[comparator](number, value);
  if (of === 'value') {
    const by = seen.filter((reading) => crosses(reading.value));
    return by.length >= count ? by : [];
  }
  const last = seen.at(-1);
  // Against each earlier reading, so that a slow change is seen as well as a jump.
  const from = last && seen.find((one) => one !== last && crosses(change(of, one.value, last.value)));
  return last && from ? [from, last] : [];
}

/**
 * The thresholds that readings cross now. Readings of another code, in another unit, older than the window or later than now are not
 * looked at: who takes readings in converts them first (`checkReading`).
 */
export function crossedBy(thresholds: readonly Threshold[], readings: readonly TimedReading[], now: number): readonly Crossing[] {
  return thresholds.flatMap((threshold) => {
    const { loinc, unit, windowDays } = threshold;
    const seen = readings
      .filter((one) => one.loinc === loinc && sameUnit(one.unit, unit) && one.at <= now && one.at > now - windowDays * DAY)
      .sort((a, b) => a.at - b.at);
    const by = crossing(threshold, seen);
    return by.length ? [{ threshold, by }] : [];
  });
}
