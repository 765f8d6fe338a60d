import { type Coding, SYSTEM } from '../coding/systems.ts';

/**
 * SNOMED CT 716186003 |No known allergy|: asked, and there is none. FHIR R4 records it as an AllergyIntolerance of its own, so that it
 * differs from an empty list, which says that nobody has asked.
 * https://hl7.org/fhir/R4/allergyintolerance.html#statement
 */
const NO_KNOWN_ALLERGY = '716186003';

/** Its kinds, in SNOMED CT: each answers for one kind of substance and leaves the others open. */
const NONE_OF_A_KIND: ReadonlySet<string> = new Set([
  '409137002', // no known drug allergy
  '428197003', // no known insect allergy
  '428607008', // no known environmental allergy
  '429625007', // no known food allergy
  '716220001', // no known animal allergy
  '1003774007', // no known Hevea brasiliensis latex allergy
]);

/** `all`: no allergy is known at all · `kind`: none of one kind · undefined: it names an allergy. */
export function absenceOf(codings: readonly Coding[]): 'all' | 'kind' | undefined {
  const codes = codings.filter(({ system }) => system === SYSTEM.snomed).map(({ code }) => code);
  if (codes.includes(NO_KNOWN_ALLERGY)) return 'all';
  return codes.some((code) => NONE_OF_A_KIND.has(code)) ? 'kind' : undefined;
}
