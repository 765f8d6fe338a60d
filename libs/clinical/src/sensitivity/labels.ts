/**
 * The labels of libs/contracts, by the ActCode values of HL7 v3 InformationSensitivityPolicy that they stand for
 * (https://terminology.hl7.org/ValueSet-v3-InformationSensitivityPolicy.html). `minor` follows from age and consent, never from a code.
 */
export const POLICY_CODE = {
  hiv: 'HIV',
  genetic: 'GDIS',
  sexual: 'SEX',
  substance: 'ETH',
  mental: 'PSY',
  social: 'SDV',
} as const;

export type CodedLabel = keyof typeof POLICY_CODE;
export type Label = CodedLabel | 'general';

/** One label stands on an item. Where codes say several, the one whose disclosure does most harm decides; first is strictest. */
export const STRICTEST_FIRST: readonly CodedLabel[] = ['hiv', 'genetic', 'sexual', 'substance', 'mental', 'social'];
