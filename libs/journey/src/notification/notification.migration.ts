import { memberTable, migration } from '@careway/store';
import { DELIVERY_STATES } from '../delivery/delivery.rules.ts';
import { DIGESTS, OUTWARD } from '../preference/preference.rules.ts';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;
/** The member alone, or the clock that brings notices: nobody who acts for the member, and nobody who treats. */
const OWN = `(member_id = ${PERSON} or (select coalesce(current_setting('careway.relation', true), '') = 'system'))`;
const CLOCK = `check (%s is null or %s ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`;
const clock = (column: string): string => CLOCK.replaceAll('%s', column);

/**
 * Notices, who has seen them, what somebody wants, and what is on its way out. All of it is truth: no rebuild empties it. A notice is about a
 * member (the first column of its key); a preference, an address, a browser and a delivery are of the member who is told. Functions do for the
 * clock what row-level security hides from it: \`announce_notifications\` finds who may be told now, \`still_told\` whether one still may.
 */
export const notificationMigration = migration(
  'Notifications1796000001000',
  `
create table recipient_view (member_id uuid primary key, language text not null default 'he', time_zone text, died_at timestamptz(3));
${memberTable('journey', 'recipient_view', { view: true })}

create table notification (
  member_id uuid, id uuid, fact_key text not null check (length(fact_key) <= 200), kind text not null check (length(kind) <= 40),
  area text, sensitivity text not null, urgent boolean not null, by uuid, visible_at timestamptz(3) not null, items uuid[] not null, rung boolean not null,
  announced_at timestamptz(3), primary key (member_id, id), unique (member_id, fact_key)
);
create index notification_page on notification (member_id, visible_at, id);
create index notification_to_announce on notification (visible_at) where announced_at is null;
${memberTable('journey', 'notification', { sensitive: true, view: true })}
create policy alone on notification as restrictive for select to journey using (area is not null or ${OWN});
create policy announcer on notification to journey_owner using (true) with check (true);

create table notification_receipt (
  member_id uuid, id uuid, notification_id uuid not null, person_id uuid not null, seen_at timestamptz(3) not null, primary key (member_id, id),
  unique (member_id, notification_id, person_id), foreign key (member_id, notification_id) references notification on delete cascade
);
${memberTable('journey', 'notification_receipt', { projected: true })}
create policy own on notification_receipt as restrictive to journey using (person_id = ${PERSON}) with check (person_id = ${PERSON});
revoke update, delete on notification_receipt from journey;

create table notification_preference (
  member_id uuid, id uuid, version int not null, choices jsonb not null, quiet_from text ${clock('quiet_from')}, quiet_to text ${clock('quiet_to')},
  digest text not null check (digest in (${list(DIGESTS)})), digest_at text not null ${clock('digest_at')}, digest_day int not null check (digest_day between 0 and 6),
  paused_until timestamptz, others boolean not null, changed_at timestamptz not null, primary key (member_id, id), check (id = member_id)
);
${memberTable('journey', 'notification_preference')}
create policy own on notification_preference as restrictive to journey using (${OWN}) with check (${OWN});
revoke delete on notification_preference from journey;

create table notification_address (
  member_id uuid, id uuid, version int not null, email text, asked_email text, code_hash text, code_until timestamptz, tries int not null,
  asked_on date, asked_count int not null, changed_at timestamptz not null, primary key (member_id, id), check (id = member_id)
);
${memberTable('journey', 'notification_address')}
create policy own on notification_address as restrictive to journey using (${OWN}) with check (${OWN});
create policy announcer on notification_address for select to journey_owner using (email is not null);
revoke delete on notification_address from journey;

create table push_subscription (
  member_id uuid, id uuid, version int not null, endpoint text not null check (length(endpoint) <= 1000), p256dh text not null, auth text not null,
  made_at timestamptz not null, ended_at timestamptz, primary key (member_id, id)
);
${memberTable('journey', 'push_subscription')}
create policy own on push_subscription as restrictive to journey using (${OWN}) with check (${OWN});
create policy announcer on push_subscription for select to journey_owner using (ended_at is null);
revoke delete on push_subscription from journey;

create table notification_delivery (
  member_id uuid, id uuid, version int not null default 1, about_id uuid not null, notification_id uuid not null, kind text not null, area text, sensitivity text not null,
  urgent boolean not null, channel text not null check (channel in (${list(OUTWARD)})), state text not null default 'waiting' check (state in (${list(DELIVERY_STATES)})),
  since timestamptz(3) not null, due_at timestamptz(3) not null, attempts int not null default 0, batch_id uuid, fault text check (length(fault) <= 300),
  settled_at timestamptz(3), primary key (member_id, id), unique (member_id, notification_id, channel)
);
create index notification_delivery_due on notification_delivery (due_at) where state in ('waiting', 'sending');
create index notification_delivery_parked on notification_delivery (due_at) where state = 'parked';
${memberTable('journey', 'notification_delivery')}
create policy own on notification_delivery as restrictive to journey using (${OWN}) with check (${OWN});
create policy announcer on notification_delivery to journey_owner using (true) with check (true);
revoke delete on notification_delivery from journey;

-- Whether a person may be told of something now: alive, of a living member, oneself or with a permission of that room and label.
create policy opener on recipient_view for select to journey_owner using (true);
create function still_told(p_person uuid, p_about uuid, p_area text, p_label text, p_now timestamptz) returns boolean
language sql stable security definer set search_path from current as $$
  select not exists (select from recipient_view v where v.member_id in (p_person, p_about) and v.died_at is not null)
    and (p_person = p_about or (p_area is not null and exists (select from relation r where r.member_id = p_about and r.person_id = p_person and r.kind = 'proxy'
      and r.valid_from <= p_now and (r.valid_to is null or r.valid_to > p_now) and p_area = any (r.areas) and p_label = any (r.labels))))
$$;

-- What may be told from now on: a doorbell for open pages, and a delivery for each person who may be told and each way that the person has given.
-- What could have been told days ago (a system that stood still, a consumer that is new) is shown in the list and sent to nobody.
create function announce_notifications(p_now timestamptz, p_limit int) returns table ("memberId" uuid, id uuid)
language sql security definer set search_path from current as $$
  with due as (
    select n.* from notification n where n.announced_at is null and n.visible_at <= p_now order by n.visible_at limit p_limit for update skip locked
  ), made as (
    insert into notification_delivery (member_id, id, about_id, notification_id, kind, area, sensitivity, urgent, channel, since, due_at)
    select w.person, uuidv7(), n.member_id, n.id, n.kind, n.area, n.sensitivity, n.urgent, c.channel, n.visible_at, p_now
    from due n
    cross join lateral (select n.member_id union select r.person_id from relation r where r.member_id = n.member_id and r.kind = 'proxy') as w(person)
    cross join lateral (select 'email' where exists (select from notification_address d where d.member_id = w.person and d.email is not null)
      union all select 'push' where exists (select from push_subscription p where p.member_id = w.person and p.ended_at is null)) as c(channel)
    where n.visible_at > p_now - interval '3 days' and w.person is distinct from n.by and still_told(w.person, n.member_id, n.area, n.sensitivity, p_now)
    on conflict (member_id, notification_id, channel) do nothing
  ), told as (
    update notification n set announced_at = p_now from due d where n.member_id = d.member_id and n.id = d.id returning n.member_id, n.id, n.rung
  )
  select t.member_id, t.id from told t where not t.rung
$$;

create function deliveries_due(p_now timestamptz) returns table ("memberId" uuid, channel text)
language sql stable security definer set search_path from current as $$
  select d.member_id, d.channel from notification_delivery d where d.state in ('waiting', 'sending') and d.due_at <= p_now
  group by 1, 2 order by min(d.due_at) limit 50
$$;

-- What is old is of use to nobody: a notice leads to what stands in the record.
create function forget_notifications(p_before timestamptz) returns int
language sql security definer set search_path from current as $$
  with old as (delete from notification where announced_at is not null and visible_at < p_before returning 1),
    sent as (delete from notification_delivery where state in ('sent', 'dropped') and settled_at < p_before returning 1)
  select (select count(*)::int from old) + (select count(*)::int from sent)
$$;
revoke all on function still_told(uuid, uuid, text, text, timestamptz), announce_notifications(timestamptz, int), deliveries_due(timestamptz),
  forget_notifications(timestamptz) from public;
grant execute on function still_told(uuid, uuid, text, text, timestamptz), announce_notifications(timestamptz, int), deliveries_due(timestamptz),
  forget_notifications(timestamptz) to journey;
`,
);
