import { isUcum, sameUnit } from '@careway/clinical';
import type { Concept } from '../element/concept.ts';
import { conceptOf, inWords } from '../element/concept.ts';
import type { Element } from '../element/element.ts';

export type Comparator = '<' | '<=' | '>' | '>=';
/** What a goal wants of a measured value; all null where its words can't be measured. */
export interface Target {
  readonly measure: Concept | null;
  readonly comparator: Comparator | null;
  readonly target: number | null;
  /** The lower end of a range, whose upper end `target` is. */
  readonly low: number | null;
  readonly unit: string | null;
}
const NO_TARGET: Target = { measure: null, comparator: null, target: null, low: null, unit: null };

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

const BETWEEN = /^(.{2,200}?)\s+between\s+(\d+(?:\.\d+)?)\s+and\s+(\d+(?:\.\d+)?)\s*([A-Za-z%[\]/0-9]{0,40})$/iu;
const COMPARED = /^(.{2,200}?)\s*(<=|>=|≤|≥|<|>)\s*(\d+(?:\.\d+)?)\s*([A-Za-z%[\]/0-9]{0,40})$/u;
const PRESSURE = /blood pressure (below|under|less than|<)\s*(\d{2,3})\s*\/\s*\d{2,3}/i;
const COMPARATORS: Readonly<Record<string, Comparator>> = { '<': '<', '<=': '<=', '≤': '<=', '>': '>', '>=': '>=', '≥': '>=' };

/** A unit as its source codes it, else as it writes it: what is no UCUM is kept as it came, and told, since no value is compared in it. */
function unitOf(bound: Element | undefined): string | null {
  const [code, unit] = [bound?.word('code', 40), bound?.word('unit', 40)];
  const told = [code, unit].find((one) => one !== undefined && isUcum(one)) ?? unit ?? code ?? null;
  if (bound && told !== null && !isUcum(told))
    bound.verdict.warn(`${bound.path}.${unit === undefined ? 'code' : 'unit'}`, `"${told}" is no UCUM unit: it is kept as it came`);
  return told;
}

/** The target that FHIR gives as data: `target[].measure` with a detail. */
function fromData(element: Element | undefined): Target | undefined {
  const range = element?.child('detailRange');
  const high = range?.child('high') ?? element?.child('detailQuantity');
  const bound = high ?? range?.child('low');
  const value = bound?.number('value');
  if (!element || value === undefined) return undefined;
  const stated = COMPARATORS[bound?.text('comparator') ?? ''];
  const measure = conceptOf(element.child('measure')) ?? null;
  const unit = unitOf(bound);
  const low = lowOf(range, unit);
  if (low !== null) return { measure, comparator: '<=', target: value, low, unit };
  return { measure, comparator: stated ?? (high ? '<=' : '>='), target: value, low, unit };
}

/** The lower end of a range that has both; one that lies above the upper end, or in another unit, is left out and told. */
function lowOf(range: Element | undefined, unit: string | null): number | null {
  const [low, high] = [range?.child('low'), range?.child('high')];
  const [from, to] = [low?.number('value'), high?.number('value')];
  if (!low || from === undefined || to === undefined) return null;
  const own = low.word('code', 40) ?? low.word('unit', 40);
  const isSame = own === undefined || unit === null || [low.word('code', 40), low.word('unit', 40)].includes(unit) || sameUnit(own, unit);
  if (from <= to && isSame) return from;
  low.verdict.warn(
    low.path,
    isSame ? 'it lies above the upper end: only that is taken' : 'it has another unit than the upper end: only that is taken',
  );
  return null;
}

/** Reads "Hemoglobin A1c total in Blood < 7.0", "Glucose between 70 and 130 mg/dL" and "Maintain blood pressure below 140/90 mmHg" (its systolic part). */
export function targetInWords(text: string): Target {
  const pressure = PRESSURE.exec(text);
  if (pressure) return { measure: SYSTOLIC, comparator: '<', target: Number(pressure[2]), low: null, unit: 'mm[Hg]' };
  const [, measured = '', from, to, of = ''] = BETWEEN.exec(text) ?? [];
  if (from !== undefined && Number(from) < Number(to))
    return { ...aimOf(measured, of), comparator: '<=', target: Number(to), low: Number(from) };
  const [, name = '', sign = '', number, unit = ''] = COMPARED.exec(text) ?? [];
  const comparator = COMPARATORS[sign];
  if (number === undefined || !comparator) return NO_TARGET;
  return { ...aimOf(name, unit), comparator, target: Number(number), low: null };
}

/** What is measured, and in which unit, by the words of a goal. */
function aimOf(name: string, unit: string): Pick<Target, 'measure' | 'unit'> {
  const known = KNOWN.find(({ words }) => words.test(name));
  const measure = known ? { codings: [{ system: 'http://loinc.org', code: known.code }], text: name } : inWords(name);
  return { measure, unit: unit || (known?.unit ?? null) };
}

/** A goal of the house has one target: the first, and of the others it is told. */
export function targetOf([target, ...others]: readonly Element[], description: string): Target {
  for (const other of others) other.verdict.warn(other.path, 'of several targets only the first is taken');
  return fromData(target) ?? targetInWords(description);
}
