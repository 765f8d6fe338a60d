import { formatNumber, unitWords } from '@careway/portal-ui/format';
import type { ResultFieldsFragment } from '../generated/graph.ts';

interface Quantity {
  readonly value: number;
  readonly unit: string;
}
type Component = ResultFieldsFragment['components'][number];

const UPPER = '8480-6';
const LOWER = '8462-4';

/** A number with its unit as one run: `7.2%`, `81.4 kg`. */
export function shown({ value, unit }: Quantity, locale: string): string {
  const number = formatNumber(value, {}, locale);
  return unit === '%' ? `${number}%` : `${number} ${unitWords(unit, value, locale)}`.trim();
}

const isCode = ({ code }: Pick<Component, 'code'>, loinc: string): boolean => code.codings.some(({ code: one }) => one === loinc);

/** Systolic over diastolic, in this order in every language. */
export function pressureOf(components: readonly Component[]): { upper: Component; lower: Component } | undefined {
  const upper = components.find((one) => isCode(one, UPPER));
  const lower = components.find((one) => isCode(one, LOWER));
  return upper?.value && lower?.value ? { upper, lower } : undefined;
}

/** The value of a result as one run, with a dash for the half of a blood pressure that is missing; undefined where it has only words or parts. */
export function valueOf(
  { value, components }: Pick<ResultFieldsFragment, 'value'> & { readonly components: readonly Pick<Component, 'code' | 'value'>[] },
  locale: string,
): string | undefined {
  if (value) return shown(value, locale);
  const [upper, lower] = [UPPER, LOWER].map((loinc) => components.find((one) => isCode(one, loinc))?.value);
  const unit = (lower ?? upper)?.unit;
  if (unit === undefined) return undefined;
  const number = (part: Quantity | null | undefined): string => (part ? formatNumber(part.value, {}, locale) : '–');
  return `${number(upper)}/${number(lower)} ${unit}`.trim();
}

/** `4–5.6%`, `≤ 139 mmHg`, `≥ 60`. */
export function rangeOf(range: { low: number | null; high: number | null; unit: string } | null, locale: string): string | undefined {
  if (!range) return undefined;
  const { low, high, unit } = range;
  const number = (n: number): string => formatNumber(n, {}, locale);
  if (low !== null && high !== null) return `${number(low)}–${shown({ value: high, unit }, locale)}`;
  if (high !== null) return `≤ ${shown({ value: high, unit }, locale)}`;
  return low === null ? undefined : `≥ ${shown({ value: low, unit }, locale)}`;
}
