import { displayUnit } from '@careway/clinical';
import { ENTRY_KINDS, entryUnits, type EntryKind } from '@careway/clinical/reading';
import { typedNumber } from '@careway/portal-ui/format';
import type { ReadingInput, ReadingKind, ReadingMeal } from '../generated/graph.ts';

/** A reading as it is being typed: texts as they stand in their fields. */
export interface ReadingEntry {
  readonly kind: string;
  readonly first: string;
  readonly second: string;
  readonly unit: string;
  readonly meal: string;
  /** `2026-12-01T08:30` by the clock of the workstation; empty: now. */
  readonly at: string;
}
const enumOf = (kind: EntryKind): ReadingKind => kind.toUpperCase().replace('-', '_') as ReadingKind;
export const KINDS: readonly ReadingKind[] = ENTRY_KINDS.map(enumOf);
export const MEALS = ['FASTING', 'BEFORE_MEAL', 'AFTER_MEAL'] as const satisfies readonly ReadingMeal[];
export const EMPTY: ReadingEntry = { kind: KINDS[0]!, first: '', second: '', unit: '', meal: '', at: '' };

/** The units in which a kind may be typed, by what is shown; what it is stored in first. */
export function unitsOf(kind: string): readonly { readonly label: string; readonly value: string }[] {
  const known = ENTRY_KINDS.find((one) => enumOf(one) === kind) ?? ENTRY_KINDS[0];
  return [...new Map(entryUnits(known).map((code) => [displayUnit(code), code]))].map(([label, value]) => ({ label, value }));
}

export const isPressure = ({ kind }: Pick<ReadingEntry, 'kind'>): boolean => kind === 'PRESSURE';
export const isSugar = ({ kind }: Pick<ReadingEntry, 'kind'>): boolean => kind === 'GLUCOSE';

/** What somebody typed as a number, with a comma or a point; NaN for anything else. */
export const numberFrom = (text: string): number => (text.trim().startsWith('-') ? NaN : typedNumber(text));

/** A field that is at fault, and the end of a key of `clinic.reading.fault.`. */
export interface Fault {
  readonly controlId: string;
  readonly key: 'value' | 'upper' | 'lower' | 'at';
}
export function faultsOf(entry: ReadingEntry, now: number): readonly Fault[] {
  const isTwo = isPressure(entry);
  const at = entry.at === '' ? now : Date.parse(entry.at);
  return [
    ...(Number.isNaN(numberFrom(entry.first)) ? [{ controlId: 'reading-first', key: isTwo ? 'upper' : 'value' } as const] : []),
    ...(isTwo && Number.isNaN(numberFrom(entry.second)) ? [{ controlId: 'reading-second', key: 'lower' } as const] : []),
    ...(Number.isNaN(at) || at > now ? [{ controlId: 'reading-at', key: 'at' } as const] : []),
  ];
}
/** The field that the service found at fault. */
export const faultAt = (field: string): Fault =>
  field === 'measuredAt' ? { controlId: 'reading-at', key: 'at' } : { controlId: 'reading-first', key: 'value' };

/** As the service takes it. */
export const inputOf = (entry: ReadingEntry, confirmed: boolean, now: number): ReadingInput => ({
  kind: entry.kind as ReadingKind,
  value: numberFrom(entry.first),
  second: isPressure(entry) ? numberFrom(entry.second) : null,
  unit: entry.unit || unitsOf(entry.kind)[0]!.value,
  meal: isSugar(entry) && entry.meal ? (entry.meal as ReadingMeal) : null,
  measuredAt: new Date(entry.at === '' ? now : entry.at).toISOString(),
  confirmed,
});

/** A kept entry, read back; what is not one is none. */
export function entryFrom(kept: string | undefined): ReadingEntry {
  try {
    return { ...EMPTY, ...(JSON.parse(kept ?? '{}') as Partial<ReadingEntry>) };
  } catch {
    return EMPTY;
  }
}
