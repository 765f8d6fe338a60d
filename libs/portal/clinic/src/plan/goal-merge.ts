import type { ClinicChangeGoalMutationVariables, ClinicGoalFragment } from '../generated/graph.ts';
import { isComparator } from './goal-words.ts';

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

export type FieldMerge = { field: GoalField; was: string; mine: string; theirs: string } & {
  /** `conflict`: both changed it, differently · `mine`, `theirs`: only one did · `same`: nobody, or both alike. */
  kind: 'conflict' | 'mine' | 'theirs' | 'same';
};

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

/** What two people did to the same fields since `base`, field by field. */
export function mergeGoal(base: GoalFields, mine: GoalFields, theirs: GoalFields): FieldMerge[] {
  return GOAL_FIELDS.map((field) => {
    const values = { field, was: base[field], mine: mine[field], theirs: theirs[field] };
    const iDid = values.mine !== values.was;
    const theyDid = values.theirs !== values.was;
    if (iDid && theyDid && values.mine !== values.theirs) return { ...values, kind: 'conflict' };
    if (iDid !== theyDid) return { ...values, kind: iDid ? 'mine' : 'theirs' };
    return { ...values, kind: 'same' };
  });
}

/**
 * The fields as they will be saved; undefined while a field waits for a choice. A choice counts for every field that has one,
 * so that a merge that was undone is a question again.
 */
export function settle(
  merges: readonly FieldMerge[],
  chosen: Readonly<Partial<GoalFields>>,
  undone: readonly GoalField[],
): GoalFields | undefined {
  const fields: Partial<GoalFields> = {};
  for (const { field, kind, mine, theirs } of merges) {
    const asks = kind === 'conflict' || undone.includes(field);
    const value = asks ? chosen[field] : kind === 'mine' ? mine : theirs;
    if (value === undefined) return undefined;
    fields[field] = value;
  }
  return fields as GoalFields;
}

export const isChanged = (base: GoalFields, now: GoalFields): boolean => GOAL_FIELDS.some((field) => base[field] !== now[field]);

type Changes = ClinicChangeGoalMutationVariables['changes'];

/** Only what differs: what another hand has written in a field that I left alone is never written over. */
export function changesOf(from: GoalFields, to: GoalFields): Changes {
  const differs = (field: GoalField): boolean => from[field] !== to[field];
  return {
    ...(differs('description') && { description: to.description.trim() }),
    ...(differs('comparator') && { comparator: isComparator(to.comparator) ? to.comparator : null }),
    ...(differs('target') && { target: to.target === '' ? null : numberOf(to.target) }),
    ...(differs('unit') && { unit: to.unit.trim() || null }),
    ...(differs('lifecycleStatus') && { lifecycleStatus: to.lifecycleStatus }),
    ...(differs('achievementStatus') && { achievementStatus: to.achievementStatus || null }),
  };
}

/** A decimal comma is a decimal point; NaN when it is no number. */
export const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

export type GoalFault = 'description' | 'number' | 'pair';

/** What keeps a form from being sent. A target and its comparator stand together or not at all. */
export function faultOf({ description, target, comparator }: GoalFields): GoalFault | undefined {
  if (!description.trim()) return 'description';
  if (target !== '' && !Number.isFinite(numberOf(target))) return 'number';
  return (target === '') !== (comparator === '') ? 'pair' : undefined;
}
