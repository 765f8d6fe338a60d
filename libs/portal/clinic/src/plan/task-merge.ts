import type { ClinicChangeTaskMutationVariables, ClinicTaskFragment } from '../generated/graph.ts';
import { differs, type FieldMerge, mergeFields } from '../drafts/merge.ts';
import { repeatFrom, repeatOf } from './repeat.ts';
import { ownerFrom } from './task-owner.ts';

export const TASK_FIELDS = ['text', 'owner', 'dueDate', 'repeat', 'status'] as const;
export type TaskField = (typeof TASK_FIELDS)[number];
/** A task as a form has it; `repeat` as `1/3mo x6`, empty for once. `status` says whether it is asked for: `asked` or `withdrawn`. */
export type TaskFields = Record<TaskField, string>;
export type TaskMerge = FieldMerge<TaskField>;

export const taskFieldsOf = ({ code, owner, dueDate, status, repeat }: ClinicTaskFragment): TaskFields => ({
  ...{
    text: code.text,
    owner,
    dueDate: dueDate ?? '',
    repeat: repeatOf({ repeat }),
    status: status === 'CANCELLED' ? 'withdrawn' : 'asked',
  },
});

export const mergeTask = (base: TaskFields, mine: TaskFields, theirs: TaskFields): TaskMerge[] =>
  mergeFields(TASK_FIELDS, whole(base), whole(mine), theirs);
/** A draft that was kept before tasks came again. */
const whole = (fields: TaskFields): TaskFields => ({ ...fields, repeat: (fields as Partial<TaskFields>).repeat ?? '' });
export const isTaskChanged = (base: TaskFields, now: TaskFields): boolean => differs(TASK_FIELDS, whole(base), now);

/** Only what differs: what another hand has written in a field that I left alone is never written over. */
export function taskChangesOf(from: TaskFields, to: TaskFields): ClinicChangeTaskMutationVariables['changes'] {
  const changes = (field: TaskField): boolean => from[field] !== to[field];
  return {
    ...(changes('text') && { text: to.text.trim() }),
    ...(changes('owner') && { owner: ownerFrom(to.owner) }),
    ...(changes('dueDate') && { dueDate: to.dueDate || null }),
    ...(changes('repeat') && { repeat: repeatFrom(to.repeat) ?? null }),
    ...(changes('status') && { status: to.status === 'withdrawn' ? 'CANCELLED' : 'REQUESTED' }),
  };
}
