/** FHIR condition-clinical: these mean that it is there now. https://hl7.org/fhir/R4/valueset-condition-clinical.html */
const ACTIVE: ReadonlySet<string> = new Set(['active', 'recurrence', 'relapse']);
export const isActive = (clinicalStatus: string): boolean => ACTIVE.has(clinicalStatus);

/** FHIR condition-ver-status: these say that it is not, or never was meant to be, a condition of this person. */
const DENIED: ReadonlySet<string> = new Set(['refuted', 'entered-in-error']);
export const isDenied = (verificationStatus: string): boolean => DENIED.has(verificationStatus);

interface Known {
  readonly code: { readonly codings: readonly { readonly system: string; readonly code: string }[] };
  readonly clinicalStatus: string;
  readonly verificationStatus: string;
  readonly journeyId: string;
}

/** The active entry of the same code, which is confirmed rather than doubled. What is over was another episode. */
export const sameActive = <C extends Known>(known: readonly C[], code: { system: string; code: string }): C | undefined =>
  known.find(
    (one) =>
      isActive(one.clinicalStatus) &&
      !isDenied(one.verificationStatus) &&
      one.code.codings.some((coding) => coding.system === code.system && coding.code === code.code),
  );

/** The journey that an active condition of the same concern is on. */
export const journeyOf = (known: readonly Known[]): string | undefined =>
  known.find((one) => isActive(one.clinicalStatus) && !isDenied(one.verificationStatus))?.journeyId;
