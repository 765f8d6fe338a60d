import type { EnableWhen, Extension, Quantity, QuestionnaireCoding, Value } from './fhir.ts';

/** A moment as one instant, whatever zone it was written in; what names no hour stays as it is written. */
export function momentOf(text: string): string {
  const at = text.includes('T') ? new Date(text) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : text;
}

export type Plain = boolean | number | string | QuestionnaireCoding | Quantity;

/** What stands in an answer, whatever its element is called; undefined for an empty answer. */
export const plainOf = (value: Value): Plain | undefined =>
  value.valueBoolean ??
  value.valueDecimal ??
  value.valueInteger ??
  value.valueDate ??
  (value.valueDateTime === undefined ? undefined : momentOf(value.valueDateTime)) ??
  value.valueTime ??
  value.valueString ??
  value.valueUri ??
  value.valueCoding ??
  value.valueQuantity;

/** What a condition compares with. */
export const expectedOf = (when: EnableWhen): Plain | undefined =>
  when.answerBoolean ??
  when.answerDecimal ??
  when.answerInteger ??
  when.answerDate ??
  (when.answerDateTime === undefined ? undefined : momentOf(when.answerDateTime)) ??
  when.answerTime ??
  when.answerString ??
  when.answerCoding ??
  when.answerQuantity;

/** What stands in a limit, to be compared with an answer of its type. */
export const limitOf = (end: Extension | undefined): number | string | undefined =>
  end?.valueDecimal ??
  end?.valueInteger ??
  end?.valueDate ??
  (end?.valueDateTime === undefined ? undefined : momentOf(end.valueDateTime)) ??
  end?.valueTime ??
  end?.valueQuantity?.value;

const isQuantity = (plain: Plain): plain is Quantity => typeof plain === 'object' && 'value' in plain;
const isCoding = (plain: Plain): plain is QuestionnaireCoding => typeof plain === 'object' && 'code' in plain && !('value' in plain);

/** Whether two codings mean the same: the system counts where both name one. */
export const sameCoding = (a: QuestionnaireCoding, b: QuestionnaireCoding): boolean =>
  a.code === b.code && (a.system === undefined || b.system === undefined || a.system === b.system);

export function samePlain(a: Plain, b: Plain): boolean {
  if (isQuantity(a) && isQuantity(b)) return a.value === b.value && a.code === b.code;
  if (isCoding(a) && isCoding(b)) return sameCoding(a, b);
  return a === b;
}

/**
 * Below zero, zero or above as `a` is less than, equal to or more than `b`; undefined where they have no order: codes, booleans, values
 * of two types, quantities in two units. Dates are compared as they are written.
 */
export function order(a: Plain, b: Plain): number | undefined {
  if (isQuantity(a) && isQuantity(b)) return a.code === b.code ? a.value - b.value : undefined;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

/** Whether `a` stands in that relation to `b`; what has no order stands in none. */
export function compares(a: Plain, operator: '=' | '!=' | '>' | '<' | '>=' | '<=', b: Plain): boolean {
  if (operator === '=') return samePlain(a, b);
  if (operator === '!=') return !samePlain(a, b);
  const difference = order(a, b);
  if (difference === undefined) return false;
  switch (operator) {
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
  }
}
