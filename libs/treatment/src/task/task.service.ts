import { type Ctx, require } from '@careway/access';
import { type Coding, dayIn, taskAdded, taskChanged, taskCompleted, taskReopened, uuidv7 } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { codingFrom, conceptFrom, textFrom } from '../item/input.ts';
import { type RepeatInput, repeatFrom } from './repeat.input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireAlive } from '../member/alive.ts';
import { planFact, planToEdit, refOf, ringPlan, savePlan } from '../plan/plan.edit.ts';
import { Plan } from '../plan/plan.entity.ts';
import { PlanNotActiveError } from '../plan/plan.errors.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import { follow, unfollow } from './series.ts';
import { Task } from './task.entity.ts';
import { taskFact } from './task.fact.ts';
import type { TaskOwner } from './task.rules.ts';

export interface TaskInput {
  readonly text: string;
  readonly code?: Coding | null;
  readonly owner: string;
  readonly dueDate?: string | null;
  readonly repeat?: RepeatInput | null;
}
export interface TaskChanges extends Partial<TaskInput> {
  readonly status?: string | null;
}

/** Tasks are edited as parts of their plan, and ticked off by themselves: that is in no editor's way. */
@Injectable()
export class TaskService {
  constructor(private readonly work: Work) {}

  add(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, given: TaskInput): Promise<Task> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      plan.edit(expectedVersion, ctx.principal.personId, ctx.now);
      const content = { code: conceptFrom('text', given.text, given.code), owner: ownerFrom(given.owner), dueDate: given.dueDate ?? null };
      const task = Task.add(plan, uuidv7(), content, ctx.principal.personId, ctx.now);
      if (given.repeat) task.comesAgain(repeatFrom(given.repeat));
      withDay(plan, task, ctx);
      tx.emit(taskAdded, taskFact(plan, task, ctx));
      await tx.save(task);
      await savePlan(tx, plan, reason);
      return task;
    });
  }

  change(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, given: TaskChanges): Promise<Task> {
    return this.work.run(ctx, async (tx) => {
      const ref = refOf(id);
      const { planId } = await tx.load(Task, ref);
      const plan = await planToEdit(ctx, tx, { ...ref, id: planId });
      plan.edit(expectedVersion, ctx.principal.personId, ctx.now);
      const task = await tx.lock(Task, ref);
      task.change(changesFrom(task, given), ctx.principal.personId, ctx.now);
      if (given.repeat !== undefined) task.comesAgain(given.repeat && repeatFrom(given.repeat));
      withDay(plan, task, ctx);
      tx.emit(taskChanged, taskFact(plan, task, ctx));
      await tx.save(task);
      await savePlan(tx, plan, reason);
      return task;
    });
  }

  complete(ctx: Ctx, id: string): Promise<Task> {
    return this.tick(ctx, id, (tx, plan, task) => {
      task.complete(ctx.principal.personId, ctx.now);
      tx.emit(taskCompleted, { ...planFact(plan, ctx), sensitivity: task.sensitivity, taskId: task.id, by: ctx.principal.personId });
      return follow(ctx, tx, plan, task);
    });
  }

  reopen(ctx: Ctx, id: string): Promise<Task> {
    return this.tick(ctx, id, (tx, plan, task) => {
      task.reopen(ctx.principal.personId, ctx.now);
      tx.emit(taskReopened, { ...planFact(plan, ctx), sensitivity: task.sensitivity, taskId: task.id, by: ctx.principal.personId });
      return unfollow(ctx, tx, plan, task);
    });
  }

  /** Of a plan that is in force, without its lock and without its version. */
  private tick(ctx: Ctx, id: string, verb: (tx: Tx, plan: Plan, task: Task) => Promise<void>): Promise<Task> {
    return this.work.run(ctx, async (tx) => {
      const { memberId, id: taskId } = refOf(id);
      // Behind its lock: of two who tick it at once the second sees that it is done.
      const task = await tx.lock(Task, { memberId, id: taskId });
      // what the care team is to do, nobody can say for it that it was done
      require(ctx, task.owner === 'care-team' ? 'task.complete-team' : 'task.complete', memberId);
      await requireAlive(tx, memberId);
      const plan = await tx.load(Plan, { memberId, id: task.planId });
      if (plan.status !== 'active') throw new PlanNotActiveError();
      await verb(tx, plan, task);
      ringPlan(tx, plan);
      return tx.save(task);
    });
  }
}

/** One that comes again has a day, else the next could not be told; of a draft it gets it when the plan begins. */
function withDay({ status }: Plan, task: Task, { now }: Ctx): void {
  if (task.timing?.repeat && status !== 'draft') task.begin(dayIn(now));
}

const OWNERS: Readonly<Record<string, TaskOwner>> = { PROXY: 'proxy', CARE_TEAM: 'care-team' };
const ownerFrom = (owner: string): TaskOwner => OWNERS[owner] ?? 'member';

function changesFrom(task: Task, { text, code, owner, dueDate, status }: TaskChanges): Parameters<Task['change']>[0] {
  if (status && status !== 'CANCELLED' && status !== 'REQUESTED')
    throw new InvalidInputError('status', 'A task is completed by completeTask.');
  const concept = {
    codings: code === undefined ? task.code.codings : code ? [codingFrom('code', code)] : [],
    text: text ? textFrom('text', text, 1_000) : task.code.text,
  };
  return {
    code: concept,
    ...(owner ? { owner: ownerFrom(owner) } : {}),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(status ? { status: status === 'CANCELLED' ? ('cancelled' as const) : ('requested' as const) } : {}),
  };
}
