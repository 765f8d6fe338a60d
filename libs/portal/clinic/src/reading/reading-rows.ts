import { displayUnit } from '@careway/clinical';
import { ENTRY_KINDS, type EntryKind, partsOf } from '@careway/clinical/reading';
import { formatNumber, unitWords } from '@careway/portal-ui/format';
import { bandOf } from '../chart/result-rows.ts';
import type { ClinicGoalFragment, ClinicReadingFragment, ReadingKind } from '../generated/graph.ts';

/** Readings of one kind, the newest first. */
export interface ReadingRow {
  readonly kind: ReadingKind;
  readonly readings: readonly ClinicReadingFragment[];
  readonly last: ClinicReadingFragment;
  /** The goal of a plan in force, in the unit of the readings. */
  readonly goal: { readonly from?: number; readonly to?: number } | undefined;
}

const enumOf = (kind: EntryKind): string => kind.toUpperCase().replace('-', '_');

/** A row for each kind that was measured, in the order of the kinds. */
export function readingRows(readings: readonly ClinicReadingFragment[], goals: readonly ClinicGoalFragment[]): readonly ReadingRow[] {
  return ENTRY_KINDS.flatMap((kind): ReadingRow[] => {
    const own = readings.filter((one) => one.kind === enumOf(kind));
    const [last] = own;
    if (!last) return [];
    const codes = partsOf(kind)[0]!.loinc;
    const goal = goals.find(({ unit, measure }) => unit === last.unit && measure?.codings.some(({ code }) => codes.includes(code)));
    return [{ kind: last.kind, readings: own, last, goal: goal && bandOf(goal) }];
  });
}

/** `128/82 mmHg` as one run. */
export function measured({ value, second, unit }: Pick<ClinicReadingFragment, 'value' | 'second' | 'unit'>, locale: string): string {
  const number = (n: number): string => formatNumber(n, {}, locale);
  const run = second === null ? number(value) : `${number(value)}/${number(second)}`;
  return unit === '%' ? `${run}%` : `${run} ${unitWords(displayUnit(unit), second ?? value, locale)}`;
}
