import { isSnomedId } from './check-digit.ts';

/** FHIR's URIs of the code systems that Careway knows. https://hl7.org/fhir/R4/terminologies-systems.html */
export const SYSTEM = {
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  atc: 'http://www.whocc.no/atc',
  cvx: 'http://hl7.org/fhir/sid/cvx',
} as const;

/** FHIR `Coding` without its display: display names are our own. */
export interface Coding {
  readonly system: string;
  readonly code: string;
}

export const isIcd10 = (system: string): boolean => system === SYSTEM.icd10 || system === SYSTEM.icd10cm;

/** `E11.9` and `E119` are the same code: compared without the dot, in capitals. */
export const icd10 = (code: string): string => code.toUpperCase().replace('.', '');

/** Can it be a code of that system by its shape: a category of ICD-10 with or without its subdivision, a SNOMED CT id with its check digit? Of other systems nothing is said. */
export function isShapedAs({ system, code }: Coding): boolean {
  if (isIcd10(system)) return /^[A-Z][0-9][0-9A-Z](\.?[0-9A-Z]{1,4})?[†*]?$/i.test(code);
  return system !== SYSTEM.snomed || isSnomedId(code);
}
