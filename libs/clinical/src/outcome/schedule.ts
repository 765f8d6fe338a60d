import type { Coding } from '../coding/systems.ts';
import { pathwayFor } from '../pathway/find.ts';

/** When a pathway asks how somebody is: `first` weeks after the plan began, then every so many weeks, not after `until` weeks. */
export interface Interval {
  readonly pathway: string;
  readonly instrument: string;
  readonly firstWeek: number;
  readonly everyWeeks: number;
  readonly untilWeek: number;
}

const every = (pathway: string, instrument: string, [firstWeek, everyWeeks, untilWeek]: readonly [number, number, number]): Interval => ({
  ...{ pathway, instrument, firstWeek, everyWeeks, untilWeek },
});
/** NICE NG222 reviews a depression within 2 to 4 weeks of its treatment and then regularly; long-term conditions are asked once a quarter. */
export const INTERVALS: readonly Interval[] = [
  every('depression', 'phq-9', [2, 4, 52]),
  every('depression', 'gad-7', [2, 8, 52]),
  every('low-back-pain', 'daily-life', [2, 4, 26]),
  every('hypertension', 'daily-life', [4, 12, 104]),
  every('type-2-diabetes', 'daily-life', [4, 12, 104]),
  every('heart-failure', 'daily-life', [2, 8, 104]),
  every('asthma', 'daily-life', [4, 12, 104]),
  every('chronic-kidney-disease', 'daily-life', [4, 12, 104]),
  every('obesity', 'daily-life', [4, 12, 104]),
  every('pregnancy', 'phq-9', [8, 12, 36]),
];

const PATHWAY_SYSTEM = 'https://careway.example/CodeSystem/pathway';
/** What a plan with that code is asked, and when; nothing where its pathway asks for nothing, or it has none. */
export function intervalsFor(code: Coding | null): readonly Interval[] {
  if (!code) return [];
  const pathway = code.system === PATHWAY_SYSTEM ? code.code : pathwayFor(code)?.id;
  return INTERVALS.filter((one) => one.pathway === pathway);
}

const WEEK_MS = 7 * 86_400_000;
/** When the interval asks first, and until when it asks at all. */
export const firstAt = ({ firstWeek }: Interval, startedAt: Date): Date => new Date(+startedAt + firstWeek * WEEK_MS);
export const endsAt = ({ untilWeek }: Interval, startedAt: Date): Date => new Date(+startedAt + untilWeek * WEEK_MS);

/** The next time after `now`, on the grid of the first one: times that were missed are left out, not made up. */
export function nextAfter(dueAt: Date, everyWeeks: number, now: Date): Date {
  const step = everyWeeks * WEEK_MS;
  const passed = Math.max(0, Math.floor((+now - +dueAt) / step));
  return new Date(+dueAt + (passed + 1) * step);
}
