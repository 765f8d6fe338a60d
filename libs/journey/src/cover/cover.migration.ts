import { migration } from '@careway/store';

/**
 * Who stands in for whom: about no member, so without row-level security, like the directory; it opens nothing. `work_colleagues` says
 * whether two clinicians treat a member together: a stand-in without a patient in common would see an empty list.
 */
export const coverMigration = migration(
  'Cover1760000311000',
  `
create table cover (
  id uuid primary key, absent_id uuid not null, stand_in_id uuid not null check (stand_in_id <> absent_id), starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null check (ends_at > starts_at), arranged_at timestamptz(3) not null, ended_at timestamptz(3)
);
create index cover_by_stand_in on cover (stand_in_id, ends_at);
create index cover_by_absent on cover (absent_id, ends_at);
grant select, insert, update on cover to journey;

create function work_colleagues(p_one uuid, p_other uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from relation a join relation b on b.member_id = a.member_id and b.person_id = p_other and b.kind = 'care-team' and (b.valid_to is null or b.valid_to > now())
    where a.person_id = p_one and a.kind = 'care-team' and (a.valid_to is null or a.valid_to > now()))
$$;
revoke all on function work_colleagues(uuid, uuid) from public;
grant execute on function work_colleagues(uuid, uuid) to journey;
`,
);
