import { type Coding, SYSTEM } from '../coding/systems.ts';
import { sameUnit } from '../unit/unit.ts';
import type { Level, Meaning } from './codes.ts';

/**
 * Office blood pressure of adults in mmHg: where each grade of hypertension begins, from the 2023 ESH Guidelines (Table 3),
 * doi:10.1097/HJH.0000000000003480; the same numbers in the 2018 ESC/ESH Guidelines, doi:10.1093/eurheartj/ehy339. Grade 1 from 140/90,
 * grade 2 from 160/100, grade 3 from 180/110; the higher of the two parts decides. Below 140/90 the guideline tells optimal, normal and
 * high-normal apart, all of them no hypertension. It grades no low pressure: below 90/60 is the usual limit of hypotension.
 */
export const PRESSURE = {
  systolic: { loinc: '8480-6', low: 90, grades: [140, 160, 180] },
  diastolic: { loinc: '8462-4', low: 60, grades: [90, 100, 110] },
} as const;

const ADULT = 18;
const BY_GRADE: readonly Meaning[] = [
  { text: 'normal', level: 'normal', direction: 'none' },
  { text: 'a little high', level: 'near', direction: 'high' },
  { text: 'high', level: 'far', direction: 'high' },
  { text: 'very high', level: 'very', direction: 'high' },
];
const LOW: Meaning = { text: 'a little low', level: 'near', direction: 'low' };

/** Systolic or diastolic by its grade; undefined for anything else, another unit, a child, or an unknown age: children have percentiles. */
export function pressureMeaning(
  codings: readonly Coding[],
  value: number | null,
  unit: string | null,
  age: number | null,
): Meaning | undefined {
  if (value === null || unit === null || age === null || age < ADULT) return undefined;
  const part = Object.values(PRESSURE).find(({ loinc }) => codings.some(({ system, code }) => system === SYSTEM.loinc && code === loinc));
  if (!part || !(sameUnit(unit, 'mm[Hg]') || unit === 'mmHg')) return undefined;
  if (value < part.low) return LOW;
  return BY_GRADE[part.grades.filter((from) => value >= from).length];
}

const WORSE: readonly Level[] = ['unknown', 'normal', 'near', 'far', 'very'];

/** The worse of several meanings, as guidelines take the higher grade of the two parts; of equals the first. Undefined without any. */
export const worst = <M extends { readonly level: Level }>(meanings: readonly M[]): M | undefined =>
  meanings.reduce<M | undefined>(
    (worse, one) => (worse && WORSE.indexOf(worse.level) >= WORSE.indexOf(one.level) ? worse : one),
    undefined,
  );
