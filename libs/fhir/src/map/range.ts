import { ageAt } from '@careway/clinical';
import type { Resource } from '../chart/resource.ts';
import type { Moment } from '../element/date.ts';
import type { Element } from '../element/element.ts';
import type { Reading } from './reading.ts';

/** Of whom a result is, as far as the bundle says. */
export interface Whose {
  readonly sex: string | undefined;
  /** Completed years at the time of the result. */
  readonly age: number | undefined;
}
export function whoseOf(resource: Resource, { chart }: Reading, at: Moment | undefined): Whose {
  const patient = chart.memberOf(resource)?.element;
  const born = patient?.text('birthDate');
  const isDay = born !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(born);
  return { sex: patient?.text('gender'), age: isDay && at ? ageAt(born, at.at.slice(0, 10)) : undefined };
}

/** HL7 administrative gender, and SNOMED CT's male and female. */
const SEXES: Readonly<Record<string, string>> = { male: 'male', female: 'female', '248153007': 'male', '248152002': 'female' };
/** One year in units of age (UCUM). */
const PER_YEAR: Readonly<Record<string, number>> = { a: 1, mo: 12, wk: 52.18, d: 365.25 };

function years(age: Element | undefined): number | undefined {
  const value = age?.number('value');
  const per = PER_YEAR[age?.text('code') ?? age?.text('unit') ?? 'a'];
  return value === undefined || per === undefined ? undefined : value / per;
}

/** Whether a range is for that person; what it names and nobody knows of them is a no. */
function isFor(range: Element, { sex, age }: Whose): boolean {
  for (const group of range.children('appliesTo')) {
    const sexes = group.children('coding').flatMap((one) => SEXES[one.text('code') ?? ''] ?? []);
    if (sexes.length === 0 || sex === undefined || !sexes.includes(sex)) return false;
  }
  const span = range.child('age');
  if (!span) return true;
  const [from, to] = [years(span.child('low')), years(span.child('high'))];
  return age !== undefined && (from === undefined || age >= from) && (to === undefined || age <= to);
}

/** A range of another meaning (a therapeutic one, a phase of the cycle) is none that a value is judged by. */
const isNormal = (range: Element): boolean => {
  const meanings = range.child('type')?.children('coding') ?? [];
  return meanings.length === 0 || meanings.some((one) => one.text('code') === 'normal');
};

/**
 * The limits that the source told for that person (https://hl7.org/fhir/R4/observation-definitions.html#Observation.referenceRange). The only
 * one holds as it is. Of several the one that names their sex and age goes before one for everybody; where none is theirs, none is taken.
 */
export function rangeOf(element: Element, whose: Whose): { readonly rangeLow: number | null; readonly rangeHigh: number | null } {
  const all = element.children('referenceRange');
  const fitting = all.filter((one) => isNormal(one) && isFor(one, whose));
  const narrow = fitting.find((one) => one.children('appliesTo').length > 0 || one.child('age'));
  const range = all.length === 1 ? all[0] : (narrow ?? fitting[0]);
  if (!range && all.length > 1) element.verdict.warn(`${element.path}.referenceRange`, 'none of several ranges is for this person');
  return { rangeLow: range?.child('low')?.number('value') ?? null, rangeHigh: range?.child('high')?.number('value') ?? null };
}
