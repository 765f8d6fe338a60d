import { type Coding, icd10, isIcd10, SYSTEM } from '../coding/systems.ts';
import type { Names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import { BLOOD_COUNT } from './data/blood-count.ts';
import { CONDITIONS } from './data/conditions.ts';
import { HEART_AND_LUNGS } from './data/heart-and-lungs.ts';
import { HORMONES_AND_VITAMINS } from './data/hormones-and-vitamins.ts';
import { IRON_CLOTTING_INFLAMMATION } from './data/iron-clotting-inflammation.ts';
import { KIDNEYS_AND_SALTS } from './data/kidneys-and-salts.ts';
import { LIVER } from './data/liver.ts';
import { MEASUREMENTS } from './data/measurements.ts';
import { SUGAR_AND_FATS } from './data/sugar-and-fats.ts';
import { URINE_STOOL_OTHER } from './data/urine-stool-other.ts';
import { VIRUSES } from './data/viruses.ts';
import type { TestExplanation } from './row.ts';

/** The day on which all texts were last read against their sources. */
export const REVIEWED_ON = '2026-11-22';

interface Explained {
  /** What it is, or what is measured. */
  readonly about: Names;
  readonly source: Source;
  /** `2026-01-31` */
  readonly reviewedOn: string;
}
/** What a test or a condition means, in plain words of four languages. */
export type Explanation =
  | (Explained & { readonly kind: 'test'; readonly high: Names | null; readonly low: Names | null })
  | (Explained & { readonly kind: 'condition'; readonly helps: Names });

export const TESTS: readonly TestExplanation[] = [
  ...MEASUREMENTS,
  ...SUGAR_AND_FATS,
  ...KIDNEYS_AND_SALTS,
  ...BLOOD_COUNT,
  ...IRON_CLOTTING_INFLAMMATION,
  ...LIVER,
  ...HORMONES_AND_VITAMINS,
  ...HEART_AND_LUNGS,
  ...URINE_STOOL_OTHER,
  ...VIRUSES,
];

const BY_LOINC = new Map(TESTS.flatMap((test) => test.loinc.map((code) => [code, test] as const)));
const BY_SNOMED = new Map(CONDITIONS.flatMap((condition) => condition.snomed.map((code) => [code, condition] as const)));
const BY_ICD10 = new Map(CONDITIONS.flatMap((condition) => condition.icd10.map((code) => [code, condition] as const)));

function conditionOf({ system, code }: Coding) {
  if (system === SYSTEM.snomed) return BY_SNOMED.get(code);
  if (!isIcd10(system)) return undefined;
  const plain = icd10(code);
  for (let length = plain.length; length >= 3; length--) {
    const condition = BY_ICD10.get(plain.slice(0, length));
    if (condition) return condition;
  }
  return undefined;
}

/** Our explanation of a test (LOINC) or a condition (SNOMED CT, ICD-10 with its subdivisions); undefined where we have none, and the page says so. */
export function explanationOf(coding: Coding): Explanation | undefined {
  const test = coding.system === SYSTEM.loinc ? BY_LOINC.get(coding.code) : undefined;
  if (test) {
    const { about, high, low, source } = test;
    return { kind: 'test', about, high, low, source, reviewedOn: REVIEWED_ON };
  }
  const condition = conditionOf(coding);
  if (!condition) return undefined;
  const { about, helps, source } = condition;
  return { kind: 'condition', about, helps, source, reviewedOn: REVIEWED_ON };
}
