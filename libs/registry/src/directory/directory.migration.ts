import { migration } from '@careway/store';

/** Clinics, clinicians and staff: about no member, so without row-level security; everyone signed in may know them. */
export const directoryTables = migration(
  'Directory1760000101000',
  `
create table clinic (
  id uuid primary key, source text not null, identifier text not null, content text not null,
  name text not null, district text not null
);
create table clinician (
  id uuid primary key, source text not null, identifier text not null, content text not null,
  family text not null, given text not null, prefix text not null, profession text not null, gender text not null,
  clinic_id uuid references clinic
);
create index clinician_by_clinic on clinician (clinic_id);
create table staff (
  id uuid primary key, kind text not null check (kind in ('administrator', 'moderator')), family text not null, given text not null,
  joined_at timestamptz not null
);
-- Who keeps the care teams and the coverage of a clinic's members.
create table clinic_manager (clinic_id uuid references clinic, person_id uuid, since timestamptz not null, primary key (clinic_id, person_id));
create index clinic_manager_by_person on clinic_manager (person_id);
grant select, insert, update on clinic, clinician, staff, clinic_manager to registry;
grant delete on clinic_manager to registry;
`,
);

/** What a clinic is called in other languages. */
export const clinicNames = migration('ClinicNames1796000400000', `alter table clinic add names jsonb not null default '{}';`);

/** What its district is called in other languages: every clinic of a district says the same. */
export const districtNames = migration('DistrictNames1796100000000', `alter table clinic add district_names jsonb not null default '{}';`);
