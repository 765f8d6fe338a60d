import { type Ctx, require } from '@careway/access';
import { answerAccepted, communityIdOf, isUuid, type PostKind, postHeld, postWithdrawn, postWritten } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { communityData } from '../community/community.data.ts';
import { NotJoinedError } from '../community/community.errors.ts';
import type { CommunityLanguage } from '../community/community.shape.ts';
import { ringCommunity, ringDesk } from '../community/bell.ts';
import { communityOf, enter, enterWhere, type Voice } from '../community/doorway.ts';
import { MessageIdError } from '../messaging/messaging.errors.ts';
import { messageText } from '../messaging/text.rules.ts';
import { again, isMessageId } from '../messaging/thread.service.ts';
import { holdFor } from '../safety/hold.store.ts';
import { dangerIn } from './danger.rules.ts';
import { MutedError, PostClosedError, RepeatedPostError, TooManyPostsError } from './post.errors.ts';
import { findPost, insertPost, loadPost, updatePost } from './post.store.ts';
import { Post } from './post.ts';
import { fingerprintOf } from './search.rules.ts';
import { isNew, isRepeated, limitsFor, soundsLikeSpam } from './spam.rules.ts';

export interface WritePost {
  readonly id: string;
  readonly kind: PostKind;
  readonly community?: string | null;
  readonly parentId?: string | null;
  readonly title?: string | null;
  readonly text: string;
  readonly language: CommunityLanguage;
}
/** In code points; a title is a line. */
const LONGEST_TITLE = 140;
const DAY_MS = 86_400_000;
/** So far back the same words are a copy, and so many of one's own texts are looked at. */
const [COPIED_DAYS, LOOKED_AT] = [30, 20];

/** Writing in communities. What is written is a voice's; which member that is, nothing here can read. */
@Injectable()
export class PostService {
  constructor(private readonly work: Work) {}

  write(ctx: Ctx, input: WritePost): Promise<string> {
    if (!isMessageId(input.id)) throw new MessageIdError();
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const { personId } = ctx.principal;
        require(ctx, 'community.write', personId);
        const community = await placeOf(tx, input);
        const voice = await enter(ctx, tx, community);
        if (voice.role === 'none') {
          if (input.parentId) throw new NotFoundError();
          throw new NotJoinedError();
        }
        const parent = input.parentId ? await loadPost(tx, input.parentId) : undefined;
        const post = draftOf(ctx, input, community, voice, parent);
        const known = await findPost(tx, input.id);
        if (known) {
          if (known.voice !== post.voice || known.text !== post.text || known.title !== post.title) throw new MessageIdError();
          return known.id;
        }
        if (parent && parent.state !== 'published') throw new PostClosedError();
        if (voice.mutedUntil && voice.mutedUntil > ctx.now) throw new MutedError(voice.mutedUntil);
        if (voice.role === 'member') await withinLimits(ctx, tx, post, voice);
        await insertPost(tx, post);
        const { id: postId, questionId, kind } = post;
        const of = { communityId: communityIdOf(community), community, occurredAt: ctx.now.toISOString(), postId, questionId };
        if (post.state === 'published') ringCommunity(tx, community);
        else ringDesk(tx);
        tx.emit(postWritten, { ...of, kind, byClinician: post.clinicianId !== null, held: post.cause });
        if (post.cause === 'danger')
          tx.emit(postHeld, { ...of, sign: post.sign!, dueAt: (await holdFor(tx, post, ctx.now)).toISOString() });
        return postId;
      }),
    );
  }

  withdraw(ctx: Ctx, id: string, expectedVersion: number): Promise<string> {
    return this.work.run(ctx, async (tx) => {
      require(ctx, 'community.write', ctx.principal.personId);
      const { community, voice } = await enterWhere(ctx, tx, id);
      const post = await loadPost(tx, id, { lock: true });
      if (post.voice !== voice) throw new NotFoundError();
      post.seenAs(expectedVersion).withdraw();
      tx.emit(postWithdrawn, { ...factOf(post, ctx), community });
      ringCommunity(tx, community);
      ringDesk(tx);
      await updatePost(tx, post);
      return id;
    });
  }

  /** By whoever asked, or by a clinician who did not write it. */
  accept(ctx: Ctx, answerId: string, expectedVersion: number): Promise<string> {
    return this.work.run(ctx, async (tx) => {
      require(ctx, 'community.write', ctx.principal.personId);
      const { role, voice } = await enterWhere(ctx, tx, answerId);
      const answer = await loadPost(tx, answerId);
      const question = await loadPost(tx, answer.questionId, { lock: true });
      if (role !== 'clinician' && question.voice !== voice) throw new NotFoundError();
      answer.seenAs(expectedVersion);
      // a second time is the same time
      if (question.acceptedId === answerId) return answerId;
      question.accept(answer, voice!);
      tx.emit(answerAccepted, { ...factOf(question, ctx), answerId });
      ringCommunity(tx, question.community);
      await updatePost(tx, question);
      return answerId;
    });
  }
}

export const factOf = ({ id: postId, questionId, community }: Post, { now }: Ctx) => ({
  ...{ communityId: communityIdOf(community), community, postId, questionId, occurredAt: now.toISOString() },
});

async function placeOf(tx: Tx, { kind, community, parentId }: WritePost): Promise<string> {
  if (kind !== 'question') {
    if (!parentId || !isUuid(parentId)) throw new NotFoundError();
    return communityOf(tx, parentId);
  }
  if (parentId || !community || !communityData(community)) throw new NotFoundError();
  return community;
}

/** As it will stand, if nothing speaks against it. Answers stand under questions, comments under either. */
function draftOf(ctx: Ctx, input: WritePost, community: string, { role, voice, since }: Voice, parent: Post | undefined): Post {
  if (role === 'moderator' || (input.kind === 'answer' && parent?.kind !== 'question') || parent?.kind === 'comment')
    throw new NotFoundError();
  const text = messageText(input.text);
  const title =
    input.kind === 'question' ? [...messageText(input.title ?? '').replaceAll('\n', ' ')].slice(0, LONGEST_TITLE).join('') : null;
  const isMember = role === 'member';
  const sign = isMember ? dangerIn(title, text) : null;
  const isSpam = isMember && soundsLikeSpam({ text: [title, text].join('\n'), isNew: isNew(since!, ctx.now) });
  const of = {
    ...{ id: input.id, community, questionId: parent?.questionId ?? input.id, parentId: parent?.id ?? null, kind: input.kind },
    ...{
      pseudonymId: isMember ? voice : null,
      clinicianId: isMember ? null : voice,
      language: input.language,
      title,
      text,
      writtenAt: ctx.now,
    },
  };
  return Post.write(of, sign ? 'danger' : isSpam ? 'spam' : null, sign);
}

/**
 * Limits of a day, and no copies: of one's own words in any order, of somebody else's word for word. A cry for help has no limit, and what
 * is sent twice at once is no copy of itself.
 */
async function withinLimits(ctx: Ctx, tx: Tx, post: Post, { since }: Voice): Promise<void> {
  if (post.cause === 'danger') return;
  const own = await tx.query<{ text: string; kind: PostKind; writtenAt: Date }>(
    `select text, kind, written_at as "writtenAt" from post where coalesce(pseudonym_id, clinician_id) = $1 and community = $2 and id <> $3 order by written_at desc limit 50`,
    [post.voice, post.community, post.id],
  );
  const today = own.filter(({ writtenAt }) => ctx.now.getTime() - writtenAt.getTime() < DAY_MS);
  const { posts, questions } = limitsFor(since!, ctx.now);
  if (today.length >= posts) throw new TooManyPostsError(posts);
  if (post.kind === 'question' && today.filter(({ kind }) => kind === 'question').length >= questions)
    throw new TooManyPostsError(questions);
  if (
    isRepeated(
      post.text,
      own.slice(0, LOOKED_AT).map(({ text }) => text),
    )
  )
    throw new RepeatedPostError();
  if (post.kind !== 'question') return;
  const [copy] = await tx.query(
    `select from post where community = $1 and fingerprint = $2 and kind = 'question' and state = 'published' and written_at > $3 and id <> $4 limit 1`,
    [post.community, fingerprintOf([post.title, post.text].join('\n')), new Date(ctx.now.getTime() - COPIED_DAYS * DAY_MS), post.id],
  );
  if (copy) throw new RepeatedPostError();
}
