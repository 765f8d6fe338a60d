import type { I18n } from '../i18n/i18n.ts';
import { type RepeatParts, repeatParts } from './repeat.ts';

/** How often something comes again, within a sentence: “every 3 months (6 times in all)”, “twice a week”. */
export function repeatWords({ times, period, unit, count }: RepeatParts, i18n: I18n): string {
  const often = i18n.t(`ui.repeat.${times === '1' ? 'once' : 'often'}.${unit}`, { times: Number(times), period: Number(period) });
  return count === '' ? often : `${often} ${i18n.t('ui.repeat.in-all', { count: Number(count) })}`;
}

/** The same of what is kept, `1/3mo x6`; what is no repeat stays as it is. */
export function keptRepeatWords(kept: string, i18n: I18n): string {
  const parts = repeatParts(kept);
  return parts ? repeatWords(parts, i18n) : kept;
}

/** As the graph tells it: times a period, UCUM's unit of time, how many times in all. */
export interface ToldRepeat {
  readonly frequency: number;
  readonly period: number;
  readonly periodUnit: string;
  readonly count: number | null;
}

/** What the graph tells, as a form has it and as words are made of it. */
export const partsOf = ({ frequency, period, periodUnit, count }: ToldRepeat): RepeatParts => ({
  ...{ times: String(frequency), period: String(period), unit: periodUnit as RepeatParts['unit'] },
  count: count === null ? '' : String(count),
});
