import { displayUnit, type Names } from '@careway/clinical';
import { ENTRY_KINDS, type EntryKind } from '@careway/clinical/reading';
import { formatNumber, typedNumber, unitWords } from '@careway/portal-ui/format';
import type { ReadingFieldsFragment, ReadingKind } from '../generated/graph.ts';

/** What is shown of a reading, or of one that is not saved yet. */
export type Measured = Pick<ReadingFieldsFragment, 'value' | 'second' | 'unit'>;

/** `PEAK_FLOW` as libs/clinical names it, and back. */
export const kindOf = (kind: ReadingKind): EntryKind => ENTRY_KINDS.find((one) => enumOf(one) === kind)!;
export const enumOf = (kind: EntryKind): ReadingKind => kind.toUpperCase().replace('-', '_') as ReadingKind;

/** In the order in which people measure: what most log comes first. */
export const KINDS: readonly ReadingKind[] = ENTRY_KINDS.map(enumOf);

/** `128/82 mmHg`, `72.6 kg`: one run, upper before lower in every language. */
export function measured({ value, second, unit }: Measured, locale: string): string {
  const number = (n: number): string => formatNumber(n, {}, locale);
  const run = second === null ? number(value) : `${number(value)}/${number(second)}`;
  return unit === '%' ? `${run}%` : `${run} ${unitWords(displayUnit(unit), value, locale)}`;
}

/** What somebody typed as a number, with a comma or a point; NaN for anything else. */
export const numberFrom = (text: string): number => (text.trim().startsWith('-') ? NaN : typedNumber(text));

export const inLanguage = (texts: Names, language: keyof Names): string => texts[language];
