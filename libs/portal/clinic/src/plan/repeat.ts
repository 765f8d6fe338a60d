import { partsOf, repeatParts, repeatText } from '@careway/portal-ui/format';
import type { ClinicTaskFragment, TaskRepeatInput } from '../generated/graph.ts';

const UNITS = { d: 'DAY', wk: 'WEEK', mo: 'MONTH', a: 'YEAR' } as const;
const DAYS = { d: 1, wk: 7, mo: 28, a: 365 } as const;
const whole = (typed: string): number | undefined => (/^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);

/** As a form has it: `1/3mo x6`, empty for what is asked once. */
export const repeatOf = ({ repeat }: Pick<ClinicTaskFragment, 'repeat'>): string => (repeat ? repeatText(partsOf(repeat)) : '');

/** As it is sent; undefined where a number is none, or it would come more than once a day. Null: once. */
export function repeatFrom(field: string): TaskRepeatInput | null | undefined {
  if (field === '') return null;
  const parts = repeatParts(field);
  if (!parts) return undefined;
  const [frequency, period, count] = [whole(parts.times), whole(parts.period), parts.count === '' ? null : whole(parts.count)];
  if (frequency === undefined || period === undefined || count === undefined || count === 1) return undefined;
  if (period > 100 || (count !== null && count > 1_000) || frequency > period * DAYS[parts.unit]) return undefined;
  return { frequency, period, periodUnit: UNITS[parts.unit], count };
}
