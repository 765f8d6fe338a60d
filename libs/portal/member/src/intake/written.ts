import { typedNumber } from '@careway/portal-ui/format';
import { unitsOf, type FormItem, type FormValue } from './document.ts';

/** A moment as the clock of this device says it: `2026-11-24T07:12`. A day without its hour begins. */
function onThisClock(moment: string): string {
  if (!moment.includes('T')) return moment.length === 10 ? `${moment}T00:00` : '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A value as it stands in its control. */
export function writtenOf(value: FormValue | undefined): string {
  if (!value) return '';
  const number = value.valueQuantity?.value ?? value.valueDecimal ?? value.valueInteger;
  if (number !== undefined) return String(number);
  if (value.valueDateTime !== undefined) return onThisClock(value.valueDateTime);
  return value.valueTime?.slice(0, 5) ?? value.valueString ?? value.valueUri ?? value.valueDate ?? '';
}

/**
 * What was written, in the element of its type; undefined for nothing. What is no number where one is asked for is handed on as it was
 * written, so that it is refused in words and stays to be seen.
 */
export function valueFrom(item: FormItem, written: string, unitCode?: string): FormValue | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  switch (item.type) {
    case 'date':
      return { valueDate: text };
    case 'dateTime':
      return Number.isNaN(Date.parse(text)) ? undefined : { valueDateTime: new Date(text).toISOString() };
    case 'time':
      return { valueTime: text.length === 5 ? `${text}:00` : text };
    case 'url':
      return { valueUri: text };
    case 'integer':
    case 'decimal':
    case 'quantity':
      return numberFrom(item, text, unitCode);
    default:
      return { valueString: text };
  }
}

function numberFrom(item: FormItem, text: string, unitCode: string | undefined): FormValue {
  const number = typedNumber(text);
  if (!Number.isFinite(number)) return { valueString: text };
  if (item.type !== 'quantity')
    return item.type === 'integer' && Number.isInteger(number) ? { valueInteger: number } : { valueDecimal: number };
  const { code, system, display } = unitsOf(item).find((one) => one.code === unitCode) ?? {};
  const unit = display ?? code;
  return { valueQuantity: { value: number, ...(unit && { unit }), ...(system && { system }), ...(code && { code }) } };
}
