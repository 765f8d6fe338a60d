import type { Ctx } from '@careway/access';
import { dayIn, taskAdded, taskChanged, uuidv7 } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { Plan } from '../plan/plan.entity.ts';
import { Task } from './task.entity.ts';
import { taskFact } from './task.fact.ts';
import { isOpen } from './task.rules.ts';

/** A task was done: the next of its series appears. */
export async function follow(ctx: Ctx, tx: Tx, plan: Plan, task: Task): Promise<void> {
  const next = task.next(uuidv7(), dayIn(ctx.now), await begunOn(tx, task), ctx.principal.personId, ctx.now);
  if (!next || (await nextOf(tx, task))) return;
  const withdrawn = await withdrawnAfter(tx, task);
  if (!withdrawn) {
    tx.emit(taskAdded, taskFact(plan, next, ctx));
    await tx.save(next);
    return;
  }
  // it was taken back and is done again: the one that went comes back, so that each time of a series stands once
  withdrawn.change({ status: 'requested', dueDate: next.dueDate }, ctx.principal.personId, ctx.now);
  tx.emit(taskChanged, taskFact(plan, withdrawn, ctx));
  await tx.save(withdrawn);
}

/** It was not done after all: what appeared by it goes, unless somebody has already worked on it. */
export async function unfollow(ctx: Ctx, tx: Tx, plan: Plan, task: Task): Promise<void> {
  const next = await nextOf(tx, task);
  if (next?.status !== 'requested') return;
  next.change({ status: 'cancelled' }, ctx.principal.personId, ctx.now);
  tx.emit(taskChanged, taskFact(plan, next, ctx));
  await tx.save(next);
}

/** A plan begins: its tasks get their days, counted from today. */
export async function beginTasks(ctx: Ctx, tx: Tx, plan: Plan): Promise<void> {
  const tasks = await tx.find(Task, plan.memberId, { planId: plan.id });
  const begun = tasks.filter((task) => task.begin(dayIn(ctx.now)));
  for (const task of begun) tx.emit(taskChanged, taskFact(plan, task, ctx));
  await Promise.all(begun.map((task) => tx.save(task)));
}

/** The day of the first of its series; null for that one itself, and for what is no series. */
async function begunOn(tx: Tx, { memberId, seriesId, id }: Task): Promise<string | null> {
  if (seriesId === null || seriesId === id) return null;
  const [first] = await tx.find(Task, memberId, { id: seriesId });
  return first?.dueDate ?? null;
}

/** The one after it that is not withdrawn; undefined for the last, and for what is no series. */
async function nextOf(tx: Tx, { memberId, seriesId, occurrence }: Task): Promise<Task | undefined> {
  if (seriesId === null) return undefined;
  const found = await tx.find(Task, memberId, { seriesId, occurrence: occurrence + 1 });
  return found.find(({ status }) => isOpen(status) || status === 'completed');
}

/** The one after it that went when it was taken back. */
async function withdrawnAfter(tx: Tx, { memberId, seriesId, occurrence }: Task): Promise<Task | undefined> {
  if (seriesId === null) return undefined;
  const found = await tx.find(Task, memberId, { seriesId, occurrence: occurrence + 1, status: 'cancelled' });
  return found.toSorted((a, b) => +(b.editedAt ?? 0) - +(a.editedAt ?? 0))[0];
}
