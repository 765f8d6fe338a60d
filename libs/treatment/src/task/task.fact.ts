import type { Ctx } from '@careway/access';
import { planFact } from '../plan/plan.edit.ts';
import type { Plan } from '../plan/plan.entity.ts';
import type { Task } from './task.entity.ts';
import { dueAt } from './task.rules.ts';

/** What the facts about a task of a plan say. */
export const taskFact = (plan: Plan, task: Task, ctx: Ctx) => ({
  ...planFact(plan, ctx),
  sensitivity: task.sensitivity,
  taskId: task.id,
  code: task.code.codings[0] ?? null,
  status: task.status,
  owner: task.owner,
  dueAt: dueAt(task.dueDate),
  by: ctx.principal.personId,
});
