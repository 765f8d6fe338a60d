/** FHIR condition-clinical: these mean that it is there now. https://hl7.org/fhir/R4/valueset-condition-clinical.html */
const ACTIVE: ReadonlySet<string> = new Set(['active', 'recurrence', 'relapse']);
export const isActive = (clinicalStatus: string): boolean => ACTIVE.has(clinicalStatus);
