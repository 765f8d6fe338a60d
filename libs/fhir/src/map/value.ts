import { type Concept, conceptOf } from '../element/concept.ts';
import type { Element } from '../element/element.ts';

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly code: string | null;
}
/** An observed value: exactly one of the three, or none. */
export interface Value {
  readonly quantity: Quantity | null;
  readonly valueText: string | null;
  readonly valueConcept: Concept | null;
}

const NONE: Value = { quantity: null, valueText: null, valueConcept: null };
const inText = (text: string | undefined): Value => ({ ...NONE, valueText: text ?? null });
/** FHIR's kinds of values that are not read; https://hl7.org/fhir/R4/observation.html */
const UNREAD = ['valueSampledData'] as const;

/** The longest of UCUM have half as many characters; some sources write them out. */
const LONGEST_UNIT = 60;

/** A number with its unit; `< 5` is no 5, and is kept in words. */
function quantity(element: Element): Value {
  const value = element.number('value');
  if (value === undefined) return NONE;
  const code = element.word('code', LONGEST_UNIT) ?? null;
  const unit = element.word('unit', LONGEST_UNIT) ?? code ?? '';
  const comparator = element.text('comparator');
  if (comparator !== undefined) return inText(`${comparator} ${value} ${unit}`.trim());
  return { ...NONE, quantity: { value, unit, code } };
}

const words = (element: Element | undefined): string => {
  const value = element?.number('value');
  return value === undefined ? '?' : `${value} ${element?.text('unit') ?? ''}`.trim();
};

/** Reads FHIR's `value[x]` of an observation or one of its components. */
export function valueOf(element: Element): Value {
  const amount = element.child('valueQuantity');
  if (amount) return quantity(amount);
  const concept = conceptOf(element.child('valueCodeableConcept'));
  if (concept) return { ...NONE, valueConcept: concept };
  const whole = element.number('valueInteger');
  if (whole !== undefined) return { ...NONE, quantity: { value: whole, unit: '', code: null } };
  const range = element.child('valueRange');
  if (range) return inText(`${words(range.child('low'))} – ${words(range.child('high'))}`);
  const ratio = element.child('valueRatio');
  if (ratio) return inText(`${words(ratio.child('numerator'))} / ${words(ratio.child('denominator'))}`);
  const yes = element.boolean('valueBoolean');
  if (yes !== undefined) return inText(yes ? 'yes' : 'no');
  const period = element.child('valuePeriod');
  if (period) return inText(`${period.text('start') ?? '?'} – ${period.text('end') ?? '?'}`);
  for (const name of UNREAD) if (element.has(name)) element.verdict.warn(`${element.path}.${name}`, 'a value of this kind is not taken');
  return inText(element.text('valueString') ?? element.text('valueDateTime') ?? element.text('valueTime'));
}
