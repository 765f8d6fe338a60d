import type { Ctx } from '@careway/access';
import { fromGlobalId, type MemberRef } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { type MessageNode, messageNode, type MessageRow, type ThreadNode, threadNode } from './thread.nodes.ts';
import { type ThreadRow, threadsQuery } from './thread.query.ts';

const LONGEST_PAGE = 100;
const page = (first: number): number => Math.min(Math.max(first, 0), LONGEST_PAGE);

/** A record that was opened with a reason is read, but whoever opened it is not asked there. The panel's policy says the same. */
export const TREATED = `exists (select from relation r where r.person_id = $1 and r.member_id = t.member_id and r.kind = 'care-team'
  and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()))`;

/** What threads look like to whoever reads: nothing here changes anything. */
@Injectable()
export class ThreadQueries {
  constructor(private readonly work: Work) {}

  byId(ctx: Ctx, id: string): Promise<ThreadNode> {
    const ref = refOf(id);
    return this.work.read(ctx, 'thread.read', ref.memberId, (tx) => threadOf(ctx, tx, ref));
  }

  async ofMember(ctx: Ctx, memberId: string): Promise<ThreadNode[]> {
    const rows = await this.work.read(ctx, 'thread.read', memberId, (tx) =>
      tx.query<ThreadRow>(threadsQuery('t.member_id = $2', 'latest'), [ctx.principal.personId, memberId]),
    );
    return rows.map(threadNode);
  }

  async unread(ctx: Ctx, memberId: string): Promise<number> {
    return (await this.ofMember(ctx, memberId)).reduce((sum, { unread }) => sum + unread, 0);
  }

  /** Over the reader's own patients. Whose threads leave with the answer is written into the access log with it. */
  pooled(ctx: Ctx, { first, waitingForCareTeam }: { first: number; waitingForCareTeam: boolean }): Promise<ThreadNode[]> {
    return this.work.panel(ctx, 'thread.panel', async (tx) => {
      const where = waitingForCareTeam ? `${TREATED} and t.waiting_since is not null` : TREATED;
      const rows = await tx.query<ThreadRow>(threadsQuery(where, 'waiting', '$2'), [ctx.principal.personId, page(first)]);
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      return rows.map(threadNode);
    });
  }

  async messages(ctx: Ctx, { memberId, id }: MemberRef, { first, after }: { first: number; after?: string | null }) {
    if (after && !/^\d{1,9}$/.test(after)) throw new NotFoundError();
    const size = page(first);
    const rows = await this.work.read(ctx, 'thread.read', memberId, (tx) =>
      tx.query<MessageRow>(`${MESSAGES} where m.member_id = $1 and m.thread_id = $2 and m.number < $3 order by m.number desc limit $4`, [
        memberId,
        id,
        after ? Number(after) : 2 ** 31 - 1,
        size + 1,
      ]),
    );
    const edges = rows
      .slice(0, size)
      .map((row) => ({ cursor: String(row.number), node: messageNode(memberId, ctx.principal.personId, row) }));
    return { memberId, edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  message(ctx: Ctx, id: string): Promise<MessageNode> {
    const ref = refOf(id);
    return this.work.read(ctx, 'thread.read', ref.memberId, (tx) => messageOf(ctx, tx, ref));
  }
}

const MESSAGES = `select m.id, m.thread_id as "threadId", m.number, m.author_id as "authorId", m.side, m.text, m.sign, m.sent_at as "sentAt",
  array(select k.person_id::text from read_mark k where k.member_id = m.member_id and k.thread_id = m.thread_id and k.number >= m.number and k.person_id <> m.author_id order by 1) as "readBy"
  from message m`;

/** @throws NotFoundError for what is no id of ours */
export function refOf(id: string): MemberRef {
  const ref = fromGlobalId(id);
  if (!ref) throw new NotFoundError();
  return ref;
}

/** One thread as the reader sees it, in a transaction that has opened the record. */
export async function threadOf(ctx: Ctx, tx: Tx, { memberId, id }: MemberRef): Promise<ThreadNode> {
  const [row] = await tx.query<ThreadRow>(threadsQuery('t.member_id = $2 and t.id = $3', 'latest'), [ctx.principal.personId, memberId, id]);
  if (!row) throw new NotFoundError();
  return threadNode(row);
}

export async function messageOf(ctx: Ctx, tx: Tx, { memberId, id }: MemberRef): Promise<MessageNode> {
  const [row] = await tx.query<MessageRow>(`${MESSAGES} where m.member_id = $1 and m.id = $2`, [memberId, id]);
  if (!row) throw new NotFoundError();
  return messageNode(memberId, ctx.principal.personId, row);
}
