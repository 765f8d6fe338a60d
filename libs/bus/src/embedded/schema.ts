import type pg from 'pg';

/** Raised with each change of {@link DDL}; an older adapter beside a newer schema goes on, since columns are only added. */
const VERSION = 1;
export const CHANNEL = 'careway_bus';
/** The first key of the advisory lock that a member holds while it lives; the second is its id. */
export const LIFE_LOCK = 0x62757301;

/**
 * `lane.next` is the offset that the next event gets, so offsets have no gaps. Members, leases and marks are UNLOGGED: after a
 * crash of the server they are made anew with the next poll, and positions, which are the handlers', fence whoever was late.
 */
const DDL = `
create schema if not exists bus;
create table if not exists bus.lane (
  id int generated always as identity primary key,
  topic text not null,
  partition int not null,
  epoch int not null default 1,
  next bigint not null default 0,
  unique (topic, partition)
) with (fillfactor = 50);
create table if not exists bus.record (
  lane int not null references bus.lane,
  epoch int not null,
  "offset" bigint not null,
  event json not null,
  primary key (lane, epoch, "offset")
);
create unlogged table if not exists bus.mark (
  lane int primary key, epoch int not null, "offset" bigint not null, as_of bigint not null
) with (fillfactor = 50);
create sequence if not exists bus.member_id as int cycle;
create unlogged table if not exists bus.member (
  id int primary key, "group" text not null, topics text[] not null, seen timestamptz not null
) with (fillfactor = 50);
create unlogged table if not exists bus.lease ("group" text, lane int, member int not null, primary key ("group", lane));

create or replace function bus.append(p_topic text, p_epoch int, p_partitions int[], p_events text) returns void language plpgsql as $$
declare
  appended bigint;
begin
  -- a new life of the topic: all lanes are locked in one order, before any other lock, so two publishers cannot block each other
  if exists (select from bus.lane where topic = p_topic and epoch < p_epoch) then
    perform 1 from bus.lane where topic = p_topic order by id for update;
    delete from bus.record r using bus.lane l where l.topic = p_topic and l.epoch < p_epoch and r.lane = l.id;
    update bus.lane set epoch = p_epoch, next = 0 where topic = p_topic and epoch < p_epoch;
  else
    perform 1 from bus.lane where topic = p_topic and partition = any (p_partitions) order by id for update;
  end if;
  if exists (select from bus.lane where topic = p_topic and epoch > p_epoch) then
    raise exception 'epoch % of % is over', p_epoch, p_topic using errcode = 'CWEPO';
  end if;
  with input as (
    select p_partitions[n] as partition, n, event from string_to_table(p_events, E'\\n') with ordinality as t (event, n)
  ), grown as (
    update bus.lane l set next = l.next + c.total
    from (select partition, count(*) as total from input group by partition) c
    where l.topic = p_topic and l.partition = c.partition
    returning l.id, l.partition, l.next - c.total as base
  )
  insert into bus.record (lane, epoch, "offset", event)
  select g.id, p_epoch, g.base + row_number() over (partition by i.partition order by i.n) - 1, i.event::json
  from input i join grown g using (partition);
  get diagnostics appended = row_count;
  if appended <> cardinality(p_partitions) then
    raise exception 'no lanes for %', p_topic using errcode = 'CWTOP';
  end if;
end $$;

create or replace function bus.set_mark(p_topic text, p_as_of bigint, p_epoch int) returns void language plpgsql as $$
declare
  places text;
begin
  with ends as (select id, partition, epoch, next from bus.lane where topic = p_topic and epoch = coalesce(p_epoch, epoch)),
  kept as (
    insert into bus.mark as m (lane, epoch, "offset", as_of) select id, epoch, next, p_as_of from ends
    on conflict (lane) do update set epoch = excluded.epoch, "offset" = excluded."offset", as_of = excluded.as_of
    where (m.epoch, m.as_of) < (excluded.epoch, excluded.as_of)
  )
  select json_object_agg(partition, next::text)::text into places from ends;
  -- the whole mark travels in the notification, so that consumers need no query; 8,000 bytes is PostgreSQL's limit
  if length(places) < 7000 then
    perform pg_notify('${CHANNEL}', json_build_object('topic', p_topic, 'epoch', (select max(epoch) from bus.lane where topic = p_topic), 'asOf', p_as_of, 'ends', places::json)::text);
  end if;
end $$;

create or replace function bus.tick(p_group text, p_member int, p_topics text[], p_release int[], p_silence interval)
returns table (id int, topic text, "partition" int, epoch int, next bigint, wanted boolean, mark_epoch int, mark_offset bigint, mark_as_of bigint)
language plpgsql as $$
#variable_conflict use_column
declare
  changed boolean;
  mine int[];
begin
  perform pg_advisory_xact_lock(hashtextextended('bus.group.' || p_group, 0));
  changed := not exists (select from bus.member m where m.id = p_member);
  insert into bus.member (id, "group", topics, seen) values (p_member, p_group, p_topics, clock_timestamp())
    on conflict (id) do update set seen = clock_timestamp();
  -- dead is who holds no life lock (its session ended) or has been silent (its process hangs)
  delete from bus.member m where m."group" = p_group and m.id <> p_member and (m.seen < clock_timestamp() - p_silence
    or not exists (select from pg_locks k where k.locktype = 'advisory' and k.classid = ${LIFE_LOCK} and k.objid = m.id::bigint::oid and k.granted
      and k.database = (select d.oid from pg_database d where d.datname = current_database())));
  changed := changed or found;
  delete from bus.lease l where l."group" = p_group
    and (not exists (select from bus.member m where m.id = l.member) or (l.member = p_member and l.lane = any (p_release)));
  changed := changed or found;
  -- every member computes the same owner for each lane, so a lane is wanted by exactly one
  mine := array(
    select l.id from bus.lane l
    cross join lateral (select array_agg(m.id order by m.id) as ids from bus.member m where m."group" = p_group and l.topic = any (m.topics)) s
    where l.topic = any (p_topics) and s.ids[1 + (l.partition + (hashtext(l.topic) & 1023)) % cardinality(s.ids)] = p_member);
  insert into bus.lease ("group", lane, member) select p_group, unnest(mine), p_member on conflict do nothing;
  if changed then
    perform pg_notify('${CHANNEL}', json_build_object('group', p_group)::text);
  end if;
  return query select l.id, l.topic, l.partition, l.epoch, l.next, l.id = any (mine), k.epoch, k."offset", k.as_of
    from bus.lease h join bus.lane l on l.id = h.lane left join bus.mark k on k.lane = l.id
    where h."group" = p_group and h.member = p_member;
end $$;
`;

/** Creates the schema where it is absent or older. Roles without CREATE may open a bus whose schema stands already. */
export async function createSchema(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string | null }>(
    `select obj_description(to_regnamespace('bus'), 'pg_namespace') as version`,
  );
  if (Number(rows[0]?.version?.replace('careway bus ', '') ?? 0) >= VERSION) return;
  // one simple query is one transaction: another that creates at the same time waits, then finds all there
  await client.query(`select pg_advisory_xact_lock(${LIFE_LOCK}::bigint); ${DDL} comment on schema bus is 'careway bus ${VERSION}'`);
}
