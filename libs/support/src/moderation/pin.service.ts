import { type Ctx, require } from '@careway/access';
import { postPinned, postUnpinned } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { ringCommunity } from '../community/bell.ts';
import { enter, sitDown } from '../community/doorway.ts';
import { type PostNode, postNodes } from '../post/post.nodes.ts';
import { factOf } from '../post/post.service.ts';
import { loadPost } from '../post/post.store.ts';
import { NotPinnableError, TooManyPinsError } from './moderation.errors.ts';

/** More than this is no top any more. */
const MOST_PINS = 3;

/** What a moderator keeps on top of a community: explanations of verified clinicians. */
@Injectable()
export class PinService {
  constructor(private readonly work: Work) {}

  /** A second time is the same time. @throws NotPinnableError, TooManyPinsError */
  set(ctx: Ctx, postId: string, isPinned: boolean): Promise<string> {
    return this.work.run(ctx, async (tx) => {
      const by = ctx.principal.personId;
      require(ctx, 'community.moderate', by);
      await sitDown(ctx, tx);
      const post = await loadPost(tx, postId, { lock: true });
      if (isPinned && (post.kind !== 'answer' || post.clinicianId === null || post.state !== 'published')) throw new NotPinnableError();
      const changed = isPinned
        ? await pin(tx, { postId, community: post.community, by, now: ctx.now })
        : await tx.execute('delete from post_pin where post_id = $1 returning post_id', [postId]);
      if (changed.length > 0) {
        if (isPinned) tx.emit(postPinned, { ...factOf(post, ctx), by });
        else tx.emit(postUnpinned, { ...factOf(post, ctx), by });
        ringCommunity(tx, post.community);
      }
      return postId;
    });
  }

  /** For whoever reads in the community; what was taken back or removed meanwhile is not there. */
  of(ctx: Ctx, community: string): Promise<PostNode[]> {
    return this.work.browse(ctx, 'community.read', async (tx) => {
      const reader = await enter(ctx, tx, community);
      if (reader.role === 'none') return [];
      return postNodes(
        tx,
        reader,
        `join post_pin n on n.post_id = p.id where n.community = $2 and p.state = 'published' order by n.pinned_at limit ${MOST_PINS}`,
        [community],
      );
    });
  }
}

/** Behind the lock of the community's pins, so that two moderators at once do not pin one too many. */
async function pin(tx: Tx, { postId, community, by, now }: { postId: string; community: string; by: string; now: Date }) {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('post_pin:' || $1, 0))`, [community]);
  const [row] = await tx.query<{ others: number }>(
    `select count(*)::int as others from post_pin n join post p on p.id = n.post_id and p.state = 'published' where n.community = $1 and n.post_id <> $2`,
    [community, postId],
  );
  if (row!.others >= MOST_PINS) throw new TooManyPinsError(MOST_PINS);
  return tx.execute(
    `insert into post_pin (post_id, community, pinned_by, pinned_at) values ($1, $2, $3, $4) on conflict do nothing returning post_id`,
    [postId, community, by, now],
  );
}
