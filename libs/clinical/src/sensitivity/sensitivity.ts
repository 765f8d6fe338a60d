import { type Coding, icd10, isIcd10, SYSTEM } from '../coding/systems.ts';
import { ICD10_LABELS } from './icd10.ts';
import { type CodedLabel, type Label, STRICTEST_FIRST } from './labels.ts';
import { LOINC_CODES } from './loinc.ts';
import { INGREDIENTS, RXNORM_CODES } from './medicine.ts';
import { SNOMED_CODES } from './snomed.ts';

const invert = (codes: Readonly<Record<CodedLabel, readonly string[]>>): ReadonlyMap<string, CodedLabel> =>
  new Map(STRICTEST_FIRST.toReversed().flatMap((label) => codes[label].map((code) => [code, label] as const)));

const BY_SYSTEM: ReadonlyMap<string, ReadonlyMap<string, CodedLabel>> = new Map([
  [SYSTEM.snomed, invert(SNOMED_CODES)],
  [SYSTEM.loinc, invert(LOINC_CODES)],
  [SYSTEM.rxnorm, invert(RXNORM_CODES)],
]);

const WORDS = STRICTEST_FIRST.filter((label) => INGREDIENTS[label].length).map(
  (label) => [label, new RegExp(`\\b(${INGREDIENTS[label].join('|')})\\b`, 'i')] as const,
);

function ofIcd10(code: string): Label {
  for (let length = code.length; length > 0; length--) {
    const label = ICD10_LABELS[code.slice(0, length)];
    if (label) return label;
  }
  return 'general';
}

const ofCoding = ({ system, code }: Coding): Label =>
  isIcd10(system) ? ofIcd10(icd10(code)) : (BY_SYSTEM.get(system)?.get(code) ?? 'general');

/** The strictest of several labels; `general` of none. */
export function strictest(labels: readonly Label[]): Label {
  return STRICTEST_FIRST.find((label) => labels.includes(label)) ?? 'general';
}

/**
 * Which label an item gets by its codes: everybody in the care team sees all, a proxy sees only what the member shared.
 * Give a medicine's words as `medicine`: its ingredient is then read too. A code that is not in the tables is `general`.
 */
export function sensitivityOf(codings: readonly Coding[], medicine = ''): Label {
  const labels = codings.map(ofCoding);
  if (medicine) labels.push(...WORDS.filter(([, words]) => words.test(medicine)).map(([label]) => label));
  return strictest(labels);
}
