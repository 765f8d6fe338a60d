import { ageAt, interpret, type Interpretation, type Level, pressureMeaning, referenceRange, type Whose, worst } from '@careway/clinical';
import type { Concept } from '../item/item.entity.ts';
import type { ResultComponent } from './result.entity.ts';

/** What is needed to read one value. */
export interface Reading {
  readonly code: Concept;
  readonly value: number | null;
  readonly unit: string | null;
  readonly interpretation: string | null;
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
}
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
  /** Null: the laboratory told it. */
  readonly source: string | null;
}

const LOINC = 'http://loinc.org';

/** The laboratory's range where it told one, else the general one for that age and sex. */
export function rangeOf(reading: Reading, whose: Whose): Range | null {
  const { rangeLow, rangeHigh, code, unit } = reading;
  if (rangeLow !== null || rangeHigh !== null) return { low: rangeLow, high: rangeHigh, source: null };
  for (const coding of code.codings) {
    const range = coding.system === LOINC ? referenceRange(coding.code, unit, whose) : undefined;
    if (range) return range;
  }
  return null;
}

/** Range and plain words of a value, with the names of the graph's enums. */
export function read(reading: Reading, whose: Whose) {
  const range = rangeOf(reading, whose);
  return { range, interpretation: inGraph(meaning(reading, range, whose)) };
}

/** A part of a panel as a value that is read by itself. */
export const partOf = ({ code, quantity, interpretation, rangeLow, rangeHigh }: ResultComponent): Reading => ({
  ...{ code, value: quantity?.value ?? null, unit: quantity ? quantity.unit || quantity.code : null },
  ...{ interpretation: interpretation ?? null, rangeLow: rangeLow ?? null, rangeHigh: rangeHigh ?? null },
});

/**
 * Of a result in parts the worst of what the source said of it and of its parts. Of a blood pressure of which it said nothing, or no more
 * than "high" or "low", the parts' own grades count as well. Everything that shows a result reads it here: a value must not be high on one
 * page and a little high on another.
 */
export function readWhole(reading: Reading, parts: readonly Reading[], whose: Whose) {
  const whole = read(reading, whose);
  if (reading.value !== null) return whole;
  const { interpretation: code } = reading;
  const own = meaning(reading, rangeOf(reading, whose), whose);
  const ofParts = (chosen: (part: Reading) => boolean) => parts.filter(chosen).map((part) => meaning(part, rangeOf(part, whose), whose));
  const coded = ofParts((part) => part.interpretation !== null);
  const graded = ofParts((part) => part.interpretation === null && grade(part, whose) !== undefined);
  const isPlain = code === 'H' || code === 'L';
  const heard = code === null ? graded : isPlain ? graded.filter(({ direction }) => direction === own.direction) : [];
  const said = worst([...heard, ...coded, ...(code === null ? [] : [own])]);
  return said ? { ...whole, interpretation: inGraph({ ...said, code: said.code ?? code }) } : whole;
}

const grade = ({ code, value, unit }: Reading, { age }: Whose) => pressureMeaning(code.codings, value, unit, age);
const meaning = (reading: Reading, range: Range | null, whose: Whose): Interpretation =>
  interpret(reading.interpretation, reading.value, range ?? { low: null, high: null }, grade(reading, whose));
const inGraph = ({ level, direction, ...said }: Interpretation) => ({
  ...said,
  level: level.toUpperCase() as Uppercase<Level>,
  direction: direction.toUpperCase(),
});

/** Whose a result is, at the time when it was taken. */
export function whoseAt(birthDate: string | null, gender: string | null, at: Date): Whose {
  const age = birthDate === null ? null : ageAt(birthDate, at.toISOString().slice(0, 10));
  return { age: age !== null && age >= 0 ? age : null, sex: gender === 'male' || gender === 'female' ? gender : null };
}
