import { type Ctx, require } from '@careway/access';
import { articleOf } from '@careway/clinical/article';
import {
  type EmergencySign,
  type FeedbackCategory,
  feedbackClosed,
  feedbackEscalated,
  feedbackGiven,
  feedbackReplied,
  type FeedbackSubject,
  isUuid,
  type MemberRef,
  toGlobalId,
  uuidv5,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { emergencyIn } from '../messaging/emergency.rules.ts';
import { MessageIdError } from '../messaging/messaging.errors.ts';
import { messageText, neutralised } from '../messaging/text.rules.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { again, isMessageId } from '../messaging/thread.service.ts';
import { dueOf, Feedback } from './feedback.entity.ts';
import { FeedbackSubjectError } from './feedback.errors.ts';
import { type FeedbackNode, feedbackNode } from './feedback.nodes.ts';
import { feedbackRows } from './feedback.store.ts';
import { FeedbackWords } from './feedback-words.entity.ts';

export interface GiveFeedback {
  readonly memberId: string;
  /** UUIDv7, made by whoever writes: sent twice, it stands once. */
  readonly wordsId: string;
  readonly about: FeedbackSubject;
  /** The name of an article, or the opaque id of a visit; nothing for one's own clinic. */
  readonly subject?: string | null;
  readonly category: FeedbackCategory;
  readonly rating?: number | null;
  readonly signedAs?: string | null;
  readonly text: string;
}
const LONGEST_NAME = 60;

/** What the member's side does: say something, write again, say whether it helped. */
@Injectable()
export class FeedbackService {
  constructor(private readonly work: Work) {}

  give(ctx: Ctx, input: GiveFeedback): Promise<FeedbackNode> {
    const { memberId, wordsId, about, category, rating } = input;
    if (!isUuid(memberId)) throw new NotFoundError();
    if (!isMessageId(wordsId) || (rating != null && !(rating >= 1 && rating <= 5))) throw new MessageIdError();
    const ref = { memberId, id: uuidv5('feedback', memberId, wordsId) };
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const { kind } = await tx.open(memberId);
        require(ctx, 'feedback.give', memberId);
        const [known] = await tx.find(Feedback, memberId, { id: ref.id });
        if (!known) {
          const text = messageText(input.text);
          const signedAs = [...neutralised(input.signedAs ?? '').trim()].slice(0, LONGEST_NAME).join('') || null;
          const subject = await subjectOf(tx, input);
          const sign = emergencyIn(text);
          const author = {
            authorId: ctx.principal.kind === 'system' ? memberId : ctx.principal.personId,
            author: kind === 'proxy' ? ('proxy' as const) : ('member' as const),
          };
          const feedback = Feedback.give({
            ...ref,
            ...author,
            ...subject,
            about,
            category,
            rating: rating ?? null,
            signedAs,
            givenAt: ctx.now,
            sign,
          });
          tx.emit(feedbackGiven, { ...factOf(feedback, ctx), rating: feedback.rating, sign });
          await tx.save(feedback);
          await write(ctx, tx, feedback, wordsId, text);
          tx.ring(memberId, 'feedbackChanged', toGlobalId(ref));
        }
        return shown(ctx, tx, ref);
      }),
    );
  }

  reply(ctx: Ctx, id: string, wordsId: string, raw: string): Promise<FeedbackNode> {
    if (!isMessageId(wordsId)) throw new MessageIdError();
    return this.change(ctx, id, async (tx, feedback) => {
      const [known] = await tx.find(FeedbackWords, feedback.memberId, { id: wordsId });
      if (known) return false;
      const text = messageText(raw);
      const sign: EmergencySign | null = emergencyIn(text);
      feedback.reply(sign, ctx.now);
      tx.emit(feedbackReplied, { ...factOf(feedback, ctx), sign });
      await write(ctx, tx, feedback, wordsId, text);
      return true;
    });
  }

  close(ctx: Ctx, id: string, helpful: boolean): Promise<FeedbackNode> {
    return this.change(ctx, id, (tx, feedback) => {
      if (feedback.state === 'closed' && feedback.helpful === helpful) return Promise.resolve(false);
      feedback.close(helpful);
      tx.emit(feedbackClosed, { ...factOf(feedback, ctx), helpful });
      return Promise.resolve(true);
    });
  }

  /** To every administrator, once for what waits; answers whether it was told now. */
  escalate(ctx: Ctx, ref: MemberRef): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      const feedback = await tx.lock(Feedback, ref);
      require(ctx, 'feedback.escalate', feedback.memberId);
      if (!feedback.isToEscalate(ctx.now)) return false;
      tx.emit(feedbackEscalated, { ...factOf(feedback, ctx), dueAt: dueOf(feedback)!.toISOString() });
      tx.ring(feedback.memberId, 'feedbackChanged', toGlobalId(feedback));
      feedback.escalate();
      await tx.save(feedback);
      return true;
    });
  }

  ofMember(ctx: Ctx, memberId: string): Promise<FeedbackNode[]> {
    return this.work.read(ctx, 'feedback.give', memberId, async (tx) =>
      (await feedbackRows(tx, 'f.member_id = $1', [memberId])).map((row) => feedbackNode(row, ctx.now)),
    );
  }

  byId(ctx: Ctx, id: string): Promise<FeedbackNode> {
    return this.work.read(ctx, 'feedback.give', refOf(id).memberId, (tx) => shown(ctx, tx, refOf(id)));
  }

  private change(ctx: Ctx, id: string, does: (tx: Tx, feedback: Feedback) => Promise<boolean>): Promise<FeedbackNode> {
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const feedback = await tx.lock(Feedback, refOf(id));
        require(ctx, 'feedback.give', feedback.memberId);
        if (await does(tx, feedback)) {
          tx.ring(feedback.memberId, 'feedbackChanged', id);
          await tx.save(feedback);
        }
        return shown(ctx, tx, feedback);
      }),
    );
  }
}

export const factOf = ({ memberId, id, about, subjectId, clinicId, category }: Feedback, { now, principal }: Ctx) => ({
  ...{ memberId, feedbackId: id, about, subjectId, clinicId, category, by: principal.personId, occurredAt: now.toISOString() },
});

/** @throws FeedbackSubjectError */
async function subjectOf(tx: Tx, { memberId, about, subject }: GiveFeedback): Promise<Pick<Feedback, 'subjectId' | 'clinicId'>> {
  if (about === 'article') {
    if (!subject || !articleOf(subject)) throw new FeedbackSubjectError();
    return { subjectId: subject, clinicId: null };
  }
  const [registered] = await tx.query<{ clinicId: string | null }>(
    'select clinic_id as "clinicId" from survey_member where member_id = $1',
    [memberId],
  );
  const clinicId = registered?.clinicId;
  if (!clinicId) throw new FeedbackSubjectError();
  if (about === 'clinic') return { subjectId: clinicId, clinicId };
  const visit = refOf(subject ?? '');
  if (visit.memberId !== memberId) throw new FeedbackSubjectError();
  return { subjectId: visit.id, clinicId };
}

async function write(ctx: Ctx, tx: Tx, { memberId, id: feedbackId }: Feedback, id: string, text: string): Promise<void> {
  await tx.save(Object.assign(new FeedbackWords(), { memberId, id, feedbackId, side: 'member', text, writtenAt: ctx.now }));
}

async function shown(ctx: Ctx, tx: Tx, { memberId, id }: { memberId: string; id: string }): Promise<FeedbackNode> {
  const [row] = await feedbackRows(tx, 'f.member_id = $1 and f.id = $2', [memberId, id]);
  if (!row) throw new NotFoundError();
  return feedbackNode(row, ctx.now);
}
