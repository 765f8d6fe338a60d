/** The types of which each item belongs to one member. */
export const MEMBER_TYPES = [
  'Encounter',
  'Condition',
  'Observation',
  'DiagnosticReport',
  'Procedure',
  'Immunization',
  'AllergyIntolerance',
  'ImagingStudy',
  'CarePlan',
  'Goal',
  'MedicationRequest',
] as const;
export type MemberType = (typeof MEMBER_TYPES)[number];
export const DIRECTORY_TYPES = ['Organization', 'Practitioner', 'Patient'] as const;
/** Everything that an import takes; the rest is counted and left out. */
export type TakenType = MemberType | (typeof DIRECTORY_TYPES)[number];

export const isOf = <T extends string>(types: readonly T[], type: string): type is T => types.some((one) => one === type);
export const isMemberType = (type: string): type is MemberType => isOf(MEMBER_TYPES, type);
export const isTaken = (type: string): type is TakenType => isMemberType(type) || isOf(DIRECTORY_TYPES, type);
