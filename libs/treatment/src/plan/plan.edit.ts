import { type Ctx, require } from '@careway/access';
import { fromGlobalId, type MemberRef, toGlobalId } from '@careway/contracts';
import { NotFoundError, type Tx } from '@careway/store';
import { textFrom } from '../item/input.ts';
import { requireAlive } from '../member/alive.ts';
import { keepVersions } from '../plan-version/keep.ts';
import { Plan } from './plan.entity.ts';

/** Reads an opaque id of a command; what is no id does not exist. */
export function refOf(globalId: string): MemberRef {
  const ref = fromGlobalId(globalId);
  if (!ref) throw new NotFoundError();
  return ref;
}

/**
 * Loads a plan to edit it. Its row is locked: the second of two editors waits here, then sees the first one's version, and can be told
 * who wrote it and when.
 */
export async function planToEdit(ctx: Ctx, tx: Tx, { memberId, id }: MemberRef): Promise<Plan> {
  const plan = await tx.lock(Plan, { memberId, id });
  require(ctx, 'plan.edit', memberId);
  await requireAlive(tx, memberId);
  return plan;
}

/** Tells the pages that show the plan. */
export const ringPlan = (tx: Tx, { memberId, id }: MemberRef): void => tx.ring(memberId, 'planChanged', toGlobalId({ memberId, id }));

/** How each edit of a plan ends, after its parts were saved: the plan is saved, its version kept with the reason, and its pages are told. */
export async function savePlan(tx: Tx, plan: Plan, reason: string | null | undefined): Promise<Plan> {
  const saved = await tx.save(plan);
  await keepVersions(tx, plan.memberId, [plan.id], reason?.trim() ? textFrom('reason', reason, 1_000) : null);
  ringPlan(tx, plan);
  return saved;
}

/** What every fact about a plan, or a part of it, says. The act is true from now on. */
export const planFact = ({ memberId, journeyId, sensitivity, id }: Plan, { now }: Ctx) => ({
  memberId,
  journeyId,
  sensitivity,
  planId: id,
  occurredAt: now.toISOString(),
  precision: 'instant' as const,
});
