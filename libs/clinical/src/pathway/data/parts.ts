import { type Coding, SYSTEM } from '../../coding/systems.ts';
import { names } from '../../name/names.ts';
import type { ActivityTiming, Comparator, PathwayGoal, Repeat, Target } from '../pathway.ts';

/** Text in the order English, Hebrew, Arabic, Russian. */
export const say = names;

export const sct = (code: string): Coding => ({ system: SYSTEM.snomed, code });
export const loinc = (code: string): Coding => ({ system: SYSTEM.loinc, code });
/** An activity for which no standard code says the same. */
export const own = (code: string): Coding => ({ system: 'https://careway.example/CodeSystem/activity', code });

export const once = (startDay: number, withinDays: number): ActivityTiming => ({ startDay, withinDays });

/** `every(3, 'mo', 0, 14)`: every three months from the first day, each time within two weeks; `times` bounds how often in all. */
export const every = (
  period: number,
  periodUnit: Repeat['periodUnit'],
  startDay: number,
  withinDays: number,
  { frequency = 1, times }: { frequency?: number; times?: number } = {},
): ActivityTiming => ({
  startDay,
  withinDays,
  repeat: { frequency, period, periodUnit, ...(times === undefined ? {} : { count: times }) },
});

export const is = (comparator: Comparator, value: number): Target => ({ comparator, value });
export const within = (low: number, high: number): Target => ({ low, high });

export const measured = (code: string, unit: string, target: Target): Pick<PathwayGoal, 'measured'> => ({
  measured: { loinc: code, unit, target },
});
