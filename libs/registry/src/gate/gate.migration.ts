import { migration } from '@careway/store';

/** The functions behind gate.ts: each decides by itself, so that a forgotten check in a service opens nothing. */
export const gates = migration(
  'Gate1760000109000',
  `
-- An administrator enters the records of members of the clinics that the administrator manages.
create function open_office(p_person uuid, p_kind text, p_member uuid) returns boolean language plpgsql security definer set search_path from current as $$
begin
  perform set_config('careway.office', '', true);
  if p_kind <> 'administrator' or not exists (
    select from member m join clinic_manager c on c.clinic_id = m.clinic_id where m.member_id = p_member and c.person_id = p_person
  ) then return false; end if;
  perform set_config('careway.office', p_member::text, true);
  return true;
end $$;

-- A clinician whom the registry knows stands before the door of a member who exists.
create function approach_door(p_person uuid, p_kind text, p_member uuid) returns boolean language plpgsql security definer set search_path from current as $$
begin
  perform set_config('careway.door', '', true);
  if p_kind <> 'clinician' or not exists (select from clinician where id = p_person) or not exists (select from member where member_id = p_member) then
    return false;
  end if;
  perform set_config('careway.door', p_member::text, true);
  return true;
end $$;

-- Only the edges that feed the record.
create function open_feed(p_person uuid, p_kind text) returns void language plpgsql set search_path from current as $$
begin
  if p_kind <> 'system' then raise exception 'only edges feed the registry' using errcode = 'CW003'; end if;
  perform set_config('careway.feed', 'on', true);
end $$;
`,
);
