import { SYSTEM } from '../../coding/systems.ts';
import type { Criterion } from '../criterion.ts';
import type { Codes } from '../pathway.ts';
import type { FhirCoding, FhirConcept, FhirCondition, FhirUsage } from './types.ts';
import { quantity } from './words.ts';

const USAGE = 'http://terminology.hl7.org/CodeSystem/usage-context-type';
const GENDER = 'http://hl7.org/fhir/administrative-gender';

const usage = (code: string, value: Omit<FhirUsage, 'code'>): FhirUsage => ({ code: { system: USAGE, code }, ...value });

export const codings = ({ snomed, icd10 }: Codes): readonly FhirCoding[] => [
  ...snomed.map((code) => ({ system: SYSTEM.snomed, code })),
  ...icd10.map((code) => ({ system: SYSTEM.icd10, code: dotted(code) })),
];
const dotted = (code: string) => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code);

export const focus = (codes: Codes, text: FhirConcept): FhirUsage =>
  usage('focus', { valueCodeableConcept: { coding: codings(codes), ...text } });

/** For whom, as far as a usage context can say it; a criterion on conditions is said by `focus`. */
export function context(criterion: Criterion): readonly FhirUsage[] {
  switch (criterion.kind) {
    case 'age': {
      const { from, to } = criterion;
      const low = from === undefined ? {} : { low: quantity(from, 'a') };
      return [usage('age', { valueRange: { ...low, ...(to === undefined ? {} : { high: quantity(to, 'a') }) } })];
    }
    case 'sex':
      return [usage('gender', { valueCodeableConcept: { coding: [{ system: GENDER, code: criterion.sex }] } })];
    case 'pregnant':
    case 'condition':
      return [];
  }
}

const quoted = (codes: readonly string[], path: string) => codes.map((code) => `${path} = '${code}'`).join(' or ');
const begins = (codes: readonly string[]) => codes.map((code) => `code.replace('.', '').startsWith('${code}')`).join(' or ');

const among = ({ snomed, icd10 }: Codes): string =>
  [
    ...(snomed.length ? [`(system = '${SYSTEM.snomed}' and (${quoted(snomed, 'code')}))`] : []),
    ...(icd10.length ? [`(system.startsWith('${SYSTEM.icd10}') and (${begins(icd10)}))`] : []),
  ].join(' or ');

const PREGNANT: Codes = { snomed: ['72892002', '77386006', '47200007'], icd10: ['O', 'Z33', 'Z34'] };

/** A bound of age on the Patient; nothing for a bound that is open. */
function aged(from: number | undefined, to: number | undefined): string {
  const bounds = [
    ...(from === undefined ? [] : [`birthDate <= today() - ${from} years`]),
    ...(to === undefined ? [] : [`birthDate > today() - ${to + 1} years`]),
  ];
  return bounds.length ? bounds.join(' and ') : 'true';
}

/**
 * A criterion in FHIRPath (https://hl7.org/fhirpath/N1). The context is the Patient; `%conditions` are the member's active Condition
 * resources, which whoever applies the plan provides.
 */
export function fhirpath(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'age':
      return `(${aged(criterion.from, criterion.to)})`;
    case 'sex':
      return `(gender = '${criterion.sex}')`;
    case 'pregnant':
      return `%conditions.code.coding.where(${among(PREGNANT)}).exists()`;
    case 'condition':
      return `%conditions.code.coding.where(${among(criterion.codes)}).exists()`;
  }
}

export const applies = (description: string, expression: string): FhirCondition => ({
  kind: 'applicability',
  expression: { description, language: 'text/fhirpath', expression },
});
