import { type Ctx, require } from '@careway/access';
import { type CloseReason, type MemberRef, threadClosed, threadEscalated, threadNoted, toGlobalId } from '@careway/contracts';
import { EditedMeanwhileError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { MessageIdError } from './messaging.errors.ts';
import { ThreadNote } from './note.entity.ts';
import { messageText } from './text.rules.ts';
import { Thread } from './thread.entity.ts';
import type { ThreadNode } from './thread.nodes.ts';
import { refOf, threadOf } from './thread.queries.ts';
import { isMessageId, lastNumber } from './thread.service.ts';

/** What the care team does with a thread beside answering it. Who looks after it stands on the worklist, with everything else that waits. */
@Injectable()
export class HandlingService {
  constructor(private readonly work: Work) {}

  /** With the version that its author has seen: what was written meanwhile is not closed unread. */
  close(ctx: Ctx, id: string, expectedVersion: number, reason: CloseReason): Promise<ThreadNode> {
    return this.work.run(ctx, async (tx) => {
      const thread = await tx.lock(Thread, refOf(id));
      require(ctx, 'thread.handle', thread.memberId);
      if (thread.version !== expectedVersion) throw new EditedMeanwhileError('Thread', { currentVersion: thread.version });
      const by = ctx.principal.personId;
      thread.close(await lastNumber(tx, thread), reason, by, ctx.now);
      tx.emit(threadClosed, { ...stepOf(thread, ctx), by, reason });
      tx.ring(thread.memberId, 'threadChanged', toGlobalId(thread));
      await tx.save(thread);
      return threadOf(ctx, tx, thread);
    });
  }

  /** `noteId` is made by its author: sent twice, the note stands once. */
  note(ctx: Ctx, threadId: string, noteId: string, raw: string): Promise<ThreadNode> {
    return this.work.run(ctx, async (tx) => {
      const thread = await tx.lock(Thread, refOf(threadId));
      const { memberId, sensitivity } = thread;
      require(ctx, 'thread.handle', memberId);
      if (!isMessageId(noteId)) throw new MessageIdError();
      const [text, authorId] = [messageText(raw), ctx.principal.personId];
      const [known] = await tx.find(ThreadNote, memberId, { id: noteId });
      if (known && (known.threadId !== thread.id || known.authorId !== authorId || known.text !== text)) throw new MessageIdError();
      if (!known) {
        tx.emit(threadNoted, { ...stepOf(thread, ctx), noteId, by: authorId });
        tx.ring(memberId, 'threadChanged', toGlobalId(thread));
        const of = { memberId, id: noteId, threadId: thread.id, sensitivity, authorId, text, writtenAt: ctx.now };
        await tx.save(Object.assign(new ThreadNote(), of));
      }
      return threadOf(ctx, tx, thread);
    });
  }

  /** Given back to the whole team, once for what waits; answers whether it was told now. */
  escalate(ctx: Ctx, ref: MemberRef): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      const thread = await tx.lock(Thread, ref);
      require(ctx, 'thread.escalate', thread.memberId);
      if (!thread.isToEscalate(ctx.now)) return false;
      tx.emit(threadEscalated, { ...stepOf(thread, ctx), dueAt: thread.dueAt()!.toISOString() });
      tx.ring(thread.memberId, 'threadChanged', toGlobalId(thread));
      thread.escalate(ctx.now);
      await tx.save(thread);
      return true;
    });
  }
}

const stepOf = ({ memberId, journeyId, sensitivity, id: threadId }: Thread, { now }: Ctx) => ({
  ...{ memberId, journeyId, sensitivity, threadId, occurredAt: now.toISOString() },
});
