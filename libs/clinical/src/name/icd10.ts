import { type Coding, icd10, isIcd10, SYSTEM } from '../coding/systems.ts';
import { CONDITION_NAMES } from './conditions.ts';

const OF_SNOMED = new Map(CONDITION_NAMES.flatMap(({ snomed, icd10: codes }) => snomed.map((code) => [code, codes] as const)));

/** The ICD-10 codes of a condition, without dots: its own, else those that its SNOMED CT code has among the conditions that we name. */
export const icd10Of = (codings: readonly Coding[]): readonly string[] => {
  const own = codings.filter(({ system }) => isIcd10(system)).map(({ code }) => code);
  const known = codings.flatMap(({ system, code }) => (system === SYSTEM.snomed ? (OF_SNOMED.get(code) ?? []) : []));
  return (own.length > 0 ? own : known).map(icd10);
};
