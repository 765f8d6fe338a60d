import { CLOSE_REASONS, EMERGENCY_SIGNS } from '@careway/contracts';
import { heldBack, memberTable, migration } from '@careway/store';

const PANEL = { to: ['care-team'] } as const;
const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/**
 * How a thread stands: what waits since when, what sounds like an emergency, what was escalated and closed. It follows each message in the
 * same transaction. `threads_to_escalate` lets the clock find what may be late; whether it is, the rule says, which knows clinic hours.
 * Notes of colleagues stand in a table that is held back from the member and whoever acts for the member, whatever a query asks.
 */
export const handlingMigration = migration(
  'Handling1760000400200',
  `
alter table message add sign text check (sign in (${list(EMERGENCY_SIGNS)}));
alter table thread add last_at timestamptz, add settled int not null default 0, add waiting_since timestamptz, add raised_at timestamptz,
  add escalated_at timestamptz, add closed_at timestamptz, add closed_by uuid, add close_reason text check (close_reason in (${list(CLOSE_REASONS)})),
  add check ((closed_at is null) = (close_reason is null));

alter table thread no force row level security;
alter table message no force row level security;
update thread t set last_at = s.last_at, settled = s.settled, waiting_since = s.waiting_since from (
  select m.member_id, m.thread_id, max(m.sent_at) as last_at, max(a.number) as settled,
    min(m.sent_at) filter (where m.side <> 'care-team' and m.number > a.number) as waiting_since
  from message m cross join lateral (
    select coalesce(max(c.number), 0) as number from message c where c.member_id = m.member_id and c.thread_id = m.thread_id and c.side = 'care-team') a
  group by m.member_id, m.thread_id) s
where s.member_id = t.member_id and s.thread_id = t.id;
update thread set last_at = opened_at where last_at is null;
alter table thread force row level security;
alter table message force row level security;
alter table thread alter last_at set not null;

create index thread_waiting on thread (waiting_since) where waiting_since is not null and escalated_at is null;
create policy clock on thread for select to support_owner using (waiting_since is not null and escalated_at is null);
create function threads_to_escalate(p_now timestamptz) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select t.member_id, t.id from thread t where t.waiting_since <= p_now - interval '15 minutes' and t.escalated_at is null
  order by t.raised_at nulls last, t.waiting_since limit 100
$$;
revoke all on function threads_to_escalate(timestamptz) from public;
grant execute on function threads_to_escalate(timestamptz) to support;

create table thread_note (
  member_id uuid, id uuid, version int not null, thread_id uuid not null, sensitivity text not null, author_id uuid not null,
  text text not null, written_at timestamptz not null, primary key (member_id, id), foreign key (member_id, thread_id) references thread
);
create index thread_note_of on thread_note (member_id, thread_id, written_at);
${memberTable('support', 'thread_note', { sensitive: true, panel: PANEL })}
${heldBack('support', 'thread_note')}
revoke update, delete on thread_note from support;
`,
);
