import { PRESSURE } from '@careway/clinical';
import type { ResultFieldsFragment } from '../generated/graph.ts';

/** The last mmHg that is “a little high” for a part of a blood pressure: below grade 2. Undefined for anything else. */
export function nearEndOf({ codings }: ResultFieldsFragment['code']): number | undefined {
  const part = Object.values(PRESSURE).find(({ loinc }) => codings.some(({ code }) => code === loinc));
  return part && part.grades[1] - 1;
}
