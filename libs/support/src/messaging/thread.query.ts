import type { CloseReason, ThreadTopic } from '@careway/contracts';
import type { MessageSide } from './message.entity.ts';

export interface ThreadRow {
  readonly memberId: string;
  readonly id: string;
  readonly version: number;
  readonly journeyId: string;
  readonly topic: ThreadTopic;
  readonly openedAt: Date;
  readonly lastAt: Date;
  readonly waitingSince: Date | null;
  readonly raisedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly closeReason: CloseReason | null;
  readonly messageCount: number;
  readonly unread: number;
  readonly participants: readonly { personId: string; side: MessageSide }[];
  readonly draft: string | null;
}

/** A first-in-line order for the pooled inbox, and the latest first for everybody else. */
const ORDER = {
  latest: `t.last_at desc, t.id desc`,
  waiting: `t.waiting_since asc nulls last, t.last_at desc, t.id`,
} as const;

/**
 * Threads with all that follows from their messages and marks: `$1` is the reader. `where` narrows the threads (alias `t`); row-level
 * security decides which there are.
 */
export const threadsQuery = (where: string, order: keyof typeof ORDER, limit = '1000'): string => `
select t.member_id as "memberId", t.id, t.version, t.journey_id as "journeyId", t.topic, t.opened_at as "openedAt", t.last_at as "lastAt",
  t.waiting_since as "waitingSince", t.raised_at as "raisedAt", t.escalated_at as "escalatedAt", t.closed_at as "closedAt", t.closed_by as "closedBy",
  t.close_reason as "closeReason", s.*, d.text as draft
from (select t.* from thread t where ${where} order by ${ORDER[order]} limit ${limit}) t
  left join read_mark k on k.member_id = t.member_id and k.thread_id = t.id and k.person_id = $1
  left join draft d on d.member_id = t.member_id and d.thread_id = t.id and d.person_id = $1
  cross join lateral (
    select count(*)::int as "messageCount", (count(*) filter (where m.author_id <> $1 and m.number > coalesce(k.number, 0)))::int as unread,
      jsonb_agg(distinct jsonb_build_object('personId', m.author_id, 'side', m.side)) as participants
    from message m where m.member_id = t.member_id and m.thread_id = t.id
  ) s
order by ${ORDER[order]}`;
