import type { Ctx } from '@careway/access';
import { dayIn, planConflictDecided } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { textFrom } from '../item/input.ts';
import { Goal } from '../goal/goal.entity.ts';
import { takeTurn } from '../member/turn.ts';
import { planFact, planToEdit, refOf, savePlan } from '../plan/plan.edit.ts';
import { Plan } from '../plan/plan.entity.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import { isOpen } from '../plan/plan.rules.ts';
import { Task } from '../task/task.entity.ts';
import { NoSuchConflictError, PlanConflictsError } from './conflict.errors.ts';
import { conflictsOf, type PlanConflict, type Whole } from './conflict.rules.ts';

/** All conflicts of a plan with those in force. Its record has been opened. */
export async function conflictsIn(tx: Tx, plan: Plan): Promise<PlanConflict[]> {
  const { memberId, id } = plan;
  const [plans, tasks, goals] = await Promise.all([
    tx.find(Plan, memberId, { status: 'active' }),
    tx.find(Task, memberId),
    tx.find(Goal, memberId),
  ]);
  const whole = (one: Plan): Whole => {
    const isIts = ({ planId }: Task | Goal): boolean => planId === one.id;
    return { plan: one, tasks: tasks.filter(isIts), goals: goals.filter(isIts) };
  };
  const others = plans.filter((other) => other.id !== id).map(whole);
  return conflictsOf(whole(plan), others, dayIn(tx.ctx.now));
}

/**
 * Throws {@link PlanConflictsError} with those that nobody has decided. Of two plans of one member that begin at once the second waits, and
 * is compared with the first.
 */
export async function requireDecided(tx: Tx, plan: Plan): Promise<void> {
  await takeTurn(tx, 'plans', plan.memberId);
  const open = (await conflictsIn(tx, plan)).filter(({ decision }) => decision === null);
  if (open.length > 0) throw new PlanConflictsError(open);
}

@Injectable()
export class ConflictService {
  constructor(private readonly work: Work) {}

  decide(ctx: Ctx, { id, expectedVersion }: PlanEdit, key: string, reason: string): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      const why = textFrom('reason', reason, 1_000);
      plan.decide(expectedVersion, key, why, ctx.principal.personId, ctx.now);
      const conflict = (await conflictsIn(tx, plan)).find((one) => one.key === key);
      if (!conflict) throw new NoSuchConflictError();
      const { kind, otherPlanId } = conflict;
      tx.emit(planConflictDecided, { ...planFact(plan, ctx), otherPlanId, kind, by: ctx.principal.personId });
      return savePlan(tx, plan, why);
    });
  }

  /** On read: whoever sees the plan sees what it is at odds with, as far as the other plan is theirs to see. */
  of(ctx: Ctx, { memberId, key }: { memberId: string; key: string }): Promise<PlanConflict[]> {
    return this.work.read(ctx, 'plan.read', memberId, async (tx) => {
      const [plan] = await tx.find(Plan, memberId, { id: key });
      return plan && isOpen(plan.status) ? conflictsIn(tx, plan) : [];
    });
  }
}
