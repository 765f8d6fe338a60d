import type { Ctx } from '@careway/access';
import { isUuid } from '@careway/contracts';
import { NotFoundError, type Tx } from '@careway/store';

/** As whom somebody stands in a community. A member's voice is a pseudonym's id, a clinician's the own. */
export interface Voice {
  readonly role: 'member' | 'clinician' | 'moderator' | 'none';
  readonly voice: string | null;
  readonly since: Date | null;
  readonly mutedUntil: Date | null;
}
export type Desk = 'moderator' | 'nurse' | 'late-desk' | 'clock' | 'none';

/** Enters a community for the rest of the transaction; row-level security then shows what may be seen there. */
export async function enter(ctx: Ctx, tx: Tx, community: string): Promise<Voice> {
  const { personId, kind } = ctx.principal;
  const [row] = await tx.query<Voice>('select role, voice, since, muted_until as "mutedUntil" from enter_community($1, $2, $3)', [
    ...[personId, kind, community],
  ]);
  return row!;
}

/** Enters the community in which something was written. @throws NotFoundError where there is no such thing, or one has not joined */
export async function enterWhere(ctx: Ctx, tx: Tx, postId: string): Promise<Voice & { readonly community: string }> {
  const community = await communityOf(tx, postId);
  const voice = await enter(ctx, tx, community);
  if (voice.role === 'none') throw new NotFoundError();
  return { ...voice, community };
}

/** @throws NotFoundError */
export async function communityOf(tx: Tx, postId: string): Promise<string> {
  if (!isUuid(postId)) throw new NotFoundError();
  const [row] = await tx.query<{ community: string | null }>('select community_of($1) as community', [postId]);
  if (!row?.community) throw new NotFoundError();
  return row.community;
}

/** What one has written oneself in a community, also after leaving it. */
export const enterOwn = async ({ principal: { personId, kind } }: Ctx, tx: Tx, community: string): Promise<void> =>
  void (await tx.query('select enter_own($1, $2, $3)', [personId, kind, community]));

/** Sits down at a desk over all communities. @throws NotFoundError for whom there is none */
export async function sitDown(ctx: Ctx, tx: Tx): Promise<Desk> {
  const { personId, kind } = ctx.principal;
  const [row] = await tx.query<{ desk: Desk }>('select enter_desk($1, $2) as desk', [personId, kind]);
  if (row!.desk === 'none') throw new NotFoundError();
  return row!.desk;
}
