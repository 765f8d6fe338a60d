import { type Ctx, require } from '@careway/access';
import { consultAnswered, consultVoted, consultWithdrawn, isUuid } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { MessageIdError } from '../messaging/messaging.errors.ts';
import { messageText } from '../messaging/text.rules.ts';
import { isMessageId } from '../messaging/thread.service.ts';
import { ConsultStateError } from './consult.errors.ts';
import { evidenceOf } from './consult.rules.ts';
import { consultById, consultFor, type ConsultNode, consultNode, enterConsults, ringConsult } from './consult.store.ts';

export interface AnswerConsult {
  readonly consultId: string;
  readonly answerId: string;
  readonly text: string;
  readonly evidence: readonly string[];
}

/** What colleagues do with a published question. It is about no member; the check names the colleague instead. */
@Injectable()
export class PeerService {
  constructor(private readonly work: Work) {}

  answer(ctx: Ctx, { consultId, answerId, text: raw, evidence: given }: AnswerConsult): Promise<ConsultNode> {
    return this.as(ctx, async (tx, by) => {
      if (!isMessageId(answerId)) throw new MessageIdError();
      const [text, evidence] = [messageText(raw), evidenceOf(given)];
      const consult = await consultFor(tx, consultId, 'answered');
      if (consult.authorId === by) throw new ConsultStateError(consult.state);
      const [known] = await tx.query<{ of: string; by: string; text: string }>(
        'select consult_id as of, author_id as by, text from consult_answer where id = $1',
        [answerId],
      );
      if (known && (known.of !== consultId || known.by !== by || known.text !== text)) throw new MessageIdError();
      if (!known) {
        const values = [answerId, consultId, by, text, JSON.stringify(evidence), ctx.now];
        await tx.execute(
          'insert into consult_answer (id, consult_id, author_id, text, evidence, written_at) values ($1, $2, $3, $4, $5, $6)',
          values,
        );
        await tx.execute(`update consult set state = 'answered', version = version + 1 where id = $1`, [consultId]);
        ringConsult(tx, consultId);
        tx.emit(consultAnswered, { consultId, answerId, by, evidence: evidence.length, occurredAt: ctx.now.toISOString() });
      }
      return consultNode(await consultById(tx, consultId), by);
    });
  }

  /** One vote a colleague and question: given to another answer, it moves. Nobody votes for oneself. */
  vote(ctx: Ctx, answerId: string): Promise<ConsultNode> {
    return this.as(ctx, async (tx, by) => {
      if (!isUuid(answerId)) throw new NotFoundError();
      const [answer] = await tx.query<{ of: string; author: string }>(
        'select consult_id as of, author_id as author from consult_answer where id = $1',
        [answerId],
      );
      if (!answer || answer.author === by) throw new NotFoundError();
      const consult = await consultById(tx, answer.of);
      if (consult.state !== 'answered') throw new ConsultStateError(consult.state);
      const [moved] = await tx.execute(
        `insert into consult_vote (consult_id, person_id, answer_id, voted_at) values ($1, $2, $3, $4)
         on conflict (consult_id, person_id) do update set answer_id = excluded.answer_id, voted_at = excluded.voted_at
         where consult_vote.answer_id <> excluded.answer_id returning 1`,
        [consult.id, by, answerId, ctx.now],
      );
      if (moved) {
        tx.emit(consultVoted, { consultId: consult.id, answerId, by, occurredAt: ctx.now.toISOString() });
        ringConsult(tx, consult.id);
      }
      return consultNode(consult, by);
    });
  }

  /** By its author alone, also after the author has ceased to treat the patient. */
  withdraw(ctx: Ctx, id: string, expectedVersion: number): Promise<ConsultNode> {
    return this.as(ctx, async (tx, by) => {
      const consult = await consultById(tx, id);
      if (consult.authorId !== by) throw new NotFoundError();
      await consultFor(tx, id, 'withdrawn', expectedVersion);
      await tx.execute('delete from consult_file where consult_id = $1', [id]);
      await tx.execute(`update consult set state = 'withdrawn', version = version + 1 where id = $1`, [id]);
      ringConsult(tx, id);
      tx.emit(consultWithdrawn, { consultId: id, by, occurredAt: ctx.now.toISOString() });
      return consultNode(await consultById(tx, id), by);
    });
  }

  private as<T>(ctx: Ctx, work: (tx: Tx, by: string) => Promise<T>): Promise<T> {
    const { personId } = ctx.principal;
    require(ctx, 'consult.write', personId);
    return this.work.run(ctx, async (tx) => {
      await enterConsults(ctx, tx);
      return work(tx, personId);
    });
  }
}
