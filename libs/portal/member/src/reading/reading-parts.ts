import { partsOf, usualAtHome } from '@careway/clinical/reading';
import type { Standing } from '@careway/portal-ui/tag';
import type { MemberReadingsQuery, ReadingKind } from '../generated/graph.ts';
import { type Goal, limitsOf, standsAgainst } from '../result/yardstick.ts';
import { kindOf, type Measured } from './reading-words.ts';

type Plans = NonNullable<MemberReadingsQuery['plans']>['plans'];

/** One value of a reading against what it is held by; a pressure has two. */
export interface ReadingPart {
  readonly name: 'upper' | 'lower' | 'whole';
  readonly value: number;
  /** A personal goal, which takes the place of what is usual; undefined where there is neither. */
  readonly limits: Goal | undefined;
  readonly isGoal: boolean;
}

/** The goals of plans in force for each value of a kind, in the unit that readings are stored in. */
export function goalsOf(kind: ReadingKind, stored: string | undefined, plans: Plans): readonly (Goal | undefined)[] {
  const goals = plans.filter(({ status }) => status === 'ACTIVE').flatMap((plan) => plan.goals);
  return partsOf(kindOf(kind)).map(({ loinc }) => {
    const codes: readonly string[] = loinc;
    const goal = goals.find(({ unit, measure }) => unit === stored && measure?.codings.some(({ code }) => codes.includes(code)));
    const limits = goal && limitsOf(goal);
    return limits && goal.unit !== null ? { unit: goal.unit, ...limits } : undefined;
  });
}

export function partsIn(
  kind: ReadingKind,
  { value, second, unit }: Measured,
  goals: readonly (Goal | undefined)[],
): readonly ReadingPart[] {
  const usual = usualAtHome(kindOf(kind));
  const values = second === null ? [value] : [value, second];
  return values.map((one, n): ReadingPart => {
    const known = usual[n];
    const limits = goals[n] ?? (known && { low: known.low, high: known.high, unit });
    return { name: second === null ? 'whole' : n === 0 ? 'upper' : 'lower', value: one, limits, isGoal: goals[n] !== undefined };
  });
}

export interface PartStands {
  readonly part: ReadingPart;
  /** The last part of the key of its words. */
  readonly key: string;
  readonly standing: Standing;
}
export function standsOf(part: ReadingPart): PartStands | undefined {
  return part.limits && { part, ...standsAgainst(part.value, part.limits) };
}
const GRAVE: readonly Standing[] = ['far', 'near', 'in-goal'];
/** The worst of the values speaks for the reading: a pressure is well only where both are. Undefined where nothing can be said of any. */
export const worstOf = (parts: readonly ReadingPart[]): PartStands | undefined =>
  parts.flatMap((part) => standsOf(part) ?? []).toSorted((a, b) => GRAVE.indexOf(a.standing) - GRAVE.indexOf(b.standing))[0];
