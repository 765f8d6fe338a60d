import type { MessageSide } from './message.entity.ts';
import type { ThreadTopic } from './thread.entity.ts';

export interface ThreadRow {
  readonly memberId: string;
  readonly id: string;
  readonly journeyId: string;
  readonly topic: ThreadTopic;
  readonly openedAt: Date;
  readonly lastAt: Date;
  readonly messageCount: number;
  readonly unread: number;
  readonly lastSide: MessageSide;
  readonly waitingSince: Date | null;
  readonly participants: readonly { personId: string; side: MessageSide }[];
  readonly draft: string | null;
}

/** A first-in-line order for the pooled inbox, and the latest first for everybody else. */
const ORDER = {
  latest: `"lastAt" desc, id`,
  waiting: `"waitingSince" asc nulls last, "lastAt" desc, id`,
} as const;

/**
 * Threads with all that follows from their messages and marks: `$1` is the reader. `where` narrows the threads (alias `t`); row-level
 * security decides which there are.
 */
export const threadsQuery = (where: string, order: keyof typeof ORDER, limit = '1000'): string => `
select t.member_id as "memberId", t.id, t.journey_id as "journeyId", t.topic, t.opened_at as "openedAt", s.*, d.text as draft
from thread t
  left join read_mark k on k.member_id = t.member_id and k.thread_id = t.id and k.person_id = $1
  left join draft d on d.member_id = t.member_id and d.thread_id = t.id and d.person_id = $1
  cross join lateral (
    select max(m.sent_at) as "lastAt", count(*)::int as "messageCount",
      (count(*) filter (where m.author_id <> $1 and m.number > coalesce(k.number, 0)))::int as unread,
      (array_agg(m.side order by m.number desc))[1] as "lastSide",
      min(m.sent_at) filter (where m.side <> 'care-team' and m.number > coalesce(a.number, 0)) as "waitingSince",
      jsonb_agg(distinct jsonb_build_object('personId', m.author_id, 'side', m.side)) as participants
    from message m, (select max(number) as number from message c where c.member_id = t.member_id and c.thread_id = t.id and c.side = 'care-team') a
    where m.member_id = t.member_id and m.thread_id = t.id
  ) s
where ${where} order by ${ORDER[order]} limit ${limit}`;
