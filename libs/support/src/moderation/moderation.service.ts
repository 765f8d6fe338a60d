import { type Ctx, require } from '@careway/access';
import {
  appealDecided,
  communityIdOf,
  decisionAppealed,
  type DecisionKind,
  type FlagReason,
  isUuid,
  postDecided,
  postFlagged,
  postHeld,
  type PostLabel,
  pseudonymMuted,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { ringCommunity, ringDesk } from '../community/bell.ts';
import { enterOwn, enterWhere, sitDown } from '../community/doorway.ts';
import { messageText, neutralised } from '../messaging/text.rules.ts';
import { PostClosedError } from '../post/post.errors.ts';
import { factOf } from '../post/post.service.ts';
import { loadPost, updatePost } from '../post/post.store.ts';
import type { Post } from '../post/post.ts';
import { dueFrom } from '../safety/on-call.ts';
import { PostDecision } from './decision.ts';
import { insertDecision, lockDecision, updateDecision } from './decision.store.ts';
import { LabelMissingError, MuteDaysError } from './moderation.errors.ts';

export interface Decide {
  readonly kind: DecisionKind;
  readonly reason: FlagReason;
  readonly words: string;
  readonly label: PostLabel | null;
}
const [MOST_DAYS, DAY_MS] = [90, 86_400_000];

/** Flags, decisions with their reasons, second looks, and who writes nothing for a while. */
@Injectable()
export class ModerationService {
  constructor(private readonly work: Work) {}

  flag(ctx: Ctx, postId: string, reason: FlagReason, raw: string): Promise<string> {
    return this.work.run(ctx, async (tx) => {
      require(ctx, 'community.write', ctx.principal.personId);
      const { voice, community, role } = await enterWhere(ctx, tx, postId);
      const post = await loadPost(tx, postId);
      if (post.state !== 'published' || post.voice === voice || role === 'moderator') throw new NotFoundError();
      const made = await tx.execute(
        `insert into post_flag (post_id, voice, community, reason, words, flagged_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (post_id, voice) do nothing returning post_id`,
        [postId, voice, community, reason, neutralised(raw).trim(), ctx.now],
      );
      if (made.length) {
        tx.emit(postFlagged, { ...factOf(post, ctx), reason });
        ringDesk(tx);
      }
      if (made.length && reason === 'danger') await callNurse(ctx, tx, post);
      return postId;
    });
  }

  decide(ctx: Ctx, postId: string, expectedVersion: number, { kind, reason, words: raw, label }: Decide): Promise<string> {
    return this.work.run(ctx, async (tx) => {
      const by = ctx.principal.personId;
      require(ctx, 'community.moderate', by);
      await sitDown(ctx, tx);
      const post = (await loadPost(tx, postId, { lock: true })).seenAs(expectedVersion);
      // what sounds like danger is the nurse's to decide
      if (post.state === 'held' && post.cause === 'danger') throw new PostClosedError();
      const words = messageText(raw);
      if (kind === 'label' && !label) throw new LabelMissingError();
      apply(post, kind, kind === 'label' ? label : null, words);
      const of = { id: uuidv7(), postId, community: post.community, voice: post.voice, decision: kind, reason, words };
      const decision = PostDecision.make({ ...of, decidedBy: by, decidedAt: ctx.now });
      tx.emit(postDecided, {
        ...factOf(post, ctx),
        decisionId: decision.id,
        decision: kind,
        reason,
        label: kind === 'label' ? label : null,
        by,
      });
      ringCommunity(tx, post.community);
      ringDesk(tx);
      await updatePost(tx, post);
      await insertDecision(tx, decision);
      await tx.execute(`update post_flag set decision_id = $2 where post_id = $1 and decision_id is null`, [postId, decision.id]);
      return postId;
    });
  }

  appeal(ctx: Ctx, decisionId: string, expectedVersion: number, raw: string): Promise<PostDecision> {
    return this.work.run(ctx, async (tx) => {
      require(ctx, 'community.write', ctx.principal.personId);
      const decision = await this.own(ctx, tx, decisionId);
      decision.appeal(messageText(raw), expectedVersion, ctx.now);
      const post = await loadPost(tx, decision.postId);
      tx.emit(decisionAppealed, { ...factOf(post, ctx), decisionId });
      ringDesk(tx);
      await updateDecision(tx, decision);
      return decision;
    });
  }

  answer(ctx: Ctx, decisionId: string, expectedVersion: number, outcome: 'upheld' | 'overturned', raw: string): Promise<PostDecision> {
    return this.work.run(ctx, async (tx) => {
      const by = ctx.principal.personId;
      require(ctx, 'community.moderate', by);
      await sitDown(ctx, tx);
      const decision = await lockDecision(tx, decisionId);
      decision.answer(outcome, messageText(raw), by, expectedVersion, ctx.now);
      const post = await loadPost(tx, decision.postId, { lock: true });
      if (outcome === 'overturned') {
        if (post.state === 'removed') post.publish();
        if (post.state === 'published') post.mark(null, null);
        await updatePost(tx, post);
      }
      tx.emit(appealDecided, { ...factOf(post, ctx), decisionId, outcome, by });
      ringCommunity(tx, post.community);
      ringDesk(tx);
      await updateDecision(tx, decision);
      return decision;
    });
  }

  mute(ctx: Ctx, postId: string, days: number): Promise<{ readonly until: Date }> {
    return this.work.run(ctx, async (tx) => {
      const by = ctx.principal.personId;
      require(ctx, 'community.moderate', by);
      if (days < 0 || days > MOST_DAYS) throw new MuteDaysError(MOST_DAYS);
      await sitDown(ctx, tx);
      const { pseudonymId, community } = await loadPost(tx, postId);
      if (!pseudonymId) throw new NotFoundError();
      const until = new Date(ctx.now.getTime() + days * DAY_MS);
      await tx.execute('update pseudonym set version = version + 1, muted_until = $2, muted_by = $3 where id = $1', [
        pseudonymId,
        until,
        by,
      ]);
      const of = { communityId: communityIdOf(community), community, occurredAt: ctx.now.toISOString() };
      ringCommunity(tx, community);
      tx.emit(pseudonymMuted, { ...of, pseudonymId, until: until.toISOString(), by });
      return { until };
    });
  }

  /** Of one's own post, also in a community that one has left. */
  private async own(ctx: Ctx, tx: Tx, decisionId: string): Promise<PostDecision> {
    if (!isUuid(decisionId)) throw new NotFoundError();
    const [where] = await tx.query<{ community: string | null }>('select community_of_decision($1) as community', [decisionId]);
    if (!where?.community) throw new NotFoundError();
    await enterOwn(ctx, tx, where.community);
    return lockDecision(tx, decisionId);
  }
}

/** Words find only the plain ones; whoever reads finds the rest. It stays where it is until a nurse has looked, or anybody could hide anything. */
async function callNurse(ctx: Ctx, tx: Tx, post: Post): Promise<void> {
  const dueAt = dueFrom(ctx.now);
  const [row] = await tx.query<{ held: boolean }>('select hold_flagged($1, $2, $3) as held', [post.id, ctx.now, dueAt]);
  if (row?.held) tx.emit(postHeld, { ...factOf(post, ctx), sign: 'flagged', dueAt: dueAt.toISOString() });
}

/** What a decision makes of a post. What was held as spam is let through where it stays. */
function apply(post: Post, kind: DecisionKind, label: PostLabel | null, words: string): void {
  if (kind === 'remove') return post.remove();
  if (post.state === 'held') post.publish();
  post.mark(label, label ? words : null);
}
