import { type Ctx, require } from '@careway/access';
import { communityIdOf, postHoldDecided, postHoldEscalated, postHoldTaken } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { ringCommunity, ringDesk } from '../community/bell.ts';
import { sitDown } from '../community/doorway.ts';
import { messageText } from '../messaging/text.rules.ts';
import { blocksOf } from '../post/markdown.ts';
import { loadPost, updatePost } from '../post/post.store.ts';
import { holdsThatWait, lockHold, saveHold } from './hold.store.ts';
import type { SafetyHold } from './hold.ts';

const MOST = 50;
const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');
export type HeldPostNode = Awaited<ReturnType<typeof nodeOf>>;

/** The desk of whoever is on call for what sounds like danger. */
@Injectable()
export class SafetyService {
  constructor(private readonly work: Work) {}

  list(ctx: Ctx): Promise<HeldPostNode[]> {
    return this.work.browse(ctx, 'safety.desk', async (tx) => {
      await sitDown(ctx, tx);
      const nodes: HeldPostNode[] = [];
      for (const hold of await holdsThatWait(tx, MOST)) nodes.push(await nodeOf(ctx, tx, hold));
      return nodes;
    });
  }

  take(ctx: Ctx, id: string, expectedVersion: number): Promise<HeldPostNode> {
    return this.work.run(ctx, async (tx) => {
      require(ctx, 'safety.desk', ctx.principal.personId);
      await sitDown(ctx, tx);
      const hold = await lockHold(tx, id);
      hold.take(ctx.principal.personId, expectedVersion, ctx.now);
      ringDesk(tx);
      tx.emit(postHoldTaken, { ...factOf(hold, ctx), by: ctx.principal.personId });
      await saveHold(tx, hold);
      return nodeOf(ctx, tx, hold);
    });
  }

  decide(ctx: Ctx, id: string, expectedVersion: number, outcome: 'restored' | 'kept', raw: string | null): Promise<HeldPostNode> {
    return this.work.run(ctx, async (tx) => {
      const by = ctx.principal.personId;
      require(ctx, 'safety.desk', by);
      await sitDown(ctx, tx);
      const hold = await lockHold(tx, id);
      hold.decide(outcome, raw?.trim() ? messageText(raw) : null, by, expectedVersion, ctx.now);
      const post = await loadPost(tx, id, { lock: true });
      // what its writer took back, or a moderator removed meanwhile, stays away; what was flagged was never away
      if (outcome === 'restored' && post.state === 'held') post.publish();
      else if (outcome === 'kept' && (post.state === 'held' || post.state === 'published')) post.remove();
      await updatePost(tx, post);
      ringDesk(tx);
      ringCommunity(tx, hold.community);
      tx.emit(postHoldDecided, { ...factOf(hold, ctx), by, outcome });
      const node = await nodeOf(ctx, tx, hold);
      await saveHold(tx, hold);
      return { ...node, version: hold.version };
    });
  }

  /** Asked of every clinician, once; answers whether it was told now. */
  escalate(ctx: Ctx, id: string): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      require(ctx, 'safety.escalate', ctx.principal.personId);
      await sitDown(ctx, tx);
      const hold = await lockHold(tx, id);
      if (!hold.isToEscalate(ctx.now)) return false;
      ringDesk(tx);
      tx.emit(postHoldEscalated, { ...factOf(hold, ctx), dueAt: hold.dueAt.toISOString() });
      hold.escalate(ctx.now);
      await saveHold(tx, hold);
      return true;
    });
  }
}

const factOf = ({ id: postId, questionId, community }: SafetyHold, { now }: Ctx) => ({
  ...{ communityId: communityIdOf(community), community, postId, questionId, occurredAt: now.toISOString() },
});

async function nodeOf(ctx: Ctx, tx: Tx, hold: SafetyHold) {
  const post = await loadPost(tx, hold.id);
  const [known] = await tx.query<{ name: string | null; clinicianId: string | null }>(
    'select (select name from pseudonym where id = $1) as name, (select id from clinician_view where id = $2) as "clinicianId"',
    [post.pseudonymId, hold.takenBy],
  );
  return {
    __typename: 'HeldPost',
    ...{
      id: hold.id,
      version: hold.version,
      community: hold.community,
      sign: toEnum(hold.sign),
      title: post.title,
      body: blocksOf(post.text),
    },
    ...{ pseudonym: known!.name, heldAt: hold.heldAt, dueAt: hold.dueAt, escalatedAt: hold.escalatedAt },
    ...{ takenBy: known!.clinicianId ? { id: known!.clinicianId } : null, takenByMe: hold.takenBy === ctx.principal.personId },
    decided: hold.state === 'waiting' ? null : toEnum(hold.state),
  };
}
