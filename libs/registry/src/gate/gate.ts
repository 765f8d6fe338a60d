import { type Action, type Ctx, NotYoursError, require } from '@careway/access';
import { NotFoundError, type Tx } from '@careway/store';

/**
 * Ways to write into a record for people whom no relation connects to its member. Each opens only what its policies name (see
 * gate.policies.ts) and nothing to read for the answer.
 */

/** The office of a clinic: an administrator who manages the member's clinic, or an edge that feeds the record. */
export async function openOffice(tx: Tx, ctx: Ctx, action: Action, memberId: string): Promise<void> {
  if (ctx.principal.kind === 'system') await tx.open(memberId);
  else {
    const [row] = await tx.query<{ open_office: boolean }>('select open_office($1, $2, $3)', [
      ctx.principal.personId,
      ctx.principal.kind,
      memberId,
    ]);
    if (!row?.open_office) throw new NotYoursError(action);
  }
  require(ctx, action, memberId);
}

/** The door with a reason, for a clinician. */
export async function approachDoor(tx: Tx, ctx: Ctx, memberId: string): Promise<void> {
  const [row] = await tx.query<{ approach_door: boolean }>('select approach_door($1, $2, $3)', [
    ctx.principal.personId,
    ctx.principal.kind,
    memberId,
  ]);
  if (!row?.approach_door) throw new NotFoundError();
  require(ctx, 'record.open', memberId);
}

/** Many members at once, for edges that feed the registry. `scope` stands for the set in the check that every write needs. */
export async function openFeed(tx: Tx, ctx: Ctx, scope: string): Promise<void> {
  require(ctx, 'member.register', scope);
  await tx.query('select open_feed($1, $2)', [ctx.principal.personId, ctx.principal.kind]);
}
