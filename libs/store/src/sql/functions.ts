/** Of a later date than the other functions, so that databases which were prepared before take it over. */
export const openPanel = `-- Opens the acting person's panel: the policies then let through the members of that person's own relations, of the kinds that the role may use.
create or replace function open_panel(p_person uuid, p_kind text, p_after text[]) returns void language plpgsql security definer set search_path from current as $$
begin
  if p_after <> '{}' then perform await_writes(p_after); end if;
  if p_kind <> 'clinician' and p_kind <> 'member' then raise exception 'no panel' using errcode = 'CW003'; end if;
  if not relations_fresh() then raise exception 'the relations are not fresh enough' using errcode = 'CW001'; end if;
  perform set_config('careway.person', p_person::text, true), set_config('careway.panel', p_person::text, true),
    set_config('careway.panel_kinds', case p_kind when 'clinician' then 'care-team,break-glass' else 'proxy' end, true);
end $$;
`;

/** In a text of its own: a context that is older than the relation's kind being known to the policies replaces it in a migration. */
export const openRecord = `
-- Opens one member's record for the acting person, for the rest of the transaction, and writes the audit row of a read.
-- Without a relation nothing is opened: every policy then answers with no row. Raises CW001 where the copy is stale.
create or replace function open_record(p_person uuid, p_kind text, p_session text, p_purpose text, p_member uuid, p_operation text, p_read boolean, p_after text[])
returns table (kind text, areas text[], labels text[]) language plpgsql security definer set search_path from current as $$
declare
  v_kind text; v_areas text[]; v_labels text[];
begin
  perform set_config('careway.person', p_person::text, true), set_config('careway.member', '', true), set_config('careway.labels', '', true),
    set_config('careway.relation', '', true);
  if p_after <> '{}' then perform await_writes(p_after); end if;
  if p_kind = 'system' then v_kind := 'system';
  elsif p_kind = 'member' and p_person = p_member then v_kind := 'self';
  else
    if not relations_fresh() then raise exception 'the relations are not fresh enough' using errcode = 'CW001'; end if;
    select r.kind, r.areas, r.labels into v_kind, v_areas, v_labels from relation r
    where r.person_id = p_person and r.member_id = p_member and r.valid_from <= clock_timestamp() and (r.valid_to is null or r.valid_to > clock_timestamp())
      and case when p_kind = 'clinician' then r.kind in ('care-team', 'break-glass') else r.kind = 'proxy' end
    order by r.kind = 'break-glass', r.relation_id limit 1;
    if v_kind is null then return query select 'none'::text, '{}'::text[], '{}'::text[]; return; end if;
  end if;
  if v_kind in ('self', 'system') then
    v_areas := '{}'; v_labels := array['general', 'mental', 'sexual', 'genetic', 'hiv', 'substance', 'social', 'minor'];
  elsif p_read then
    perform audit_read(array[p_member], p_person, p_kind, p_session, case v_kind when 'proxy' then 'FAMRQT' when 'break-glass' then 'BTG' else p_purpose end, p_operation, v_kind);
  end if;
  perform set_config('careway.member', p_member::text, true), set_config('careway.labels', array_to_string(v_labels, ','), true),
    set_config('careway.relation', v_kind, true);
  return query select v_kind, v_areas, v_labels;
end $$;`;

/** What the tables are used through. Each runs in one round trip with the statement beside it. */
export const functions = (context: string): string => `
-- Appends facts: [{key, id, type, time, correlationId, causationId, data}], in order. Answers the last sequence of each key.
create function emit(p_events jsonb) returns table (key uuid, last bigint) language sql set search_path from current as $$
  with given as (
    select e.*, row_number() over () as n
    from rows from (jsonb_to_recordset(p_events) as (key uuid, id uuid, type text, "time" timestamptz, "correlationId" uuid, "causationId" text, data jsonb)) as e
  ), counted as (
    select g.key, count(*) as many from given g group by g.key order by g.key
  ), numbered as (
    insert into key_sequence as k (key, last) select c.key, c.many from counted c
    on conflict on constraint key_sequence_pkey do update set last = k.last + excluded.last returning k.key, k.last
  ), told as (
    insert into outbox (bucket, key, sequence, id, type, time, correlation_id, causation_id, data)
    select get_byte(uuid_send(g.key), 15) & 7, g.key, n.last - c.many + row_number() over (partition by g.key order by g.n), g.id, g.type, g."time", g."correlationId", g."causationId", g.data
    from given g join numbered n on n.key = g.key join counted c on c.key = g.key order by g.n
    returning 1
  )
  select n.key, n.last from numbered n
$$;

-- Rings doorbells: [{memberId, field, id}], and tells the listening processes after the commit.
create function ring(p_rings jsonb) returns void language sql set search_path from current as $$
  with given as (
    select r.*, row_number() over () as n from rows from (jsonb_to_recordset(p_rings) as ("memberId" uuid, field text, id text)) as r
  ), counted as (
    select g."memberId" as member_id, count(*) as many from given g group by 1 order by 1
  ), numbered as (
    insert into doorbell_sequence as s (member_id, last) select c.member_id, c.many from counted c
    on conflict on constraint doorbell_sequence_pkey do update set last = s.last + excluded.last returning s.member_id, s.last
  ), rung as (
    insert into doorbell (member_id, sequence, field, id)
    select g."memberId", s.last - c.many + row_number() over (partition by g."memberId" order by g.n), g.field, g.id
    from given g join numbered s on s.member_id = g."memberId" join counted c on c.member_id = g."memberId"
    returning member_id, sequence, field, id
  )
  select pg_notify('${context}_doorbell', json_build_object('memberId', member_id, 'sequence', sequence::text, 'field', field, 'id', id)::text) from rung
$$;

-- The copy of the relations may be trusted: every lane of the registry's topic was read up to 900 ms ago.
create function relations_fresh() returns boolean language sql stable set search_path from current as $$
  select coalesce(min(as_of) > clock_timestamp() - interval '900 milliseconds', false) from relation_mark
$$;

-- Raises CW002 where this context has not yet taken a fact that the reader wrote: 'source:key:sequence'.
create function await_writes(p_after text[]) returns void language plpgsql stable set search_path from current as $$
begin
  if exists (
    select from unnest(p_after) as a(p), lateral (select split_part(p, ':', 1) as source, split_part(p, ':', 2)::uuid as key, split_part(p, ':', 3)::bigint as sequence) w
    join consumer_source c on c.source = w.source
    left join consumer_key k on k.consumer = c.consumer and k.source = w.source and k.key = w.key
    where coalesce(k.sequence, 0) < w.sequence and not exists (select from parked d where d.consumer = c.consumer and d.source = w.source and d.key = w.key)
  ) then raise exception 'a write of this session has not arrived yet' using errcode = 'CW002'; end if;
end $$;

${openRecord}
-- Writes the audit rows of a read and tells them as facts, all in the reader's transaction.
create function audit_read(p_members uuid[], p_person uuid, p_kind text, p_session text, p_purpose text, p_operation text, p_relation text)
returns void language plpgsql security definer set search_path from current as $$
begin
  insert into read_audit (member_id, person_id, kind, purpose, session_id, operation, relation)
  select m, p_person, p_kind, p_purpose, p_session, p_operation, p_relation from unnest(p_members) m;
  perform emit((select jsonb_agg(jsonb_build_object('key', m, 'id', uuidv7(), 'type', '${context}.record-read.v1', 'time', clock_timestamp(),
    'data', jsonb_build_object('memberId', m, 'personId', p_person, 'kind', p_kind, 'relation', p_relation, 'purpose', p_purpose, 'operation', p_operation, 'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))) from unnest(p_members) m));
end $$;

${openPanel}`;
