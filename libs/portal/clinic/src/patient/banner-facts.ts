import type { Allergies, BannerFact } from '@careway/portal-ui/work';
import type { ClinicConceptFragment, ClinicPatientQuery } from '../generated/graph.ts';

type Patient = NonNullable<ClinicPatientQuery['member']>;

/** SNOMED CT, with everything below it that says “asked, and there is none”. */
const NO_KNOWN_ALLERGY = new Set(['716186003', '409137002', '428607008', '429625007', '1003774007']);

/** An empty list means that nobody has asked; “none known” is a fact that somebody has recorded. */
export function allergiesOf(patient: Patient, nameOf: (concept: ClinicConceptFragment) => string): Allergies {
  const valid = patient.allergies.filter(
    ({ clinicalStatus, verificationStatus }) =>
      clinicalStatus === 'active' && verificationStatus !== 'refuted' && verificationStatus !== 'entered-in-error',
  );
  const real = valid.filter(({ code }) => !code.codings.some((coding) => NO_KNOWN_ALLERGY.has(coding.code)));
  if (real.length > 0) return [...new Set(real.map(({ code }) => nameOf(code)))];
  return valid.length > 0 ? 'none-known' : 'not-asked';
}

/** The member number as people read it aloud: `55 104 882`. Undefined when the patient has none. */
export function memberNumber(patient: Patient): string | undefined {
  const value = patient.identifiers.find(({ system }) => system.endsWith('member-number'))?.value;
  return value?.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

export const fact = (label: string, value: string | undefined, ltr = false): BannerFact[] =>
  value === undefined ? [] : [{ label, value, ...(ltr && { ltr }) }];
