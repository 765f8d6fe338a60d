import { isUcum } from '@careway/clinical';
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
  readonly low?: number | null;
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
  const { description, measure, comparator, target, low, unit, lifecycleStatus, achievementStatus } = given;
  return {
    ...(description ? { description: textFrom('description', description, 4_000) } : {}),
    ...(measure === undefined ? {} : { measure: measure && { codings: [codingFrom('measure', measure)], text: '' } }),
    ...(comparator === undefined ? {} : { comparator: comparator && COMPARATORS[comparator] }),
    ...(target === undefined ? {} : { target }),
    ...(low === undefined ? {} : { low }),
    ...(unit === undefined ? {} : { unit: unit && unitFrom(unit) }),
    ...(lifecycleStatus ? { lifecycleStatus: oneOf('lifecycleStatus', lifecycleStatus, LIFECYCLE) } : {}),
    ...(achievementStatus === undefined
      ? {}
      : { achievementStatus: achievementStatus && oneOf('achievementStatus', achievementStatus, ACHIEVEMENT) }),
  };
}

/** A new goal's content; throws {@link InvalidInputError} by the field that is not right. */
export function goalFrom(given: GoalInput): GoalContent {
  const description = textFrom('description', given.description, 4_000);
  const none = { measure: null, comparator: null, target: null, low: null, unit: null, achievementStatus: null, lifecycleStatus: 'active' };
  return { ...none, ...changesFrom(given), description };
}

/** A unit that values can be compared in. What a source told is kept as it arrived; what is written here is UCUM. */
function unitFrom(given: string): string {
  const unit = textFrom('unit', given, 40);
  if (!isUcum(unit)) throw new InvalidInputError('unit', `"${unit}" is no UCUM unit, such as mm[Hg], kg or mg/dL (https://ucum.org).`);
  return unit;
}

/** A target and how it is compared stand together or not at all; a range has both its ends, the lower one first. */
export function requireWholeTarget({ comparator, target, low }: Pick<Goal, 'comparator' | 'target' | 'low'>): void {
  if ((comparator === null) !== (target === null))
    throw new InvalidInputError('target', 'A target needs its comparator, and a comparator its target.');
  if (low === null) return;
  if (target === null || comparator !== '<=')
    throw new InvalidInputError('low', 'A range needs its upper end too: a target with LESS_OR_EQUAL.');
  if (low >= target) throw new InvalidInputError('low', 'The lower end of a range is less than its upper end.');
}
