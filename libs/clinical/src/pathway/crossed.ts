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

/** What of a threshold decides; its words don't. */
export type ThresholdRule = Pick<Threshold, 'loinc' | 'unit' | 'of' | 'comparator' | 'value' | 'count' | 'days' | 'windowDays'>;
/** The calendar day of an instant, in whatever zone the caller counts days. */
export type DayOf = (at: number) => string;
const utcDay: DayOf = (at) => new Date(at).toISOString().slice(0, 10);

function crossing<R extends TimedReading>(
  { of, comparator, value, count, days = 1 }: ThresholdRule,
  seen: readonly R[],
  dayOf: DayOf,
): readonly R[] {
  const crosses = (number: number) => COMPARE[comparator](number, value);
  if (of === 'value') {
    const by = seen.filter((reading) => crosses(reading.value));
    return by.length >= count && new Set(by.map(({ at }) => dayOf(at))).size >= days ? by : [];
  }
  const last = seen.at(-1);
  // Against each earlier reading, so that a slow change is seen as well as a jump.
  const from = last && seen.find((one) => one !== last && crosses(change(of, one.value, last.value)));
  return last && from ? [from, last] : [];
}

/** The readings that cross one threshold now, the oldest first; none where it is not crossed. */
export function crossingOf<R extends TimedReading>(
  threshold: ThresholdRule,
  readings: readonly R[],
  now: number,
  dayOf: DayOf = utcDay,
): readonly R[] {
  const { loinc, unit, windowDays } = threshold;
  const seen = readings
    .filter((one) => one.loinc === loinc && sameUnit(one.unit, unit) && one.at <= now && one.at > now - windowDays * DAY)
    .sort((a, b) => a.at - b.at);
  return crossing(threshold, seen, dayOf);
}

/**
 * The thresholds that readings cross now. Readings of another code, in another unit, older than the window or later than now are not
 * looked at: who takes readings in converts them first (`checkReading`).
 */
export function crossedBy(
  thresholds: readonly Threshold[],
  readings: readonly TimedReading[],
  now: number,
  dayOf: DayOf = utcDay,
): readonly Crossing[] {
  return thresholds.flatMap((threshold) => {
    const by = crossingOf(threshold, readings, now, dayOf);
    return by.length ? [{ threshold, by }] : [];
  });
}
