/**
 * What tells who somebody is, after the list of 45 CFR 164.514(b)(2) (HIPAA, Safe Harbor) as far as a clinician's question can hold it, with
 * the Israeli identity number in the place of the social security number.
 */
export const IDENTIFIER_KINDS = ['name', 'identity', 'phone', 'address', 'date', 'age', 'place', 'online', 'record'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export type GateLanguage = 'he' | 'ar' | 'ru' | 'en';

/** A stretch of the text that tells who somebody is: `[start, end)` in UTF-16 units. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
  /** From what is known of the patient, or from a rule. */
  readonly by: 'known' | 'rule';
}

/** What is known of the patient and those around: found in any inflection, beside what the rules find. */
export interface Known {
  /** Names as they are written, of the patient and the family, in each script. */
  readonly names?: readonly string[];
  /** Where the patient lives and is treated. */
  readonly places?: readonly string[];
  /** Identity and member numbers, phones: only digits and letters count. */
  readonly numbers?: readonly string[];
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | undefined;
}

/** A find of one rule, before the gate has put them side by side. */
export type Found = Pick<Identifier, 'kind' | 'start' | 'end'>;
export type Rule = (text: string) => Iterable<Found>;
