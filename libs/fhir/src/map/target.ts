import type { Concept } from '../element/concept.ts';
import { conceptOf, inWords } from '../element/concept.ts';
import type { Element } from '../element/element.ts';

export type Comparator = '<' | '<=' | '>' | '>=';
/** What a goal wants of a measured value; all null where its words can't be measured. */
export interface Target {
  readonly measure: Concept | null;
  readonly comparator: Comparator | null;
  readonly target: number | null;
  readonly unit: string | null;
}
const NO_TARGET: Target = { measure: null, comparator: null, target: null, unit: null };

interface Known {
  readonly words: RegExp;
  readonly code: string;
  /** UCUM, meant where a goal gives a number alone. */
  readonly unit: string;
}
/** Measures by the words of their LOINC names. https://loinc.org */
const KNOWN: readonly Known[] = [
  { words: /h(a)?emoglobin a1c|\ba1c\b/i, code: '4548-4', unit: '%' },
  { words: /^glucose/i, code: '2339-0', unit: 'mg/dL' },
  { words: /low density lipoprotein|\bldl\b/i, code: '18262-6', unit: 'mg/dL' },
  { words: /body mass index|\bbmi\b/i, code: '39156-5', unit: 'kg/m2' },
  { words: /body weight|^weight\b/i, code: '29463-7', unit: 'kg' },
];
const SYSTOLIC: Concept = { codings: [{ system: 'http://loinc.org', code: '8480-6' }], text: 'Systolic Blood Pressure' };

const COMPARED = /^(.{2,200}?)\s*(<=|>=|≤|≥|<|>)\s*(\d+(?:\.\d+)?)\s*([A-Za-z%[\]/0-9]{0,40})$/u;
const PRESSURE = /blood pressure (below|under|less than|<)\s*(\d{2,3})\s*\/\s*\d{2,3}/i;
const COMPARATORS: Readonly<Record<string, Comparator>> = { '<': '<', '<=': '<=', '≤': '<=', '>': '>', '>=': '>=', '≥': '>=' };

/** The target that FHIR gives as data: `target[].measure` with a detail. */
function fromData(element: Element | undefined): Target | undefined {
  const range = element?.child('detailRange');
  const high = range?.child('high') ?? element?.child('detailQuantity');
  const bound = high ?? range?.child('low');
  const value = bound?.number('value');
  if (range?.has('low') === true && range.has('high')) range.verdict.warn(`${range.path}.low`, 'of a range only the upper end is taken');
  if (!element || value === undefined) return undefined;
  const stated = COMPARATORS[bound?.text('comparator') ?? ''];
  const unit = bound?.word('unit', 40) ?? bound?.word('code', 40) ?? null;
  return { measure: conceptOf(element.child('measure')) ?? null, comparator: stated ?? (high ? '<=' : '>='), target: value, unit };
}

/** Reads "Hemoglobin A1c total in Blood < 7.0" and "Maintain blood pressure below 140/90 mmHg" (its systolic part). */
export function targetInWords(text: string): Target {
  const pressure = PRESSURE.exec(text);
  if (pressure) return { measure: SYSTOLIC, comparator: '<', target: Number(pressure[2]), unit: 'mm[Hg]' };
  const [, name = '', sign = '', number, unit = ''] = COMPARED.exec(text) ?? [];
  const comparator = COMPARATORS[sign];
  if (number === undefined || !comparator) return NO_TARGET;
  const known = KNOWN.find(({ words }) => words.test(name));
  const measure = known ? { codings: [{ system: 'http://loinc.org', code: known.code }], text: name } : inWords(name);
  return { measure, comparator, target: Number(number), unit: unit || (known?.unit ?? null) };
}

/** A goal of the house has one target: the first, and of the others it is told. */
export function targetOf([target, ...others]: readonly Element[], description: string): Target {
  for (const other of others) other.verdict.warn(other.path, 'of several targets only the first is taken');
  return fromData(target) ?? targetInWords(description);
}
