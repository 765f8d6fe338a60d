import type { Ctx } from '@careway/access';
import { dayIn, goalSet, planUpgraded, taskAdded, taskChanged, uuidv7 } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Goal } from '../goal/goal.entity.ts';
import { goalFact } from '../goal/goal.service.ts';
import { personOf } from '../pathway/pathway.service.ts';
import { planFact, planToEdit, refOf, savePlan } from '../plan/plan.edit.ts';
import { Plan } from '../plan/plan.entity.ts';
import { isOpen } from '../plan/plan.rules.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import { Task } from '../task/task.entity.ts';
import { taskFact } from '../task/task.fact.ts';
import { PlanThreshold } from '../threshold/threshold.entity.ts';
import { PathwayUpgradeError } from './pathway-upgrade.errors.ts';
import { type PathwayUpgrade, upgradeOf, type UpgradeItem } from './pathway-upgrade.rules.ts';

export interface UpgradeDecision {
  readonly key: string;
  readonly take: boolean;
}

/** A newer version of a plan's pathway: proposed as a difference, and taken item by item in one edit of the plan. */
@Injectable()
export class PathwayUpgradeService {
  constructor(private readonly work: Work) {}

  /** Null where the plan ended, or stands on the newest version. */
  of(ctx: Ctx, memberId: string, planId: string): Promise<PathwayUpgrade | null> {
    return this.work.read(ctx, 'plan.edit', memberId, async (tx) => {
      const [plan] = await tx.find(Plan, memberId, { id: planId });
      return plan && isOpen(plan.status) ? ((await upgradeIn(tx, plan, ctx)) ?? null) : null;
    });
  }

  upgrade(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, decisions: readonly UpgradeDecision[]): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      const { pathwayId } = plan;
      plan.edit(expectedVersion, ctx.principal.personId, ctx.now);
      const upgrade = await upgradeIn(tx, plan, ctx);
      const taken = decided(upgrade?.items ?? [], decisions);
      if (!upgrade || pathwayId === null) throw new PathwayUpgradeError([]);
      for (const item of taken) await take(ctx, tx, plan, item);
      plan.pathwayVersion = upgrade.to.version;
      const counts = { taken: taken.length, left: upgrade.items.length - taken.length };
      const versions = { pathway: pathwayId, from: upgrade.from, to: upgrade.to.version };
      tx.emit(planUpgraded, { ...planFact(plan, ctx), ...versions, ...counts, version: plan.version + 1, by: ctx.principal.personId });
      return savePlan(tx, plan, reason);
    });
  }
}

async function upgradeIn(tx: Tx, plan: Plan, ctx: Ctx): Promise<PathwayUpgrade | undefined> {
  const { memberId, id: planId } = plan;
  const [goals, tasks, thresholds, person] = await Promise.all([
    tx.find(Goal, memberId, { planId }),
    tx.find(Task, memberId, { planId }),
    tx.find(PlanThreshold, memberId, { planId }),
    personOf(tx, memberId, dayIn(ctx.now)),
  ]);
  return upgradeOf({ plan, goals, tasks, thresholds }, person);
}

/** Those to take. Throws {@link PathwayUpgradeError} unless each was decided about, once. */
function decided(items: readonly UpgradeItem[], decisions: readonly UpgradeDecision[]): readonly UpgradeItem[] {
  const given = new Map(decisions.map(({ key, take: wanted }) => [key, wanted]));
  const isWhole = given.size === decisions.length && given.size === items.length && items.every(({ key }) => given.has(key));
  if (!isWhole) throw new PathwayUpgradeError(items.map(({ key }) => key));
  return items.filter(({ key }) => given.get(key));
}

/** Writes one item into the plan, as a clinician would by hand. */
function take(ctx: Ctx, tx: Tx, plan: Plan, item: UpgradeItem): Promise<unknown> {
  const by = ctx.principal.personId;
  const saveGoal = (goal: Goal) => {
    tx.emit(goalSet, goalFact(plan, goal, ctx));
    return tx.save(goal);
  };
  const saveTasks = (tasks: readonly Task[], verb: (task: Task) => void) =>
    Promise.all(
      tasks.map((task) => {
        verb(task);
        tx.emit(taskChanged, taskFact(plan, task, ctx));
        return tx.save(task);
      }),
    );
  if (item.part === 'goal') {
    if (item.kind === 'added') return saveGoal(Goal.add(plan, uuidv7(), item.content, by, ctx.now, item.id));
    item.goal.change(item.kind === 'changed' ? item.content : { lifecycleStatus: 'cancelled' }, by, ctx.now);
    return saveGoal(item.goal);
  }
  if (item.kind === 'changed') return saveTasks(item.tasks, (task) => task.rewrite(item.content, by, ctx.now));
  if (item.kind === 'removed') return saveTasks(item.tasks, (task) => task.change({ status: 'cancelled' }, by, ctx.now));
  const task = Task.add(plan, uuidv7(), item.content, by, ctx.now);
  if (plan.status === 'active') task.begin(dayIn(ctx.now));
  tx.emit(taskAdded, taskFact(plan, task, ctx));
  return tx.save(task);
}
