/** FHIR condition-clinical: these mean that it is there now. https://hl7.org/fhir/R4/valueset-condition-clinical.html */
const ACTIVE: ReadonlySet<string> = new Set(['active', 'recurrence', 'relapse']);
export const isActive = (clinicalStatus: string): boolean => ACTIVE.has(clinicalStatus);

/** FHIR condition-ver-status: these say that it is not, or never was meant to be, a condition of this person. */
const DENIED: ReadonlySet<string> = new Set(['refuted', 'entered-in-error']);
export const isDenied = (verificationStatus: string): boolean => DENIED.has(verificationStatus);

/** Which clinical status may follow which: what is over comes back as a recurrence, what had eased as a relapse. */
export const CLINICAL: Readonly<Record<string, readonly string[]>> = {
  active: ['inactive', 'remission', 'resolved'],
  recurrence: ['inactive', 'remission', 'resolved'],
  relapse: ['inactive', 'remission', 'resolved'],
  inactive: ['relapse', 'resolved'],
  remission: ['relapse', 'resolved'],
  resolved: ['recurrence'],
};
/** Which verification status may follow which; nothing follows what was entered in error. */
export const VERIFICATION: Readonly<Record<string, readonly string[]>> = {
  unconfirmed: ['provisional', 'differential', 'confirmed', 'refuted', 'entered-in-error'],
  provisional: ['differential', 'confirmed', 'refuted', 'entered-in-error'],
  differential: ['provisional', 'confirmed', 'refuted', 'entered-in-error'],
  confirmed: ['refuted', 'entered-in-error'],
  refuted: ['confirmed', 'entered-in-error'],
  'entered-in-error': [],
};
export const mayProgress = (from: string, to: string): boolean => CLINICAL[from]?.includes(to) ?? false;
export const mayVerify = (from: string, to: string): boolean => VERIFICATION[from]?.includes(to) ?? false;

/** How what is over, or has eased, is called when it is there again. */
export const returnedAs = (from: string): 'recurrence' | 'relapse' => (from === 'resolved' ? 'recurrence' : 'relapse');

/** What a clinician may enter without being sure of it. */
export const SUSPECTED = ['provisional', 'differential', 'unconfirmed'] as const;
export type Suspected = (typeof SUSPECTED)[number];

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
