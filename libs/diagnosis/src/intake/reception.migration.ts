import { memberTable, migration } from '@careway/store';

const RECEPTION = `(select nullif(current_setting('careway.reception', true), '')::uuid)`;
/** Of the acting clinician's clinic, treated by nobody, not withheld; self-care waits for nobody. */
const OURS = `queue <> 'self-care' and exists (select from member_clinic c where c.member_id = intake.member_id)
    and not is_treated(member_id) and not is_withheld(member_id, sensitivity)`;

/**
 * What somebody sends whom nobody treats comes to the clinic at which they are registered; of who is registered nowhere, to the clinics of
 * their district. Whoever works there sees the complaint until one of them has taken it, although nothing else of the record.
 */
export const intakeReception = migration(
  'IntakeReception1760000185000',
  `create table clinic_district (clinic_id uuid primary key, district text not null);
  grant select on clinic_district to diagnosis;
  grant select, insert, update, delete, truncate on clinic_district to diagnosis_projector;

  create table member_clinic (member_id uuid primary key, clinic_id uuid, district text not null);
  create index member_clinic_by_clinic on member_clinic (clinic_id);
  create index member_clinic_by_district on member_clinic (district) where clinic_id is null;
  ${memberTable('diagnosis', 'member_clinic', { projected: true, hidden: true })}
  grant select on member_clinic to diagnosis;
  create policy reception on member_clinic for select to diagnosis using (
    clinic_id = ${RECEPTION} or clinic_id is null and district = (select d.district from clinic_district d where d.clinic_id = ${RECEPTION}));

  create function is_treated(p_member uuid) returns boolean language sql stable security definer set search_path from current as $$
    select exists (select from relation r where r.member_id = p_member and r.kind = 'care-team'
      and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()))
  $$;
  create policy reception on intake for select to diagnosis
    using (${RECEPTION} is not null and state in ('waiting', 'taken') and ${OURS});
  create policy reception_take on intake for update to diagnosis
    using (${RECEPTION} is not null and state = 'waiting' and ${OURS})
    with check (${RECEPTION} is not null and state = 'taken' and ${OURS});
  create index intake_waiting on intake (completed_at, member_id) where state = 'waiting' and queue <> 'self-care';`,
);
