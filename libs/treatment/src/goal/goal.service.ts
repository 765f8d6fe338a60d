import type { Ctx } from '@careway/access';
import { goalSet, uuidv7 } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { planFact, planToEdit, refOf, savePlan } from '../plan/plan.edit.ts';
import type { Plan } from '../plan/plan.entity.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import { Goal } from './goal.entity.ts';
import { changesFrom, type GoalChanges, goalFrom, type GoalInput, requireWholeTarget } from './goal.input.ts';

/** Goals are edited as parts of their plan: each edit is one of the plan, and counts in its version. */
@Injectable()
export class GoalService {
  constructor(private readonly work: Work) {}

  add(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, given: GoalInput): Promise<Goal> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      plan.edit(expectedVersion, ctx.principal.personId, ctx.now);
      const goal = Goal.add(plan, uuidv7(), goalFrom(given), ctx.principal.personId, ctx.now);
      requireWholeTarget(goal);
      tx.emit(goalSet, goalFact(plan, goal, ctx));
      await tx.save(goal);
      await savePlan(tx, plan, reason);
      return goal;
    });
  }

  change(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, given: GoalChanges): Promise<Goal> {
    return this.work.run(ctx, async (tx) => {
      const ref = refOf(id);
      const { planId } = await tx.load(Goal, ref);
      // A goal that no plan names has nobody who answers for it here.
      if (planId === null) throw new NotFoundError();
      const plan = await planToEdit(ctx, tx, { ...ref, id: planId });
      plan.edit(expectedVersion, ctx.principal.personId, ctx.now);
      // Behind the plan's lock: what an editor before us wrote is there.
      const goal = await tx.load(Goal, ref);
      goal.change(changesFrom(given), ctx.principal.personId, ctx.now);
      requireWholeTarget(goal);
      tx.emit(goalSet, goalFact(plan, goal, ctx));
      await tx.save(goal);
      await savePlan(tx, plan, reason);
      return goal;
    });
  }
}

/** What the facts about a goal of a plan say. */
export const goalFact = (plan: Plan, goal: Goal, ctx: Ctx) => ({
  ...planFact(plan, ctx),
  sensitivity: goal.sensitivity,
  goalId: goal.id,
  lifecycleStatus: goal.lifecycleStatus,
  achievementStatus: goal.achievementStatus,
  measure: goal.measure?.codings[0] ?? null,
  comparator: goal.comparator,
  target: goal.target,
  low: goal.low,
  unit: goal.unit,
  version: plan.version + 1,
  by: ctx.principal.personId,
});
