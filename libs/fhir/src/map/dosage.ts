import { conceptOf } from '../element/concept.ts';
import type { Element } from '../element/element.ts';

/** UCUM units of time, as FHIR's Timing.repeat uses them. */
const UNITS: Readonly<Record<string, string>> = { s: 'second', min: 'minute', h: 'hour', d: 'day', wk: 'week', mo: 'month', a: 'year' };

/** FHIR Dosage in words: the source's own, else put together from its parts ("1 tablet, twice per day, as needed"). */
export function dosageInWords(instructions: readonly Element[]): string | null {
  const all = instructions.map((one) => oneInWords(one)).filter(Boolean);
  return all.length ? all.join('; ') : null;
}

function oneInWords(dosage: Element): string {
  const own = dosage.text('text');
  if (own !== undefined) return own;
  const asNeeded = dosage.boolean('asNeededBoolean') === true || dosage.has('asNeededCodeableConcept');
  const extra = dosage.children('additionalInstruction').flatMap((one) => conceptOf(one)?.text ?? []);
  return [dose(dosage), frequency(dosage.child('timing')), asNeeded ? 'as needed' : '', ...extra].filter(Boolean).join(', ');
}

function dose(dosage: Element): string {
  const quantity = dosage.first('doseAndRate')?.child('doseQuantity');
  const value = quantity?.number('value');
  if (value === undefined) return '';
  const unit = quantity?.text('unit');
  return unit === undefined ? `dose ${value}` : `${value} ${unit}`;
}

function frequency(timing: Element | undefined): string {
  const repeat = timing?.child('repeat');
  const code = conceptOf(timing?.child('code'))?.text;
  const period = repeat?.number('period');
  const unit = UNITS[repeat?.text('periodUnit') ?? ''];
  if (period === undefined || unit === undefined) return code ?? '';
  const times = repeat?.number('frequency') ?? 1;
  if (times === 1 && period > 1) return `every ${period} ${unit}s`;
  return `${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`} per ${period === 1 ? unit : `${period} ${unit}s`}`;
}
