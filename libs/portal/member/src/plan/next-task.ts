import type { PlanStatus, TaskFieldsFragment } from '../generated/graph.ts';

interface PlanWithTasks {
  readonly id: string;
  readonly status: PlanStatus;
  readonly journeyId: string;
  readonly tasks: readonly TaskFieldsFragment[];
}
export interface OwnTask {
  readonly task: TaskFieldsFragment;
  readonly planId: string;
  readonly journeyId: string;
}

export const isOpen = ({ status }: TaskFieldsFragment): boolean => status === 'REQUESTED' || status === 'IN_PROGRESS';

/**
 * What the member has to do under plans that are in force, and whoever acts for the member beside that: overdue first, then by due day,
 * without one last. One of a series that lies ahead is nothing to do yet.
 */
export function ownTasks(plans: readonly PlanWithTasks[], isActing: boolean): OwnTask[] {
  const all = plans
    .filter(({ status }) => status === 'ACTIVE')
    .flatMap(({ id, journeyId, tasks }) => tasks.map((task) => ({ task, planId: id, journeyId })));
  const isOwn = ({ owner }: TaskFieldsFragment): boolean => owner === 'MEMBER' || (isActing && owner === 'PROXY');
  return all.filter(({ task }) => isOwn(task) && isOpen(task) && task.doableFrom === null).sort(byUrgency);
}

/** The next one of these plans: a journey's own, wherever they were written before it was split or merged. */
export const nextTaskOf = (
  plans: readonly PlanWithTasks[],
  own: readonly { readonly id: string }[],
  isActing: boolean,
): OwnTask | undefined => ownTasks(plans, isActing).find(({ planId }) => own.some(({ id }) => id === planId));

/** After every date that a plan could name. */
const NEVER = '9999';
function byUrgency({ task: a }: OwnTask, { task: b }: OwnTask): number {
  return Number(b.overdue) - Number(a.overdue) || (a.dueDate ?? NEVER).localeCompare(b.dueDate ?? NEVER);
}
