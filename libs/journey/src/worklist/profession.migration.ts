import { migration } from '@careway/store';

/**
 * What the registry told about who is what: about no member. `work_asked` says whether somebody is asked about a topic: it is meant for
 * nobody in particular, or for their profession, or for none that the member's care team has. Only the database reads others' relations.
 */
export const professionMigration = migration(
  'Profession1760000314000',
  `
create table profession_view (id uuid primary key, profession text not null);
grant select on profession_view to journey, journey_owner;
grant select, insert, update, delete, truncate on profession_view to journey_projector;

create function work_asked(p_person uuid, p_member uuid, p_label text, p_professions text[]) returns boolean
language sql stable security definer set search_path from current as $$
  select p_professions is null or exists (select from profession_view v where v.id = p_person and v.profession = any (p_professions))
    or not exists (select from relation r join profession_view v on v.id = r.person_id where r.member_id = p_member and r.kind = 'care-team'
      and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()) and p_label = any (r.labels) and v.profession = any (p_professions))
$$;
revoke all on function work_asked(uuid, uuid, text, text[]) from public;
grant execute on function work_asked(uuid, uuid, text, text[]) to journey;
`,
);
