import type { Ctx } from '@careway/access';
import { isUuid, toGlobalId } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { ThreadNote } from './note.entity.ts';
import { type ThreadNode, threadNode } from './thread.nodes.ts';
import { TREATED } from './thread.queries.ts';
import { type ThreadRow, threadsQuery } from './thread.query.ts';

const LONGEST_PAGE = 100;
const MOST_NOTES = 100;

/** Which threads of a panel wait for nobody of the care team. What waits for it stands on the worklist. */
const STATES = {
  'waiting-for-member': 't.closed_at is null and t.waiting_since is null',
  closed: 't.closed_at is not null',
} as const;
export type PanelState = keyof typeof STATES;
export interface InboxArgs {
  readonly state: PanelState;
  readonly first: number;
  readonly after: string | null;
}

/** What a clinician reads of threads beside their messages. */
@Injectable()
export class InboxQueries {
  constructor(private readonly work: Work) {}

  /** The latest first. Whose threads leave with the answer is written into the access log with it. */
  page(ctx: Ctx, { state, first, after }: InboxArgs) {
    const size = Math.min(Math.max(first, 0), LONGEST_PAGE);
    const place = after === null ? undefined : fromCursor(after);
    const values: unknown[] = [ctx.principal.personId, size + 1, ...(place ? [place.lastAt, place.id] : [])];
    const where = [TREATED, STATES[state], ...(place ? ['(t.last_at, t.id) < ($3::timestamptz, $4::uuid)'] : [])].join(' and ');
    return this.work.panel(ctx, 'thread.panel', async (tx) => {
      const rows = await tx.query<ThreadRow>(threadsQuery(where, 'latest', '$2'), values);
      const shown = rows.slice(0, size);
      await tx.disclosed(shown.map(({ memberId }) => memberId));
      const last = shown.at(-1);
      return { nodes: shown.map(threadNode), pageInfo: { hasNextPage: rows.length > size, endCursor: last ? toCursor(last) : null } };
    });
  }

  /** A number about nobody in particular: whose they are is told, and written down, where they are read. */
  async unread(ctx: Ctx): Promise<{ readonly waiting: number }> {
    const sql = `select count(*)::int as count from thread t where ${TREATED} and t.waiting_since is not null and exists (
      select from message m left join read_mark k on k.member_id = m.member_id and k.thread_id = m.thread_id and k.person_id = $1
      where m.member_id = t.member_id and m.thread_id = t.id and m.author_id <> $1 and m.number > t.settled and m.number > coalesce(k.number, 0))`;
    const [row] = await this.work.panel(ctx, 'thread.panel', (tx) => tx.query<{ count: number }>(sql, [ctx.principal.personId]));
    return { waiting: row!.count };
  }

  /** The newest last, as they were written. */
  async notes(ctx: Ctx, { ref: { memberId, id } }: Pick<ThreadNode, 'ref'>) {
    const notes = await this.work.read(ctx, 'thread.note', memberId, (tx) => tx.find(ThreadNote, memberId, { threadId: id }));
    return notes
      .toSorted((a, b) => +a.writtenAt - +b.writtenAt)
      .slice(-MOST_NOTES)
      .map(({ id: noteId, authorId, text, writtenAt }) => ({
        ...{ memberId, id: toGlobalId({ memberId, id: noteId }), text, writtenAt },
        author: { memberId, id: authorId },
      }));
  }
}

const toCursor = ({ lastAt, id }: ThreadRow): string => Buffer.from(`${lastAt.getTime()}|${id}`).toString('base64url');
function fromCursor(cursor: string): { readonly lastAt: Date; readonly id: string } {
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const lastAt = new Date(Number(at));
  if (!id || !isUuid(id) || Number.isNaN(lastAt.getTime())) throw new NotFoundError();
  return { lastAt, id };
}
