import { type Coding, icd10, isIcd10, SYSTEM } from '../coding/systems.ts';
import { IMAGING_NAMES } from '../order/imaging.ts';
import { SPECIALTIES } from '../order/specialty.ts';
import { ALLERGY_NAMES } from './allergies.ts';
import { ANSWER_NAMES } from './answers.ts';
import { CARE_NAMES } from './care.ts';
import { CONDITION_NAMES } from './conditions.ts';
import { type Language, type Names } from './names.ts';
import { TEST_NAMES } from './tests.ts';
import { VACCINE_NAMES } from './vaccines.ts';

const BY_LOINC = new Map([...TEST_NAMES, ...IMAGING_NAMES].flatMap(({ loinc, names }) => loinc.map((code) => [code, names] as const)));
const BY_SNOMED = new Map([
  ...[...ANSWER_NAMES, ...CONDITION_NAMES, ...CARE_NAMES, ...ALLERGY_NAMES].flatMap(({ snomed, names }) =>
    snomed.map((code) => [code, names] as const),
  ),
  ...SPECIALTIES.map(({ code, names }) => [code, names] as const),
]);
const BY_ICD10 = new Map(CONDITION_NAMES.flatMap(({ icd10: codes, names }) => codes.map((code) => [code, names] as const)));
const BY_CVX = new Map(VACCINE_NAMES.flatMap(({ cvx, names }) => cvx.map((code) => [code, names] as const)));

function namesOf({ system, code }: Coding): Names | undefined {
  if (system === SYSTEM.loinc) return BY_LOINC.get(code);
  if (system === SYSTEM.snomed) return BY_SNOMED.get(code);
  if (system === SYSTEM.cvx) return BY_CVX.get(code.padStart(2, '0'));
  if (!isIcd10(system)) return undefined;
  // A subdivision is called like its category; the words stay true, only less exact.
  const plain = icd10(code);
  return BY_ICD10.get(plain) ?? BY_ICD10.get(plain.slice(0, 3));
}

/** Our own plain name of a test, a condition, an allergy, a vaccine, a visit, a procedure or a kind of plan by the first code that we know; undefined where we know none. */
export function displayName(codings: readonly Coding[], language: Language): string | undefined {
  for (const coding of codings) {
    const names = namesOf(coding);
    if (names) return names[language];
  }
  return undefined;
}
