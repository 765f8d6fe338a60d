import { type Coding, icd10, isIcd10, SYSTEM } from '../coding/systems.ts';
import { CONCERNS } from './table.ts';

const entries = Object.entries(CONCERNS);
const SNOMED = new Map(entries.flatMap(([key, { snomed }]) => snomed.map((code) => [code, key] as const)));
const ICD10 = new Map(entries.flatMap(([key, row]) => row.icd10.map((code) => [code, key] as const)));

function ofCoding({ system, code }: Coding): string | undefined {
  if (system === SYSTEM.snomed) return SNOMED.get(code);
  if (!isIcd10(system)) return undefined;
  const plain = icd10(code);
  for (let length = plain.length; length > 0; length--) {
    const key = ICD10.get(plain.slice(0, length));
    if (key) return key;
  }
  return undefined;
}

/**
 * The concern that a condition belongs to, so that its journey is found again: a key such as `diabetes`; for a code that is in no
 * group the first code itself; the empty string without codes.
 */
export function concern(codings: readonly Coding[]): string {
  for (const coding of codings) {
    const key = ofCoding(coding);
    if (key) return key;
  }
  return codings[0]?.code ?? '';
}
