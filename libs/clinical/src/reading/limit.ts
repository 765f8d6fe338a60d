import type { Language } from '../name/names.ts';
import { displayUnit } from '../unit/unit.ts';
import { readingKind } from './check.ts';

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥' };

/** A limit or a target as it is stored (`>= 140 mm[Hg]`, `4 – 7 mmol/L`), the way that people write it: `≥ 140 mmHg`, `4–7 mmol/L`. */
export function limitWords(stored: string): string {
  const [first = '', second = '', ...rest] = stored.split(' ');
  const isRange = second === '–';
  const aim = isRange ? `${first}–${rest[0] ?? ''}` : `${SIGNS[first] ?? first} ${second}`;
  const unit = rest.slice(isRange ? 1 : 0).join(' ');
  return [aim, unit === '%' ? unit : displayUnit(unit)].filter(Boolean).join(' ');
}

/** What a home reading is called, by its LOINC code; the code itself where we have no name for it. */
export const readingName = (loinc: string, language: Language): string => readingKind(loinc)?.name[language] ?? loinc;
