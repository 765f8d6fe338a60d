import { type Coding, icd10, isIcd10, SYSTEM } from '../coding/systems.ts';
import type { Sex } from '../range/table.ts';
import type { Codes } from './pathway.ts';

/** A condition on a person, as data. Years are completed and inclusive. */
export type Criterion =
  | { readonly kind: 'age'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'sex'; readonly sex: Sex }
  | { readonly kind: 'pregnant' }
  | { readonly kind: 'condition'; readonly codes: Codes };

/** Whom a pathway is asked about. What nobody knows is null. */
export interface Person {
  readonly age: number | null;
  readonly sex: Sex | null;
  readonly pregnant: boolean | null;
  /** The codings of all active problems. */
  readonly conditions: readonly Coding[];
}

/** Between these completed years a woman of whom nobody knows is asked; outside of them she is taken for not pregnant. */
const CAN_BE_PREGNANT = { from: 12, to: 55 } as const;

/** Does a coding stand among the codes? ICD-10 by its first characters. */
export const among = ({ snomed, icd10: prefixes }: Codes, { system, code }: Coding): boolean =>
  system === SYSTEM.snomed ? snomed.includes(code) : isIcd10(system) && prefixes.some((prefix) => icd10(code).startsWith(prefix));

function pregnant({ pregnant: known, sex, age, conditions }: Person): boolean | null {
  if (known !== null) return known;
  if (sex === 'male') return false;
  if (conditions.some((coding) => among(PREGNANCIES, coding))) return true;
  return age !== null && (age < CAN_BE_PREGNANT.from || age > CAN_BE_PREGNANT.to) ? false : null;
}

/** True, false, or null where the answer hangs on what nobody knows. */
export function holds(criterion: Criterion, person: Person): boolean | null {
  switch (criterion.kind) {
    case 'age':
      return person.age === null ? null : person.age >= (criterion.from ?? 0) && person.age <= (criterion.to ?? Infinity);
    case 'sex':
      return person.sex === null ? null : person.sex === criterion.sex;
    case 'pregnant':
      return pregnant(person);
    case 'condition':
      return person.conditions.some((coding) => among(criterion.codes, coding));
  }
}

export const aged = (from?: number, to?: number): Criterion => ({
  kind: 'age',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
export const PREGNANT: Criterion = { kind: 'pregnant' };
export const having = (codes: Codes): Criterion => ({ kind: 'condition', codes });
/** Codes of one system in one text, parted by spaces. */
export const codes = (snomed: string, icd10Prefixes: string): Codes => ({
  snomed: snomed.split(' ').filter(Boolean),
  icd10: icd10Prefixes.split(' ').filter(Boolean),
});

/**
 * Active problems that say that somebody is pregnant: the pregnancy itself, and what ICD-10 (WHO, 2019) has in the blocks O10 to O48. The
 * blocks before them are pregnancies that ended, those behind them birth and what comes after.
 */
const PREGNANCIES = codes('72892002 77386006 47200007', 'Z33 Z34 Z35 O09 O1 O2 O3 O4');
