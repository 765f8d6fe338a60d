import { migration } from '@careway/store';

/**
 * The desk answers who somebody is, to people who may know that and no more: name, year of birth, clinic. Its functions run as the
 * schema's owner, see all members, decide by themselves, and write the audit rows in the same statement.
 */
export const desk = migration(
  'Desk1760000110000',
  `
-- How the person stands to each of these members. Leaves out whom the person may not even identify, and who does not exist.
create function standing(p_person uuid, p_kind text, p_members uuid[]) returns table (member_id uuid, kind text, areas text[], labels text[])
language sql stable set search_path from current as $$
  select m.member_id, coalesce(o.kind, r.kind, 'none'), coalesce(r.areas, '{}'),
    case when o.kind is null then coalesce(r.labels, '{}') else array['general', 'mental', 'sexual', 'genetic', 'hiv', 'substance', 'social', 'minor'] end
  from member m
  cross join lateral (select case when p_kind = 'system' then 'system' when p_kind = 'member' and m.member_id = p_person then 'self' end as kind) o
  left join lateral (
    select r.kind, r.areas, r.labels from relation r
    where r.person_id = p_person and r.member_id = m.member_id and r.valid_from <= clock_timestamp() and (r.valid_to is null or r.valid_to > clock_timestamp())
      and case when p_kind = 'clinician' then r.kind in ('care-team', 'break-glass') else r.kind = 'proxy' end
    order by r.kind = 'break-glass', r.relation_id limit 1
  ) r on o.kind is null
  where m.member_id = any (p_members) and (o.kind is not null or p_kind = 'clinician' or (p_kind = 'member' and r.kind is not null))
$$;

-- One audit row and one fact per member who was identified by somebody else; one statement, so that no two readers block each other.
create function audit_standing(p_person uuid, p_kind text, p_session text, p_purpose text, p_operation text, p_members uuid[]) returns void
language plpgsql set search_path from current as $$
declare v_told jsonb;
begin
  insert into read_audit (member_id, person_id, kind, purpose, session_id, operation, relation)
  select s.member_id, p_person, p_kind, p_purpose, p_session, p_operation, s.kind from standing(p_person, p_kind, p_members) s where s.kind not in ('self', 'system');
  select jsonb_agg(jsonb_build_object('key', s.member_id, 'id', uuidv7(), 'type', 'registry.record-read.v1', 'time', clock_timestamp(),
    'data', jsonb_build_object('memberId', s.member_id, 'personId', p_person, 'kind', p_kind, 'relation', s.kind, 'purpose', p_purpose, 'operation', p_operation,
      'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))) into v_told
  from standing(p_person, p_kind, p_members) s where s.kind not in ('self', 'system');
  if v_told is not null then perform emit(v_told); end if;
end $$;

-- Raises CW001 or CW002 where the answer would not be right yet.
create function desk_is_ready(p_after text[], p_relations boolean) returns void language plpgsql stable set search_path from current as $$
begin
  if p_after <> '{}' then perform await_writes(p_after); end if;
  if p_relations and not relations_fresh() then raise exception 'the relations are not fresh enough' using errcode = 'CW001'; end if;
end $$;

create function identify_members(p_person uuid, p_kind text, p_session text, p_purpose text, p_operation text, p_after text[], p_members uuid[])
returns table ("memberId" uuid, given text, family text, "yearOfBirth" int, "clinicId" uuid, kind text, areas text[], labels text[])
language plpgsql security definer set search_path from current as $$
begin
  perform desk_is_ready(p_after, p_kind <> 'system' and exists (select from unnest(p_members) m where m <> p_person));
  perform audit_standing(p_person, p_kind, p_session, p_purpose, p_operation, p_members);
  return query select s.member_id, m.given, m.family, extract(year from m.birth_date)::int, m.clinic_id, s.kind, s.areas, s.labels
    from standing(p_person, p_kind, p_members) s join member m on m.member_id = s.member_id;
end $$;

-- What people are called: clinicians and staff for everyone; members for those whom a relation connects to them, and for clinicians.
create function name_people(p_person uuid, p_kind text, p_session text, p_purpose text, p_operation text, p_after text[], p_people uuid[])
returns table (id uuid, "displayName" text, profession text) language plpgsql security definer set search_path from current as $$
declare v_members uuid[] := array(select m.member_id from member m where m.member_id = any (p_people));
begin
  perform desk_is_ready(p_after, p_kind <> 'system' and exists (select from unnest(v_members) m where m <> p_person));
  perform audit_standing(p_person, p_kind, p_session, p_purpose, p_operation, v_members);
  return query
    select c.id, trim(c.prefix || ' ' || c.given || ' ' || c.family), c.profession from clinician c where c.id = any (p_people)
    union all select f.id, trim(f.given || ' ' || f.family), f.kind from staff f where f.id = any (p_people)
    union all select m.member_id, trim(m.given || ' ' || m.family), null from member m where m.member_id in (
      select s.member_id from standing(p_person, p_kind, v_members) s
      -- one's own proxies, also former ones, and those who act for the same member as oneself
      union select g.person_id from proxy_grant g where p_kind = 'member' and g.person_id = any (v_members) and (g.member_id = p_person or exists (
        select from relation r where r.person_id = p_person and r.member_id = g.member_id and r.kind = 'proxy' and r.valid_from <= clock_timestamp() and (r.valid_to is null or r.valid_to > clock_timestamp())))
    );
end $$;

-- Members by search keys, for clinicians: own patients first, then the better matches; only the page that leaves is audited.
create function find_members(p_person uuid, p_kind text, p_session text, p_purpose text, p_operation text, p_after text[], p_groups jsonb, p_limit int, p_cursor jsonb)
returns table ("memberId" uuid, given text, family text, "yearOfBirth" int, "clinicId" uuid, kind text, areas text[], labels text[], cursor jsonb, more boolean)
language plpgsql security definer set search_path from current as $$
declare v_page jsonb; v_members uuid[];
begin
  if p_kind <> 'clinician' then raise exception 'only clinicians search' using errcode = 'CW003'; end if;
  perform desk_is_ready(p_after, true);
  select jsonb_agg(jsonb_build_object('o', f.foreign_one, 'm', f.misses, 'd', f.display, 'i', f.member_id)) into v_page from (
    select a.* from (
      select m.member_id, m.family || ' ' || m.given collate "C" as display,
        not exists (select from relation r where r.person_id = p_person and r.member_id = m.member_id and r.kind in ('care-team', 'break-glass')
          and r.valid_from <= clock_timestamp() and (r.valid_to is null or r.valid_to > clock_timestamp())) as foreign_one,
        (select count(*)::int from jsonb_array_elements(p_groups) g where not m.search_keys @> array[g ->> 0]) as misses
      from member m where m.search_keys && array(select jsonb_array_elements_text(p_groups -> 0)) and not exists (
        select from jsonb_array_elements(p_groups) g where not m.search_keys && array(select jsonb_array_elements_text(g)))
    ) a
    where jsonb_typeof(coalesce(p_cursor, 'null')) = 'null' or (a.foreign_one, a.misses, a.display, a.member_id) > ((p_cursor ->> 'o')::boolean, (p_cursor ->> 'm')::int, (p_cursor ->> 'd') collate "C", (p_cursor ->> 'i')::uuid)
    order by a.foreign_one, a.misses, a.display, a.member_id limit p_limit + 1
  ) f;
  v_members := array(select (e.value ->> 'i')::uuid from jsonb_array_elements(coalesce(v_page, '[]')) with ordinality as e(value, n) where e.n <= p_limit);
  perform audit_standing(p_person, p_kind, p_session, p_purpose, p_operation, v_members);
  return query select s.member_id, m.given, m.family, extract(year from m.birth_date)::int, m.clinic_id, s.kind, s.areas, s.labels, e.value, jsonb_array_length(v_page) > p_limit
    from jsonb_array_elements(coalesce(v_page, '[]')) with ordinality as e(value, n)
    join standing(p_person, p_kind, v_members) s on s.member_id = (e.value ->> 'i')::uuid join member m on m.member_id = s.member_id
    where e.n <= p_limit order by e.n;
end $$;

-- Whom a member means who wants to give somebody a proxy: only the exact number together with the birth date answers.
create function person_of_number(p_key text, p_birth_date date) returns uuid language sql stable security definer set search_path from current as $$
  select m.member_id from member m where m.search_keys @> array[p_key] and m.birth_date = p_birth_date and m.died_at is null limit 1
$$;
`,
);
