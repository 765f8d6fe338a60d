import type { Ctx } from '@careway/access';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { communityData } from '../community/community.data.ts';
import { enter, enterOwn, sitDown } from '../community/doorway.ts';
import { type PostNode, postNodes } from '../post/post.nodes.ts';
import type { PostDecision } from './decision.ts';
import { decisionsOf } from './decision.store.ts';

const LONGEST_PAGE = 50;
const MOST_FLAGS = 50;
const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

export const decisionNode = (one: PostDecision, readerId: string) => ({
  __typename: 'PostDecision',
  ...{
    id: one.id,
    version: one.version,
    kind: toEnum(one.decision),
    reason: toEnum(one.reason),
    words: one.words,
    decidedAt: one.decidedAt,
    mine: one.decidedBy === readerId,
  },
  ...{ state: toEnum(one.state), appealWords: one.appealWords, appealedAt: one.appealedAt },
  ...{ answerWords: one.answerWords, answeredAt: one.answeredAt },
});

/** Everything that waits for a moderator, and since when: open flags, spam that was held, second looks. */
const WAITING = `select w.id, min(w.since) as since from (
    select f.post_id as id, f.flagged_at as since from post_flag f join post p on p.id = f.post_id where f.decision_id is null and p.state = 'published'
    union all select p.id, p.written_at from post p where p.state = 'held' and p.cause = 'spam'
    union all select d.post_id, d.appealed_at from post_decision d where d.state = 'appealed'
  ) w group by w.id`;
const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/;

interface FlagRow {
  readonly postId: string;
  readonly questionId: string;
  readonly title: string | null;
  readonly stands: boolean;
  readonly reason: string;
  readonly words: string;
  readonly flaggedAt: Date;
  readonly outcome: string | null;
  readonly decidedReason: string | null;
  readonly decidedAt: Date | null;
  readonly lookedAgain: boolean;
}

@Injectable()
export class ModerationQueries {
  constructor(private readonly work: Work) {}

  queue(ctx: Ctx, { first, after }: { readonly first: number; readonly after: string | null }) {
    const cursor = after === null ? null : CURSOR.exec(Buffer.from(after, 'base64url').toString());
    if (after !== null && !cursor) throw new NotFoundError();
    const size = Math.min(Math.max(first, 0), LONGEST_PAGE);
    return this.work.browse(ctx, 'community.moderate', async (tx) => {
      await sitDown(ctx, tx);
      const rows = await tx.query<{ id: string; since: Date }>(
        `select q.id, q.since from (${WAITING}) q where $1::timestamptz is null or (q.since, q.id) > ($1, $2::uuid) order by q.since, q.id limit $3`,
        [cursor?.[1] ?? null, cursor?.[2] ?? null, size + 1],
      );
      const shown = rows.slice(0, size);
      const ids = shown.map(({ id }) => id);
      const reader = { role: 'moderator', voice: ctx.principal.personId };
      const posts = new Map((await postNodes(tx, reader, 'where p.id = any ($2::uuid[])', [ids])).map((node) => [node.id, node]));
      const flags = await tx.query<{ postId: string; reason: string; words: string; at: Date }>(
        `select post_id as "postId", reason, words, flagged_at as at from post_flag where post_id = any ($1::uuid[]) and decision_id is null order by flagged_at limit 500`,
        [ids],
      );
      const nodes = [];
      for (const { id, since } of shown) {
        const [last] = await decisionsOf(tx, id);
        const own = flags.filter(({ postId }) => postId === id).map((flag) => ({ ...flag, reason: toEnum(flag.reason) }));
        nodes.push({ post: posts.get(id)!, since, flags: own, decision: last ? decisionNode(last, ctx.principal.personId) : null });
      }
      const end = shown.at(-1);
      const endCursor = end ? Buffer.from(`${end.since.toISOString()} ${end.id}`).toString('base64url') : null;
      return { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor } };
    });
  }

  /** Of one's own post, or of any for a moderator; nobody else is told that there are any. */
  decisions(ctx: Ctx, { id, community, author }: PostNode) {
    if (!author.isMe && ctx.principal.kind !== 'moderator') return [];
    return this.work.browse(ctx, 'community.read', async (tx) => {
      if (ctx.principal.kind === 'moderator') await sitDown(ctx, tx);
      else await enterOwn(ctx, tx, community);
      return (await decisionsOf(tx, id)).map((one) => decisionNode(one, ctx.principal.personId));
    });
  }

  /** What the reader flagged, whatever became of it; of what does not stand any more, only that. */
  flags(ctx: Ctx, community: string) {
    return this.work.browse(ctx, 'community.write', async (tx) => {
      if (!communityData(community)) throw new NotFoundError();
      await enterOwn(ctx, tx, community);
      const rows = await tx.query<FlagRow>(
        `select post_id as "postId", question_id as "questionId", title, stands, reason, words, flagged_at as "flaggedAt", outcome,
           decided_reason as "decidedReason", decided_at as "decidedAt", is_again as "lookedAgain" from own_flags($1)`,
        [MOST_FLAGS],
      );
      return rows.map(({ reason, outcome, decidedReason, ...row }) => ({
        ...row,
        ...{ reason: toEnum(reason), outcome: outcome && toEnum(outcome), decidedReason: decidedReason && toEnum(decidedReason) },
      }));
    });
  }

  /** When and why a moderator learnt who the reader is in a community. */
  openings(ctx: Ctx, community: string) {
    const { kind, personId } = ctx.principal;
    if (kind !== 'member' || !communityData(community)) return [];
    return this.work.browse(ctx, 'community.read', async (tx) => {
      await tx.open(personId);
      await enter(ctx, tx, community);
      const rows = await tx.query<{ reason: string; words: string; at: Date }>(
        `select reason, words, opened_at as at from identity_opening where member_id = $1 and community = $2 order by opened_at desc limit 50`,
        [personId, community],
      );
      return rows.map((row) => ({ ...row, reason: toEnum(row.reason) }));
    });
  }
}
