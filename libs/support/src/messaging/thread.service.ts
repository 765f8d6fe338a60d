import { type Ctx, type Relation, require } from '@careway/access';
import {
  isUuid,
  type MemberRef,
  messageSent,
  type Sensitivity,
  threadOpened,
  threadRaised,
  threadRead,
  threadReopened,
  type ThreadTopic,
  toGlobalId,
  uuidv5,
} from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { attach } from '../attachment/attach.ts';
import { labelIn } from '../journey/journey-label.ts';
import { Draft } from './draft.entity.ts';
import { emergencyIn } from './emergency.rules.ts';
import { Message, type MessageSide } from './message.entity.ts';
import { MessageIdError } from './messaging.errors.ts';
import { messageText, neutralised } from './text.rules.ts';
import { Thread } from './thread.entity.ts';
import type { MessageNode, ThreadNode } from './thread.nodes.ts';
import { messageOf, refOf, threadOf } from './thread.queries.ts';

export interface OpenThread {
  readonly memberId: string;
  readonly messageId: string;
  readonly text: string;
  readonly topic: ThreadTopic;
  /** A journey that the question belongs to; absent: the question begins one. */
  readonly journeyId?: string | null;
  readonly sensitivity: Sensitivity;
  /** Files that were brought before, by their opaque ids. */
  readonly uploadIds?: readonly string[];
}

interface Written {
  readonly messageId: string;
  readonly raw: string;
  readonly uploadIds: readonly string[];
}

const SIDES: Partial<Record<Relation['kind'], MessageSide>> = {
  self: 'member',
  proxy: 'proxy',
  'care-team': 'care-team',
  system: 'member',
};
/** A system that tells a story from before speaks for the member whom it is about. */
const authorOf = (ctx: Ctx, memberId: string): string => (ctx.principal.kind === 'system' ? memberId : ctx.principal.personId);
export const isMessageId = (id: string): boolean => isUuid(id) && id[14] === '7';

@Injectable()
export class ThreadService {
  constructor(private readonly work: Work) {}

  open(ctx: Ctx, input: OpenThread): Promise<ThreadNode> {
    const { memberId, messageId, topic } = input;
    if (!isUuid(memberId)) throw new NotFoundError();
    // Named after its first message, so that the command sent twice opens one thread and begins one journey.
    const id = uuidv5('thread', memberId, messageId);
    const journeyId = input.journeyId ? refOf(input.journeyId) : { memberId, id: uuidv5('journey', memberId, id) };
    if (journeyId.memberId !== memberId) throw new NotFoundError();
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const relation = await tx.open(memberId);
        require(ctx, 'thread.write', memberId);
        const sensitivity = await labelIn(tx, memberId, journeyId.id, input.sensitivity);
        if (!relation.labels.includes(sensitivity)) throw new NotFoundError();
        const [known] = await tx.find(Thread, memberId, { id });
        const by = authorOf(ctx, memberId);
        const opened = { memberId, id, journeyId: journeyId.id, topic, sensitivity, openedBy: by, openedAt: ctx.now };
        const thread = known ?? Thread.open(opened);
        if (!known) {
          const fact = { memberId, journeyId: thread.journeyId, occurredAt: ctx.now.toISOString(), sensitivity, threadId: id, by, topic };
          tx.emit(threadOpened, { ...fact, precision: 'instant' });
          await tx.save(thread);
          await tx.execute('delete from first_draft where member_id = $1 and person_id = $2', [memberId, ctx.principal.personId]);
        }
        await this.write(ctx, tx, thread, { messageId, raw: input.text, uploadIds: input.uploadIds ?? [] });
        return threadOf(ctx, tx, thread);
      }),
    );
  }

  send(ctx: Ctx, threadId: string, messageId: string, raw: string, uploadIds: readonly string[] = []): Promise<MessageNode> {
    const ref = refOf(threadId);
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const thread = await tx.load(Thread, ref);
        require(ctx, 'thread.write', thread.memberId);
        const message = await this.write(ctx, tx, thread, { messageId, raw, uploadIds });
        return messageOf(ctx, tx, message);
      }),
    );
  }

  read(ctx: Ctx, messageId: string): Promise<ThreadNode> {
    const ref = refOf(messageId);
    return this.work.run(ctx, async (tx) => {
      const { memberId, threadId, number } = await tx.load(Message, ref);
      require(ctx, 'thread.write', memberId);
      const thread = await tx.load(Thread, { memberId, id: threadId });
      const by = authorOf(ctx, memberId);
      const mark = [memberId, threadId, by];
      const [known] = await tx.query<{ number: number }>(
        `select number from read_mark where member_id = $1 and thread_id = $2 and person_id = $3`,
        mark,
      );
      if ((known?.number ?? 0) < number) {
        await tx.execute(
          `insert into read_mark (member_id, thread_id, person_id, number) values ($1, $2, $3, $4)
           on conflict (member_id, thread_id, person_id) do update set number = greatest(read_mark.number, excluded.number)`,
          [...mark, number],
        );
        tx.emit(threadRead, { memberId, journeyId: thread.journeyId, threadId, by, upTo: ref.id, occurredAt: ctx.now.toISOString() });
        tx.ring(memberId, 'threadChanged', toGlobalId(thread));
      }
      return threadOf(ctx, tx, thread);
    });
  }

  draft(ctx: Ctx, threadId: string, text: string): Promise<ThreadNode> {
    const ref = refOf(threadId);
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const thread = await tx.load(Thread, ref);
        require(ctx, 'thread.write', thread.memberId);
        const { personId } = ctx.principal;
        const own = { memberId: thread.memberId, id: uuidv5('draft', thread.id, personId) };
        const [known] = await tx.find(Draft, own.memberId, { id: own.id });
        const draft = known ?? Object.assign(new Draft(), { ...own, threadId: thread.id, personId });
        draft.text = neutralised(text);
        await tx.save(draft);
        return threadOf(ctx, tx, thread);
      }),
    );
  }

  /** Writes one message, or finds the one that the same command wrote before. */
  private async write(ctx: Ctx, tx: Tx, { memberId, id: threadId }: Thread, { messageId, raw, uploadIds }: Written): Promise<Message> {
    if (!isMessageId(messageId)) throw new MessageIdError();
    // a file says enough by itself
    const [text, authorId] = [uploadIds.length ? neutralised(raw).trim() : messageText(raw), authorOf(ctx, memberId)];
    const side = SIDES[ctx.relations.get(memberId)?.kind ?? 'none'];
    if (!side) throw new NotFoundError();
    // Writers of one thread take turns, so numbers follow the order of commits and a mark never covers what nobody could see.
    const thread = await tx.lock(Thread, { memberId, id: threadId });
    const [known] = await tx.find(Message, memberId, { id: messageId });
    if (known) {
      if (known.threadId !== threadId || known.authorId !== authorId || known.text !== text) throw new MessageIdError();
      return known;
    }
    const number = (await lastNumber(tx, thread)) + 1;
    const { journeyId, sensitivity, topic } = thread;
    const sign = side === 'care-team' ? null : emergencyIn(text);
    const message = Object.assign(new Message(), { memberId, id: messageId, threadId, number, authorId, side, text, sign, sensitivity });
    message.sentAt = ctx.now;
    const step = { memberId, journeyId, sensitivity, threadId, occurredAt: ctx.now.toISOString() };
    if (thread.state === 'closed') {
      thread.reopen();
      tx.emit(threadReopened, { ...step, by: authorId, from: side });
    }
    thread.take(message);
    tx.emit(messageSent, { ...step, precision: 'instant', messageId, by: authorId, from: side, topic });
    if (sign) tx.emit(threadRaised, { ...step, messageId, sign });
    await tx.execute(`delete from draft where member_id = $1 and thread_id = $2 and person_id = $3`, [memberId, threadId, authorId]);
    tx.ring(memberId, 'threadChanged', toGlobalId(thread));
    await tx.save(thread);
    await tx.save(message);
    await attach(ctx, tx, thread, message, uploadIds);
    return message;
  }
}

/** The number of a thread's last message; 0 before the first. */
export async function lastNumber(tx: Tx, { memberId, id }: MemberRef): Promise<number> {
  const [last] = await tx.query<{ number: number }>(
    `select coalesce(max(number), 0) as number from message where member_id = $1 and thread_id = $2`,
    [memberId, id],
  );
  return last!.number;
}

/** Two devices did the same at once (unique violation, or a draft saved twice): the second finds what the first wrote. */
export async function again<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    const code = (error as { code?: string }).code ?? (error as { driverError?: { code?: string } }).driverError?.code;
    if (code === '23505' || error instanceof EditedMeanwhileError) return command();
    throw error;
  }
}
