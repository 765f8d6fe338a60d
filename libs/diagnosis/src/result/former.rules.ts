import { isDeepStrictEqual } from 'node:util';
import type { FormerValue, Result } from './result.entity.ts';

/** What of a result somebody may have read and acted upon. */
export type SaidValue = Pick<Result, 'status' | 'value' | 'unit' | 'valueText' | 'valueConcept' | 'interpretation'>;

const said = ({ value, unit, valueText, valueConcept, interpretation }: SaidValue) => ({
  value,
  unit,
  valueText,
  valueConcept,
  interpretation,
});

/** The values that stood before `now`, with the one that is replaced. A change of the status or of a label alone replaces none. */
export function formerAfter(before: SaidValue & Pick<Result, 'former'>, next: SaidValue, now: Date): readonly FormerValue[] {
  if (isDeepStrictEqual(said(before), said(next))) return before.former;
  return [...before.former, { ...said(before), status: before.status, replacedAt: now.toISOString() }];
}

/** FHIR's word for a result that was changed after it was final, or one that we saw change. */
export const isCorrected = ({ status, former }: Pick<Result, 'status' | 'former'>): boolean =>
  status === 'corrected' || status === 'amended' || former.some((one) => one.status !== 'preliminary' && one.status !== 'registered');
