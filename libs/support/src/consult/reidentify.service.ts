import { type Ctx, require } from '@careway/access';
import { consultReidentified, isUuid, reidentificationAsked, reidentificationDecided, type ReidentifyReason } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { MessageIdError } from '../messaging/messaging.errors.ts';
import { neutralised } from '../messaging/text.rules.ts';
import { ringDesk } from '../community/bell.ts';
import { isMessageId } from '../messaging/thread.service.ts';
import { ReasonError } from './consult.errors.ts';
import { OPEN_MS } from './consult.rules.ts';
import { consultById, enterConsults, ringConsult } from './consult.store.ts';
import { REQUEST, type RequestRow, requestNode } from './reidentify.queries.ts';

const SHORTEST = 10;
const LONGEST = 1_000;

/** The one way from a published question to a person: asked by one, agreed by another, read by the member. */
@Injectable()
export class ReidentifyService {
  constructor(private readonly work: Work) {}

  ask(ctx: Ctx, consultId: string, requestId: string, reason: ReidentifyReason, raw: string) {
    const by = ctx.principal.personId;
    require(ctx, 'reidentify.ask', by);
    return this.work.run(ctx, async (tx) => {
      await enterConsults(ctx, tx);
      if (!isMessageId(requestId)) throw new MessageIdError();
      const words = [...neutralised(raw).trim()].slice(0, LONGEST).join('');
      if ([...words].length < SHORTEST) throw new ReasonError(SHORTEST);
      await consultById(tx, consultId);
      const [known] = await tx.query('select from reidentification where id = $1', [requestId]);
      if (!known) {
        const values = [requestId, consultId, by, reason, words, ctx.now];
        await tx.execute(
          'insert into reidentification (id, consult_id, asked_by, reason, words, asked_at) values ($1, $2, $3, $4, $5, $6)',
          values,
        );
        ringDesk(tx);
        tx.emit(reidentificationAsked, { consultId, requestId, by, reason, occurredAt: ctx.now.toISOString() });
      }
      const [row] = await tx.query<RequestRow>(`${REQUEST} where r.id = $1`, [requestId]);
      return requestNode(row!);
    });
  }

  /** Once, by a moderator who has not asked: the table's policies say it as well. @throws NotFoundError */
  decide(ctx: Ctx, requestId: string, agree: boolean) {
    const by = ctx.principal.personId;
    require(ctx, 'reidentify.decide', by);
    if (!isUuid(requestId)) throw new NotFoundError();
    return this.work.run(ctx, async (tx) => {
      await enterConsults(ctx, tx);
      const [decided] = await tx.execute<{ consultId: string }>(
        `update reidentification set decided_by = $2, agreed = $3, decided_at = $4 where id = $1 and decided_at is null and asked_by <> $2
         returning consult_id as "consultId"`,
        [requestId, by, agree, ctx.now],
      );
      if (!decided) throw new NotFoundError();
      ringConsult(tx, decided.consultId);
      ringDesk(tx);
      tx.emit(reidentificationDecided, { consultId: decided.consultId, requestId, by, agreed: agree, occurredAt: ctx.now.toISOString() });
      const [row] = await tx.query<RequestRow>(`${REQUEST} where r.id = $1`, [requestId]);
      return requestNode(row!);
    });
  }

  /** PostgreSQL looks whether it was agreed, writes down the opening and the read, and only then answers; see `open_consult`. */
  open(ctx: Ctx, requestId: string) {
    const { personId, sessionId } = ctx.principal;
    require(ctx, 'reidentify.ask', personId);
    if (!isUuid(requestId)) throw new NotFoundError();
    return this.work.run(ctx, async (tx) => {
      await enterConsults(ctx, tx);
      const [opened] = await tx.execute<{ memberId: string; reason: ReidentifyReason; agreedBy: string; first: boolean }>(
        `select * from open_consult($1, $2, $3, $4, $5, make_interval(secs => $6))`,
        [personId, sessionId, ctx.operation, requestId, ctx.now, OPEN_MS / 1000],
      );
      if (!opened) throw new NotFoundError();
      const { memberId, reason, agreedBy } = opened;
      tx.emit(consultReidentified, { memberId, requestId, askedBy: personId, agreedBy, reason, occurredAt: ctx.now.toISOString() });
      return { __typename: 'OpenedConsult', memberId, member: { id: memberId, memberId } };
    });
  }
}
