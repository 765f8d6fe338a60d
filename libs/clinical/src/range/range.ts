import type { Limits } from '../interpretation/interpret.ts';
import { conventional, convert } from '../unit/convert.ts';
import { RANGES, type Sex, SOURCES } from './table.ts';

/** Whose result it is. What is unknown is null: then only ranges that hold for everybody apply. */
export interface Whose {
  /** Completed years at the time of the result. */
  readonly age: number | null;
  readonly sex: Sex | null;
}
export interface ReferenceRange extends Limits {
  /** Bibliographic, for the page's small print. */
  readonly source: string;
}

/** The general range of a LOINC test in that unit, for that age and sex; undefined where we have none, or none that can be told in it. */
export function referenceRange(loinc: string, unit: string | null, { age, sex }: Whose): ReferenceRange | undefined {
  const code = conventional(loinc);
  const test = Object.hasOwn(RANGES, code) ? RANGES[code] : undefined;
  if (!test || unit === null || convert(code, 1, test.unit, unit) === undefined) return undefined;
  const fits = test.rows.find((row) => {
    if (row.sex !== undefined && row.sex !== sex) return false;
    if (row.from === undefined && row.to === undefined) return true;
    return age !== null && age >= (row.from ?? 0) && age <= (row.to ?? Infinity);
  });
  // the value stays in the unit that it came with: its limits are told in that
  const limit = (value: number | null): number | null => (value === null ? null : convert(code, value, test.unit, unit)!);
  return fits && { low: limit(fits.low), high: limit(fits.high), source: SOURCES[test.source] };
}

/** Completed years between a birth date (`1980-02-29`) and a date; somebody born on 29 February is older from 1 March on. */
export function ageAt(birthDate: string, date: string): number {
  return Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (date.slice(5, 10) < birthDate.slice(5, 10) ? 1 : 0);
}
