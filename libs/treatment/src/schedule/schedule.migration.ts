import { migration } from '@careway/store';

/**
 * Schedules, and what of their times is not free. Neither says anything about a member, so there is no row-level security: everyone who is
 * signed in sees a calendar as free or busy. Whose appointment it is stands in `appointment`, behind the member's own policies.
 *
 * `slot_alone` is what stops a double booking, whichever way it comes: no clinician has two stretches of time that overlap. A range of one
 * id stands for the id itself, so that PostgreSQL's own GiST operators serve and no extension has to be installed.
 */
export const scheduleTables = migration(
  'Schedule1760000200000',
  `
create type id_range as range (subtype = uuid);

create table schedule (
  id uuid primary key,
  version int not null,
  clinician_id uuid not null,
  clinic_id uuid not null,
  service_types text[] not null check (service_types <@ '{visit,phone,video}' and service_types <> '{}'),
  slot_minutes int not null check (slot_minutes between 5 and 240),
  hours jsonb not null,
  closings jsonb not null,
  sensitivity text not null,
  active boolean not null,
  edited_by uuid not null,
  edited_at timestamptz not null
);
create index schedule_by_clinic on schedule (clinic_id) where active;
create index schedule_by_clinician on schedule (clinician_id) where active;

create table slot (
  id uuid primary key,
  schedule_id uuid not null references schedule,
  clinician_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null check (status in ('busy', 'busy-tentative')),
  appointment_id uuid not null,
  check (starts_at < ends_at),
  constraint slot_alone exclude using gist (id_range(clinician_id, clinician_id, '[]') with =, tstzrange(starts_at, ends_at) with &&)
);
create index slot_by_clinician on slot (clinician_id, starts_at);

-- What the registry told about who works where; a read model.
create table clinic (id uuid primary key);
create table clinician (id uuid primary key, clinic_id uuid);
create table clinic_manager (clinic_id uuid, person_id uuid, primary key (clinic_id, person_id));

grant usage on type id_range to treatment, treatment_projector;
grant select, insert, update on schedule to treatment;
grant select, insert, update, delete on slot to treatment;
grant select on clinic, clinician, clinic_manager to treatment;
grant select on schedule to treatment_projector;
grant select, insert on slot to treatment_projector;
grant select, insert, update, delete, truncate on clinic, clinician, clinic_manager to treatment_projector;`,
);

/** From when until when the hours hold. */
export const scheduleValidity = migration(
  'ScheduleValidity1760000203000',
  `alter table schedule
    add valid_from text check (valid_from ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    add valid_until text check (valid_until ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    add check (valid_from <= valid_until);`,
);
