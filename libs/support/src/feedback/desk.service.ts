import { type Ctx, require } from '@careway/access';
import { feedbackAnswered, feedbackGivenBack, feedbackHandedOver, feedbackTaken, toGlobalId, uuidv7 } from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { messageText } from '../messaging/text.rules.ts';
import type { Feedback } from './feedback.entity.ts';
import { type DeskNode, deskNode } from './feedback.nodes.ts';
import { factOf } from './feedback.service.ts';
import { deskRows, enterDesk, lockAtDesk, saveAtDesk } from './feedback.store.ts';

/** The desk of whoever answers: managers for their clinics; every administrator for articles, and for clinics that nobody manages. */
@Injectable()
export class FeedbackDeskService {
  constructor(private readonly work: Work) {}

  /** What waits first, the longest wait on top; then what was answered, the latest first. */
  list(ctx: Ctx): Promise<DeskNode[]> {
    return this.work.browse(ctx, 'feedback.desk', async (tx) => {
      await enterDesk(ctx, tx);
      const rows = await deskRows(
        tx,
        '$1::uuid is not null',
        [ctx.principal.personId],
        'f.waiting_since nulls last, f.given_at desc, f.id',
      );
      return rows.map((row) => deskNode(row, ctx.principal.personId, ctx.now));
    });
  }

  byId(ctx: Ctx, id: string): Promise<DeskNode> {
    return this.work.browse(ctx, 'feedback.desk', async (tx) => {
      await enterDesk(ctx, tx);
      return shown(ctx, tx, id);
    });
  }

  take(ctx: Ctx, id: string, expectedVersion: number): Promise<DeskNode> {
    return this.change(ctx, id, expectedVersion, (tx, feedback) => {
      feedback.take(ctx.principal.personId);
      tx.emit(feedbackTaken, factOf(feedback, ctx));
      return Promise.resolve();
    });
  }

  answer(ctx: Ctx, id: string, expectedVersion: number, raw: string): Promise<DeskNode> {
    const text = messageText(raw);
    return this.change(ctx, id, expectedVersion, async (tx, feedback) => {
      feedback.answer(ctx.principal.personId, ctx.now);
      tx.emit(feedbackAnswered, factOf(feedback, ctx));
      await tx.execute(
        `insert into feedback_words (member_id, id, version, feedback_id, side, text, written_at) values ($1, $2, 1, $3, 'house', $4, $5)`,
        [feedback.memberId, uuidv7(ctx.now.getTime()), feedback.id, text, ctx.now],
      );
    });
  }

  /** To one of the people at whose desk it stands. */
  handOver(ctx: Ctx, id: string, expectedVersion: number, to: string): Promise<DeskNode> {
    return this.change(ctx, id, expectedVersion, async (tx, feedback) => {
      const [row] = await deskRows(tx, 'f.id = $1', [id]);
      if (!row!.colleagues.includes(to) || to === ctx.principal.personId) throw new NotFoundError();
      feedback.handOver(ctx.principal.personId, to);
      tx.emit(feedbackHandedOver, { ...factOf(feedback, ctx), to });
    });
  }

  giveBack(ctx: Ctx, id: string, expectedVersion: number): Promise<DeskNode> {
    return this.change(ctx, id, expectedVersion, (tx, feedback) => {
      feedback.giveBack(ctx.principal.personId);
      tx.emit(feedbackGivenBack, factOf(feedback, ctx));
      return Promise.resolve();
    });
  }

  private change(ctx: Ctx, id: string, expectedVersion: number, does: (tx: Tx, feedback: Feedback) => Promise<void>): Promise<DeskNode> {
    return this.work.run(ctx, async (tx) => {
      require(ctx, 'feedback.desk', ctx.principal.personId);
      await enterDesk(ctx, tx);
      const feedback = await lockAtDesk(tx, id);
      if (feedback.version !== expectedVersion) throw new EditedMeanwhileError('Feedback');
      await does(tx, feedback);
      tx.ring(feedback.memberId, 'feedbackChanged', toGlobalId(feedback));
      await saveAtDesk(tx, feedback);
      return shown(ctx, tx, id);
    });
  }
}

async function shown(ctx: Ctx, tx: Tx, id: string): Promise<DeskNode> {
  const [row] = await deskRows(tx, 'f.id = $1', [id]);
  if (!row) throw new NotFoundError();
  return deskNode(row, ctx.principal.personId, ctx.now);
}
