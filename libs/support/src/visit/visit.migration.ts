import { VISIT_CANCEL_REASONS, VISIT_GUEST_ROLES, VISIT_PARTIES } from '@careway/contracts';
import { memberTable, migration } from '@careway/store';
import { VISIT_STATES } from './visit.rules.ts';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;
const SYSTEM = `(select coalesce(current_setting('careway.relation', true), '')) = 'system'`;

/**
 * Visits by video. A signal is seen by whom it is sent to, and by the doors that act for guests; a seat and a guest with the visit. Functions
 * answer what row-level security would hide although it tells nothing: how many wait before somebody, who else is to be told that the queue
 * moved, whose time has passed, and which record a guest's link belongs to.
 */
export const visitMigration = migration(
  'Visits1760000401000',
  `
create table video_visit (
  member_id uuid, id uuid, version int not null, journey_id uuid not null, sensitivity text not null, appointment_id uuid,
  state text not null check (state in (${list(VISIT_STATES)})), clinician_id uuid not null, starts_at timestamptz not null, ends_at timestamptz not null,
  waiting_since timestamptz, led_by uuid, started_at timestamptz, ended_at timestamptz, cancelled_at timestamptz,
  cancel_reason text check (cancel_reason in (${list(VISIT_CANCEL_REASONS)})), missed_at timestamptz, primary key (member_id, id),
  check (starts_at < ends_at), check ((state = 'waiting') <= (waiting_since is not null)), check ((started_at is null) = (led_by is null)),
  check ((state = 'cancelled') = (cancelled_at is not null)), check ((state = 'cancelled') = (cancel_reason is not null)),
  check ((state = 'ended') = (ended_at is not null)), check ((state = 'missed') = (missed_at is not null))
);
create index video_visit_queue on video_visit (clinician_id, starts_at) where state in ('planned', 'waiting', 'in-progress');
${memberTable('support', 'video_visit', { sensitive: true, projected: true, panel: { to: ['care-team'] } })}
revoke delete on video_visit from support;

create table visit_guest (
  member_id uuid, id uuid, version int not null, visit_id uuid not null, sensitivity text not null, name text not null check (length(name) between 1 and 60),
  role text not null check (role in (${list(VISIT_GUEST_ROLES)})), invited_by uuid not null, invited_at timestamptz not null, expires_at timestamptz not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'), entered_at timestamptz, removed_at timestamptz, primary key (member_id, id),
  foreign key (member_id, visit_id) references video_visit
);
create index visit_guest_of on visit_guest (member_id, visit_id);
create unique index visit_guest_id on visit_guest (id);
${memberTable('support', 'visit_guest', { sensitive: true, panel: { to: ['care-team'] } })}
revoke delete on visit_guest from support;

create table visit_seat (
  member_id uuid, id uuid, version int not null, visit_id uuid not null, sensitivity text not null, party text not null check (party in (${list(VISIT_PARTIES)})),
  person_id uuid not null, connection uuid not null, seen_at timestamptz not null, left_at timestamptz, mail int not null, window_at timestamptz not null,
  sent int not null, primary key (member_id, id), unique (member_id, visit_id, person_id), foreign key (member_id, visit_id) references video_visit
);
${memberTable('support', 'visit_seat', { sensitive: true, panel: { to: ['care-team'] } })}
revoke delete on visit_seat from support;

create table visit_signal (
  member_id uuid, id uuid, version int not null, visit_id uuid not null, sensitivity text not null, from_seat uuid not null, from_connection uuid not null,
  to_seat uuid not null, to_connection uuid not null, to_person uuid not null, number int not null, body jsonb not null check (pg_column_size(body) < 65536),
  sent_at timestamptz not null, primary key (member_id, id), unique (member_id, to_seat, number)
);
create index visit_signal_sent on visit_signal (sent_at);
${memberTable('support', 'visit_signal', { sensitive: true })}
create policy addressed on visit_signal as restrictive for select to support using (to_person = ${PERSON} or ${SYSTEM});
revoke update, delete on visit_signal from support;

create policy queue on video_visit for select to support_owner using (state in ('planned', 'waiting', 'in-progress'));
create policy queue on visit_seat for select to support_owner using (true);
create policy door on visit_guest for select to support_owner using (true);
create policy forget on visit_signal to support_owner using (true);

create function visit_place(p_clinician uuid, p_starts timestamptz, p_since timestamptz, p_id uuid) returns int
language sql stable security definer set search_path from current as $$
  select 1 + count(*)::int from video_visit v
  where v.clinician_id = p_clinician and v.state = 'waiting' and (v.starts_at, v.waiting_since, v.id) < (p_starts, p_since, p_id)
$$;
create function visits_behind(p_clinician uuid, p_except uuid) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select member_id, v.id from video_visit v where v.clinician_id = p_clinician and v.state = 'waiting' and v.id <> p_except limit 50
$$;
create function visits_to_close(p_now timestamptz) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select member_id, v.id from video_visit v where (v.state in ('planned', 'waiting') and v.ends_at < p_now - interval '60 minutes')
    or (v.state = 'in-progress' and not exists (select from visit_seat s where s.member_id = v.member_id and s.visit_id = v.id
      and s.left_at is null and s.seen_at > p_now - interval '30 minutes'))
  order by v.ends_at limit 100
$$;
create function guest_place(p_guest uuid) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$ select member_id, g.id from visit_guest g where g.id = p_guest $$;
create function forget_visit_signals(p_before timestamptz) returns int language sql security definer set search_path from current as $$
  with gone as (delete from visit_signal where sent_at < p_before returning 1) select count(*)::int from gone
$$;
revoke all on function visit_place(uuid, timestamptz, timestamptz, uuid), visits_behind(uuid, uuid), visits_to_close(timestamptz), guest_place(uuid),
  forget_visit_signals(timestamptz) from public;
grant execute on function visit_place(uuid, timestamptz, timestamptz, uuid), visits_behind(uuid, uuid), visits_to_close(timestamptz), guest_place(uuid),
  forget_visit_signals(timestamptz) to support;
grant execute on function visits_behind(uuid, uuid) to support_projector;
`,
);
