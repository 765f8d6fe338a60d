import type { Coding } from '@careway/contracts';
import { codingFrom, textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import type { Goal } from './goal.entity.ts';
import { ACHIEVEMENT, type Comparator, type GoalContent, LIFECYCLE } from './goal.rules.ts';

/** The graph's names of FHIR's comparators. */
export const COMPARATORS = { LESS: '<', LESS_OR_EQUAL: '<=', GREATER: '>', GREATER_OR_EQUAL: '>=' } as const satisfies Record<
  string,
  Comparator
>;

export interface GoalChanges {
  readonly description?: string | null;
  readonly measure?: Coding | null;
  readonly comparator?: keyof typeof COMPARATORS | null;
  readonly target?: number | null;
  readonly unit?: string | null;
  readonly lifecycleStatus?: string | null;
  readonly achievementStatus?: string | null;
}
export type GoalInput = GoalChanges & { readonly description: string; readonly lifecycleStatus: string };

const oneOf = (field: string, value: string, allowed: readonly string[]): string => {
  if (!allowed.includes(value)) throw new InvalidInputError(field, `It is none of ${allowed.join(', ')}.`);
  return value;
};

/** What was given, checked; what was left out is left out. Null takes away, where something may be missing. */
export function changesFrom(given: GoalChanges): Partial<GoalContent> {
  const { description, measure, comparator, target, unit, lifecycleStatus, achievementStatus } = given;
  return {
    ...(description ? { description: textFrom('description', description, 4_000) } : {}),
    ...(measure === undefined ? {} : { measure: measure && { codings: [codingFrom('measure', measure)], text: '' } }),
    ...(comparator === undefined ? {} : { comparator: comparator && COMPARATORS[comparator] }),
    ...(target === undefined ? {} : { target }),
    ...(unit === undefined ? {} : { unit: unit && textFrom('unit', unit, 40) }),
    ...(lifecycleStatus ? { lifecycleStatus: oneOf('lifecycleStatus', lifecycleStatus, LIFECYCLE) } : {}),
    ...(achievementStatus === undefined
      ? {}
      : { achievementStatus: achievementStatus && oneOf('achievementStatus', achievementStatus, ACHIEVEMENT) }),
  };
}

/** A new goal's content; throws {@link InvalidInputError} by the field that is not right. */
export function goalFrom(given: GoalInput): GoalContent {
  const description = textFrom('description', given.description, 4_000);
  const none = { measure: null, comparator: null, target: null, unit: null, achievementStatus: null, lifecycleStatus: 'active' };
  return { ...none, ...changesFrom(given), description };
}

/** A target and how it is compared stand together or not at all. */
export function requireWholeTarget({ comparator, target }: Pick<Goal, 'comparator' | 'target'>): void {
  if ((comparator === null) !== (target === null))
    throw new InvalidInputError('target', 'A target needs its comparator, and a comparator its target.');
}
