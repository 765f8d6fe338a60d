import { convert, sameTest, sameUnit } from '@careway/clinical';
import { entryKindOf, partsOf, readingKind } from '@careway/clinical/reading';
import type { Coded, Concept } from '../item/item.entity.ts';
import type { Measuring, Value } from './progress.rules.ts';

const LOINC = 'http://loinc.org';
/** Where the codes of what Careway itself measures stand. */
export const MEASURE_SYSTEM = 'https://careway.example/CodeSystem/measure';
/** Doses taken of doses due, in percent of the last 30 days, over the medicines of the goal's journey. */
export const ADHERENCE = 'adherence';

/** A value that was told under a code. */
export interface Told extends Value {
  readonly code: string;
  readonly unit: string | null;
}

/** Home readings whose single values scatter: guidelines look at the mean of a week (ESH 2021, doi:10.1097/HJH.0000000000002843). */
const MEAN = new Set(['8480-6', '8462-4', '8867-4', '41950-7']);
const MEAN_DAYS = 7;
/** A home reading says something about the next three months; a laboratory's, which is taken once a year, about a year and a bit. */
const FRESH = { home: 90, laboratory: 400 } as const;

export const loincOf = (measure: Concept | null): string | undefined => measure?.codings.find(({ system }) => system === LOINC)?.code;
export const isAdherence = (measure: Concept | null): boolean =>
  (measure?.codings ?? []).some(({ system, code }: Coded) => system === MEASURE_SYSTEM && code === ADHERENCE);

/** The codes whose values count for a measure: all that name the same thing, whichever of them a laboratory writes. */
export function codesOf(loinc: string): readonly string[] {
  return readingKind(loinc)?.loinc ?? sameTest(loinc);
}

export const measuringOf = (loinc: string, from: number): Measuring => ({
  from,
  meanDays: MEAN.has(readingKind(loinc)?.loinc[0] ?? loinc) ? MEAN_DAYS : 0,
  freshDays: readingKind(loinc) ? FRESH.home : FRESH.laboratory,
});

/** The value in the unit that the goal is set in; undefined where nobody can tell. */
export function inUnit({ code, value, unit }: Pick<Told, 'code' | 'value' | 'unit'>, wanted: string | null): number | undefined {
  if (wanted === null || unit === null || sameUnit(unit, wanted)) return value;
  const units = readingKind(code)?.units ?? [];
  const from = units.find((one) => sameUnit(one.unit, unit));
  const to = units.find((one) => sameUnit(one.unit, wanted));
  if (!from || !to) return convert(code, value, unit, wanted);
  return Math.round(((value * from.factor + from.offset - to.offset) / to.factor) * 100) / 100;
}

/** The kinds of home readings that a measure could be read from. */
export const kindOfMeasure = (loinc: string) => {
  const kind = entryKindOf(loinc);
  return kind && partsOf(kind).some((part) => part.loinc.includes(loinc)) ? kind : undefined;
};
