import type { Repeat } from '@careway/clinical/pathway';
import { InvalidInputError } from '../item/item.errors.ts';

/** The graph's names of UCUM's units of time. */
const UNITS = { DAY: 'd', WEEK: 'wk', MONTH: 'mo', YEAR: 'a' } as const satisfies Record<string, Repeat['periodUnit']>;
const DAYS = { d: 1, wk: 7, mo: 28, a: 365 } as const;
/** More of them than anybody plans ahead. */
const MOST = 100;

export interface RepeatInput {
  readonly frequency: number;
  readonly period: number;
  readonly periodUnit: keyof typeof UNITS;
  readonly count?: number | null;
}

/** A checked repeat. Throws {@link InvalidInputError}. */
export function repeatFrom({ frequency, period, periodUnit, count }: RepeatInput): Repeat {
  const refuse = (reason: string) => new InvalidInputError('repeat', reason);
  if (period < 1 || period > MOST || frequency < 1) throw refuse(`A period is 1 to ${MOST}, and something comes at least once in it.`);
  const unit = UNITS[periodUnit];
  if (frequency > period * DAYS[unit]) throw refuse('A task comes at most once a day.');
  if (typeof count === 'number' && (count < 2 || count > 1_000)) throw refuse('How many times in all is 2 to 1000.');
  return { frequency, period, periodUnit: unit, ...(typeof count === 'number' && { count }) };
}
