import { sensitivityOf } from '@careway/clinical';
import { type Sensitivity, taskAdded, taskChanged } from '@careway/contracts';
import type { Taking } from '@careway/store';
import { type ImportedPlan, planLabel } from '../plan/plan.import.ts';
import { Task } from './task.entity.ts';
import { taskStatusOf } from './task.rules.ts';

type Activity = ImportedPlan['activities'][number];
export interface ImportedTask extends Activity, Pick<ImportedPlan, 'identifier' | 'journeyId' | 'occurredAt' | 'precision'> {
  readonly planId: string;
  readonly planLabel: Sensitivity;
}

/** The activities of plans as items of their own, each once: named after plan and place, true since the plan began. */
export function tasksOf(plans: readonly ImportedPlan[]): readonly ImportedTask[] {
  const tasks = new Map<string, ImportedTask>();
  for (const plan of plans) {
    const { id: planId, journeyId, occurredAt, precision } = plan;
    const label = planLabel(plan);
    for (const [n, activity] of plan.activities.entries()) {
      const identifier = `${plan.identifier}#activity-${n + 1}`;
      if (!tasks.has(activity.id))
        tasks.set(activity.id, { ...activity, identifier, journeyId, occurredAt, precision, planId, planLabel: label });
    }
  }
  return [...tasks.values()];
}

/** A task is as private as its plan. */
export const taskTaking: Taking<ImportedTask, Task> = {
  type: 'CarePlan.activity',
  entity: Task,
  sensitivity: (task) => (task.planLabel === 'general' ? sensitivityOf(task.code.codings) : task.planLabel),
  row: ({ planId, code, status }) => ({
    planId,
    code,
    status: taskStatusOf(status),
    owner: 'member',
    dueDate: null,
    part: null,
    timing: null,
    seriesId: null,
    occurrence: 1,
    completedBy: null,
    completedAt: null,
    editedBy: null,
    editedAt: null,
  }),
  tell(tx, common, { id, planId, code, status }, version) {
    const content = { code: code.codings[0]!, status: taskStatusOf(status), owner: 'member' as const, dueAt: null, by: null };
    const fact = { ...common, planId, taskId: id, ...content };
    if (version === 1) tx.emit(taskAdded, fact, { time: new Date(common.occurredAt) });
    else tx.emit(taskChanged, fact, { time: new Date(common.occurredAt) });
  },
};
