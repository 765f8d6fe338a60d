import type { Allergies, BannerFact } from '@careway/portal-ui/work';
import type { ClinicConceptFragment, ClinicPatientQuery, ClinicRepresentativesQuery } from '../generated/graph.ts';

type Patient = NonNullable<ClinicPatientQuery['member']>;
type Representatives = NonNullable<ClinicRepresentativesQuery['member']>['representatives'];

/** As the banner says it: what to keep away, none known, or what is not known. */
export function allergiesOf({ allergySummary }: Patient, nameOf: (concept: ClinicConceptFragment) => string): Allergies {
  if (allergySummary.status === 'KNOWN') return [...new Set(allergySummary.allergies.map(({ code }) => nameOf(code)))];
  return allergySummary.status === 'NONE_KNOWN' ? 'none-known' : 'not-asked';
}

/** “No known drug allergy”: answers for one kind and leaves the others open. */
export const absencesOf = ({ allergySummary }: Patient, nameOf: (concept: ClinicConceptFragment) => string): string[] =>
  allergySummary.status === 'NONE_KNOWN_IN_PART' ? [...new Set(allergySummary.absences.map(({ code }) => nameOf(code)))] : [];

/** Whom one may speak to instead: `Dana Cohen (parent), Avi Levi`; undefined where nobody acts for the patient. */
export function representativesOf(
  representatives: Representatives | undefined,
  words: { parent: string; unnamed: string; list: (names: readonly string[]) => string },
): string | undefined {
  if (!representatives?.length) return undefined;
  return words.list(
    representatives.map(({ person, evidence }) => {
      const name = person.displayName ?? words.unnamed;
      return evidence === 'PARENT' ? `${name} (${words.parent})` : name;
    }),
  );
}

/** The member number as people read it aloud: `55 104 882`. Undefined when the patient has none. */
export function memberNumber(patient: Patient): string | undefined {
  const value = patient.identifiers.find(({ system }) => system.endsWith('member-number'))?.value;
  return value?.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

export const fact = (label: string, value: string | undefined, ltr = false): BannerFact[] =>
  value === undefined ? [] : [{ label, value, ...(ltr && { ltr }) }];
