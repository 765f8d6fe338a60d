import { type Ctx, require } from '@careway/access';
import { type MemberRef } from '@careway/contracts';
import { NotFoundError, type Tx } from '@careway/store';
import { Referral } from './referral.entity.ts';

/**
 * The reception of a clinic: a way to answer referrals for clinicians whom no relation connects to the member. It opens the referrals that
 * wait for the clinic's answer and nothing else of the record; what is seen is written into the access log as any read.
 */
export async function openReception(tx: Tx, ctx: Ctx): Promise<string | null> {
  const { personId, kind } = ctx.principal;
  const [row] = await tx.query<{ open_reception: string | null }>('select open_reception($1, $2, $3)', [personId, kind, ctx.after]);
  return row?.open_reception ?? null;
}

/** A referral at the acting clinician's own clinic. @throws NotFoundError for all others */
export async function atReception(tx: Tx, ctx: Ctx, { memberId, id }: MemberRef): Promise<Referral> {
  await openReception(tx, ctx);
  const [referral] = await tx.find(Referral, memberId, { id });
  if (!referral) throw new NotFoundError();
  require(ctx, 'referral.receive', memberId);
  await tx.disclosed([memberId], 'referral');
  return referral;
}
