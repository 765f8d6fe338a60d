import { typedNumber } from '@careway/portal-ui/format';
import type { ClinicChangeGoalMutationVariables, ClinicGoalFragment } from '../generated/graph.ts';
import { isComparator } from './goal-words.ts';
import { differs, type FieldMerge, mergeFields, settleFields } from '../drafts/merge.ts';

/** A goal as a form has it: text in every field, empty where there is nothing. */
export interface GoalFields {
  description: string;
  comparator: string;
  target: string;
  unit: string;
  lifecycleStatus: string;
  achievementStatus: string;
}
export type GoalField = keyof GoalFields;
export const GOAL_FIELDS: readonly GoalField[] = ['description', 'comparator', 'target', 'unit', 'lifecycleStatus', 'achievementStatus'];

export type GoalMerge = FieldMerge<GoalField>;

export function fieldsOf(goal: ClinicGoalFragment): GoalFields {
  return {
    description: goal.description,
    comparator: goal.comparator ?? '',
    target: typeof goal.target === 'number' ? String(goal.target) : '',
    unit: goal.unit ?? '',
    lifecycleStatus: goal.lifecycleStatus,
    achievementStatus: goal.achievementStatus ?? '',
  };
}

export const mergeGoal = (base: GoalFields, mine: GoalFields, theirs: GoalFields): GoalMerge[] =>
  mergeFields(GOAL_FIELDS, base, mine, theirs);

/** See {@link settleFields}. */
export const settle = (
  merges: readonly GoalMerge[],
  chosen: Readonly<Partial<GoalFields>>,
  undone: readonly GoalField[],
): GoalFields | undefined => settleFields(merges, chosen, undone);

export const isChanged = (base: GoalFields, now: GoalFields): boolean => differs(GOAL_FIELDS, base, now);

type Changes = ClinicChangeGoalMutationVariables['changes'];

/** Only what differs: what another hand has written in a field that I left alone is never written over. */
export function changesOf(from: GoalFields, to: GoalFields): Changes {
  const changes = (field: GoalField): boolean => from[field] !== to[field];
  return {
    ...(changes('description') && { description: to.description.trim() }),
    ...(changes('comparator') && { comparator: isComparator(to.comparator) ? to.comparator : null }),
    ...(changes('target') && { target: to.target === '' ? null : numberOf(to.target) }),
    ...(changes('unit') && { unit: to.unit.trim() || null }),
    ...(changes('lifecycleStatus') && { lifecycleStatus: to.lifecycleStatus }),
    ...(changes('achievementStatus') && { achievementStatus: to.achievementStatus || null }),
  };
}

/** A decimal comma is a decimal point; NaN when it is no number. */
export const numberOf = typedNumber;

export type GoalFault = 'description' | 'number' | 'pair';

/** What keeps a form from being sent. A target and its comparator stand together or not at all. */
export function faultOf({ description, target, comparator }: GoalFields): GoalFault | undefined {
  if (!description.trim()) return 'description';
  if (target !== '' && !Number.isFinite(numberOf(target))) return 'number';
  return (target === '') !== (comparator === '') ? 'pair' : undefined;
}
