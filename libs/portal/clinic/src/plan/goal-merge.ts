import { isUcum } from '@careway/clinical';
import { typedNumber } from '@careway/portal-ui/format';
import type { ClinicChangeGoalMutationVariables, ClinicGoalFragment } from '../generated/graph.ts';
import { isComparator, RANGE } from './goal-words.ts';
import { differs, type FieldMerge, mergeFields, settleFields } from '../drafts/merge.ts';

/** A goal as a form has it: text in every field, empty where there is nothing. */
export interface GoalFields {
  description: string;
  /** A comparator of the graph, or {@link RANGE}. */
  comparator: string;
  /** Of a range its upper end. */
  target: string;
  /** Of a range its lower end; what stands here under another sign is not sent. */
  low: string;
  unit: string;
  lifecycleStatus: string;
  achievementStatus: string;
}
export type GoalField = keyof GoalFields;
export const GOAL_FIELDS: readonly GoalField[] = [
  'description',
  'comparator',
  'target',
  'low',
  'unit',
  'lifecycleStatus',
  'achievementStatus',
];

export type GoalMerge = FieldMerge<GoalField>;

export function fieldsOf(goal: ClinicGoalFragment): GoalFields {
  return {
    description: goal.description,
    comparator: typeof goal.low === 'number' ? RANGE : (goal.comparator ?? ''),
    target: typeof goal.target === 'number' ? String(goal.target) : '',
    low: typeof goal.low === 'number' ? String(goal.low) : '',
    unit: goal.unit ?? '',
    lifecycleStatus: goal.lifecycleStatus,
    achievementStatus: goal.achievementStatus ?? '',
  };
}

export const mergeGoal = (base: GoalFields, mine: GoalFields, theirs: GoalFields): GoalMerge[] =>
  mergeFields(GOAL_FIELDS, whole(base), whole(mine), theirs);
/** A draft that was kept before goals had ranges. */
const whole = (fields: GoalFields): GoalFields => ({ ...fields, low: (fields as Partial<GoalFields>).low ?? '' });

/** See {@link settleFields}. */
export const settle = (
  merges: readonly GoalMerge[],
  chosen: Readonly<Partial<GoalFields>>,
  undone: readonly GoalField[],
): GoalFields | undefined => settleFields(merges, chosen, undone);

export const isChanged = (base: GoalFields, now: GoalFields): boolean => differs(GOAL_FIELDS, whole(base), now);

const lowOf = ({ comparator, low }: GoalFields): string => (comparator === RANGE ? low : '');
/** A range reaches up to its upper end, and that belongs to it. */
export const comparatorOf = ({ comparator }: Pick<GoalFields, 'comparator'>) =>
  comparator === RANGE ? 'LESS_OR_EQUAL' : isComparator(comparator) ? comparator : null;

type Changes = ClinicChangeGoalMutationVariables['changes'];

/** Only what differs: what another hand has written in a field that I left alone is never written over. */
export function changesOf(from: GoalFields, to: GoalFields): Changes {
  const changes = (field: GoalField): boolean => from[field] !== to[field];
  return {
    ...(changes('description') && { description: to.description.trim() }),
    ...(changes('comparator') && { comparator: comparatorOf(to) }),
    ...(changes('target') && { target: to.target === '' ? null : numberOf(to.target) }),
    ...(lowOf(from) !== lowOf(to) && { low: lowOf(to) === '' ? null : numberOf(lowOf(to)) }),
    ...(changes('unit') && { unit: to.unit.trim() || null }),
    ...(changes('lifecycleStatus') && { lifecycleStatus: to.lifecycleStatus }),
    ...(changes('achievementStatus') && { achievementStatus: to.achievementStatus || null }),
  };
}

/** A decimal comma is a decimal point; NaN when it is no number. */
export const numberOf = typedNumber;

export type GoalFault = 'description' | 'number' | 'pair' | 'range' | 'order' | 'unit';
type Aim = Pick<GoalFields, 'comparator' | 'target' | 'low'>;

/** What keeps a form from being sent. A target and its comparator stand together or not at all; a range has both its ends. */
export function faultOf(
  { description, unit, ...aim }: Aim & Pick<GoalFields, 'description' | 'unit'>,
  was?: GoalFields,
): GoalFault | undefined {
  if (!description.trim()) return 'description';
  // A unit of another system stays as it came as long as nobody writes it.
  const isNew = unit.trim() !== (was?.unit.trim() ?? '');
  return aimFault(aim) ?? (isNew && unit.trim() !== '' && !isUcum(unit.trim()) ? 'unit' : undefined);
}

function aimFault({ comparator, target, low }: Aim): GoalFault | undefined {
  const isRange = comparator === RANGE;
  const ends = [target, ...(isRange ? [low] : [])];
  if (ends.some((end) => end !== '' && !Number.isFinite(numberOf(end)))) return 'number';
  if (isRange) return ends.includes('') ? 'range' : numberOf(low) < numberOf(target) ? undefined : 'order';
  return (target === '') !== (comparator === '') ? 'pair' : undefined;
}

/** Where a fault is mended: the last part of the name of its control. */
export const controlOf = (fault: GoalFault): string => {
  if (fault === 'description' || fault === 'unit') return fault;
  return fault === 'range' || fault === 'order' ? 'low' : 'target';
};
