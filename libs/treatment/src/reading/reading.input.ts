import { checkEntry, ENTRY_KINDS, type EntryKind, entryUnit, isKeptUnasked, type Meal, meant, type Point } from '@careway/clinical/reading';
import { InvalidInputError } from '../item/item.errors.ts';
import { ReadingDoubtedError } from './reading.errors.ts';
import { isAhead, isTooEarly, OLDEST_DAYS, type ReadingContent } from './reading.rules.ts';

/** A reading as the graph gives it. */
export interface ReadingValues {
  readonly value: number;
  readonly second?: number | null;
  readonly unit?: string | null;
  readonly meal?: string | null;
  readonly confirmed?: boolean | null;
}
export interface ReadingInput extends ReadingValues {
  readonly kind: string;
  readonly measuredAt: Date;
  readonly key?: string | null;
}

/** `PEAK_FLOW` as it is stored, and back. */
export const kindFrom = (name: string): EntryKind => ENTRY_KINDS.find((kind) => nameOf(kind) === name)!;
export const nameOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');
const mealFrom = (name: string | null | undefined): Meal | null => (name ? (name.toLowerCase().replace('_', '-') as Meal) : null);

export function pointFrom(kind: EntryKind, { value, second, unit, meal }: ReadingValues, measuredAt: Date): Point {
  return { kind, value, second: second ?? null, unit: unit ?? entryUnit(kind), measuredAt, meal: mealFrom(meal) };
}

/** Why the time of a reading can't be; undefined where it can. */
export function timeFault(measuredAt: Date, now: Date): string | undefined {
  if (isAhead(measuredAt, now)) return 'It lies in the future.';
  return isTooEarly(measuredAt, now) ? `It is more than ${OLDEST_DAYS} days ago.` : undefined;
}

/**
 * What is stored of a reading. Throws {@link InvalidInputError} for what no device shows, {@link ReadingDoubtedError} for a value that is
 * unusual and not confirmed, or that cannot be. `isUnasked`: nobody is there to confirm it, and some kinds are kept all the same.
 */
export function contentFrom(point: Point, confirmed: boolean, age: number | null, isUnasked = false): ReadingContent {
  if (point.meal !== null && point.kind !== 'glucose') throw new InvalidInputError('meal', 'Only a blood sugar stands to a meal.');
  const checked = checkEntry(point, age);
  if (checked.verdict === 'refuse') {
    if (checked.fault === 'impossible' || checked.fault === 'order') throw new ReadingDoubtedError(checked, meant(point, age) ?? null);
    throw new InvalidInputError(FIELDS[checked.fault], SAYS[checked.fault]);
  }
  const isKept = confirmed || (isUnasked && isKeptUnasked(point.kind));
  if (checked.verdict === 'ask' && !isKept) throw new ReadingDoubtedError(checked, meant(point, age) ?? null);
  const { value, second, unit } = checked.entry;
  const given = unit === point.unit ? null : { value: point.value, second: point.second, unit: point.unit };
  return { value, second, unit, meal: point.meal, confirmed: checked.verdict === 'ask' && confirmed, given };
}

const FIELDS = { code: 'kind', unit: 'unit', number: 'value', second: 'second' } as const;
const SAYS = {
  code: 'It is nothing that is measured at home.',
  unit: 'This unit is not known for this measurement.',
  number: 'It is no number.',
  second: 'Blood pressure has two values, everything else has one.',
} as const;
