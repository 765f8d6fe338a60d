import { SYSTEM } from '@careway/clinical';
import type { Coding } from '@careway/contracts';

/** FHIR CodeableConcept as the imports take it. The words are ours; pages translate by code. */
export interface Concept {
  readonly codings: Coding[];
  readonly text: string;
}

const concept = (text: string, ...codings: Coding[]): Concept => ({ codings, text });
/** SNOMED CT, with the ICD-10 code (WHO) that a payer's books want beside it. */
export const sct = (code: string, text: string, icd10?: string): Concept =>
  concept(text, { system: SYSTEM.snomed, code }, ...(icd10 ? [{ system: SYSTEM.icd10, code: icd10 }] : []));
export const loinc = (code: string, text: string): Concept => concept(text, { system: SYSTEM.loinc, code });
export const rxnorm = (code: string, text: string): Concept => concept(text, { system: SYSTEM.rxnorm, code });
export const cvx = (code: string, text: string): Concept => concept(text, { system: SYSTEM.cvx, code });
