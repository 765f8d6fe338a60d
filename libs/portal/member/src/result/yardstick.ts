import { displayUnit } from '@careway/clinical';
import type { Standing } from '@careway/portal-ui/tag';
import type { GoalComparator, MemberResultQuery, ResultFieldsFragment } from '../generated/graph.ts';
import type { Limits } from './zones.ts';

type Plans = NonNullable<MemberResultQuery['plans']>['plans'];
type Measured = Pick<ResultFieldsFragment, 'code' | 'value'>;

/** As libs/clinical and the number line draw “a little”: half the width of a range, and where there is one limit a fifth of it. */
const NEAR_WIDTHS = 0.5;
const NEAR_OF_LIMIT = 0.2;
const UPWARDS: readonly GoalComparator[] = ['GREATER', 'GREATER_OR_EQUAL'];

/** A personal goal of a plan in force; it replaces the laboratory's range on the page, which stays in the raw report. */
export interface Goal extends Limits {
  readonly unit: string;
}

/** Between which ends a goal wants a value; undefined where it has no number. */
export function limitsOf({
  comparator,
  target,
  low,
}: Pick<Plans[number]['goals'][number], 'comparator' | 'target' | 'low'>): Limits | undefined {
  if (comparator === null || target === null) return undefined;
  return UPWARDS.includes(comparator) ? { low: target, high: null } : { low, high: target };
}

/** The goal for a measured value, whose unit is told as it is shown; undefined without one, or in another unit: a value is never converted. */
export function goalFor({ code, value }: Measured, plans: Plans): Goal | undefined {
  if (!value) return undefined;
  const codes = code.codings.map((coding) => coding.code);
  const goals = plans.filter(({ status }) => status === 'ACTIVE').flatMap((plan) => plan.goals);
  const goal = goals.find(
    ({ measure, unit }) =>
      unit !== null && displayUnit(unit) === value.unit && measure?.codings.some((coding) => codes.includes(coding.code)),
  );
  const limits = goal && limitsOf(goal);
  return limits && { unit: value.unit, ...limits };
}

/** How far a value lies outside of its limits; 0 inside, which both limits belong to. */
export function distance(value: number, { low, high }: Limits): number {
  if (high !== null && value > high) return value - high;
  return low !== null && value < low ? low - value : 0;
}

/** Where a value stands against a goal: the last part of the key of its words, and its shape. */
export function standsAgainst(value: number, goal: Goal): { key: string; standing: Standing } {
  const away = distance(value, goal);
  if (away === 0) return { key: 'in', standing: 'in-goal' };
  const { low, high } = goal;
  const near = low !== null && high !== null && high > low ? (high - low) * NEAR_WIDTHS : Math.abs(high ?? low ?? 0) * NEAR_OF_LIMIT;
  const side = high !== null && value > high ? 'above' : 'below';
  return away <= near ? { key: `near-${side}`, standing: 'near' } : { key: `far-${side}`, standing: 'far' };
}

/** How it went since the last time; undefined where neither lies outside: then there is nothing to come closer to. */
export function wayOf(now: number, before: number, limits: Limits): 'nearer' | 'further' | 'same' | undefined {
  const [a, b] = [distance(now, limits), distance(before, limits)];
  if (a === 0) return undefined;
  return a < b ? 'nearer' : a > b ? 'further' : 'same';
}
