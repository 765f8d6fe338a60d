import type { Language } from '../name/names.ts';
import { displayUnit } from '../unit/unit.ts';
import { readingKind } from './check.ts';

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥' };

/** A limit as it is stored (`>= 140 mm[Hg]`), the way that people write it: `≥ 140 mmHg`. */
export function limitWords(stored: string): string {
  const [comparator = '', value = '', unit = ''] = stored.split(' ');
  return [SIGNS[comparator] ?? comparator, value, unit === '%' ? unit : displayUnit(unit)].filter(Boolean).join(' ');
}

/** What a home reading is called, by its LOINC code; the code itself where we have no name for it. */
export const readingName = (loinc: string, language: Language): string => readingKind(loinc)?.name[language] ?? loinc;
