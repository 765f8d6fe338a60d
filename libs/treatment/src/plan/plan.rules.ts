/** FHIR CarePlan.status, as far as Careway uses it. */
export type PlanStatus = 'draft' | 'active' | 'on-hold' | 'completed' | 'revoked';
export type PlanEnd = 'completed' | 'revoked';

/** Which state may follow which. */
export const NEXT: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  draft: ['active', 'revoked'],
  active: ['on-hold', 'completed', 'revoked'],
  'on-hold': ['active', 'revoked'],
  completed: [],
  revoked: [],
};
export const mayBecome = (from: PlanStatus, to: PlanStatus): boolean => NEXT[from].includes(to);
export const isOpen = (status: PlanStatus): boolean => NEXT[status].length > 0;

/** FHIR request-status of an imported CarePlan as ours. https://hl7.org/fhir/R4/valueset-request-status.html */
const FROM_FHIR: Readonly<Record<string, PlanStatus>> = {
  draft: 'draft',
  active: 'active',
  'on-hold': 'on-hold',
  completed: 'completed',
  revoked: 'revoked',
  // Entered in error was never meant to be: it must not look like a plan that was carried out.
  'entered-in-error': 'revoked',
};
/** Undefined for `unknown` and for what is no status: such an item is refused. */
export const planStatusOf = (status: string): PlanStatus | undefined => (Object.hasOwn(FROM_FHIR, status) ? FROM_FHIR[status] : undefined);
