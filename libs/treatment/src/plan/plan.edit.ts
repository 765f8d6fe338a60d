import { type Ctx, require } from '@careway/access';
import { fromGlobalId, type MemberRef, toGlobalId } from '@careway/contracts';
import { NotFoundError, type Tx } from '@careway/store';
import { requireAlive } from '../member/alive.ts';
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
  const [, , plan] = await Promise.all([
    tx.open(memberId),
    tx.query('select from plan where member_id = $1 and id = $2 for update', [memberId, id]),
    tx.load(Plan, { memberId, id }),
  ]);
  require(ctx, 'plan.edit', memberId);
  await requireAlive(tx, memberId);
  return plan;
}

/** Opens the pages that show the plan. */
export const ringPlan = (tx: Tx, memberId: string, planId: string): void =>
  tx.ring(memberId, 'planChanged', toGlobalId({ memberId, id: planId }));

/** What every fact about a plan, or a part of it, says. The act is true from now on. */
export const planFact = ({ memberId, journeyId, sensitivity, id }: Plan, { now }: Ctx) => ({
  memberId,
  journeyId,
  sensitivity,
  planId: id,
  occurredAt: now.toISOString(),
  precision: 'instant' as const,
});
