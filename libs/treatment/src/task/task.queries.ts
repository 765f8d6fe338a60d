import type { Ctx } from '@careway/access';
import { dayIn } from '@careway/contracts';
import { shown } from '@careway/service';
import { References } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { words } from '../item/words.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Task } from './task.entity.ts';
import { isOverdue, type TaskStatus } from './task.rules.ts';

const enumName = (word: string) => word.toUpperCase().replace('-', '_');

/** A task as it leaves through the graph; `__typename` tells unions what it is. */
export const showTask = (row: Task) => ({
  ...shown(row),
  __typename: 'Task',
  /** As stored, for rules. */
  state: row.status,
  status: enumName(row.status),
  owner: enumName(row.owner),
  code: words(row.code),
  doableFrom: row.aheadOf(dayIn(new Date())),
});
export type ShownTask = ReturnType<typeof showTask>;

/** What is due first comes first; without a due date last; then the older first. */
const byDue = (a: Task, b: Task): number =>
  (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') || +a.occurredAt - +b.occurredAt || (a.id < b.id ? -1 : 1);

@Injectable()
export class TaskQueries {
  constructor(private readonly references: References) {}

  async ofPlan(ctx: Ctx, memberId: string, planId: string): Promise<ShownTask[]> {
    const tasks = await this.references.of(ctx, 'plan.read', Task, memberId, 'planId', planId);
    return tasks.toSorted(byDue).map(showTask);
  }

  async byId(ctx: Ctx, id: string): Promise<ShownTask> {
    return showTask(await this.references.byId(ctx, 'plan.read', Task, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownTask | null> {
    const found = await this.references.resolve(ctx, 'plan.read', Task, id);
    return found && showTask(found);
  }

  async overdue(ctx: Ctx, task: { memberId: string; planId: string; state: TaskStatus; dueDate: string | null }): Promise<boolean> {
    if (task.dueDate === null) return false;
    const plan = await this.references.one(ctx, 'plan.read', Plan, task.memberId, task.planId);
    return plan !== null && isOverdue({ status: task.state, dueDate: task.dueDate }, plan.status, ctx.now);
  }
}
