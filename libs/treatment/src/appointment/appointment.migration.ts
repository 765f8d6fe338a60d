import { memberTable, migration } from '@careway/store';

/**
 * Appointments and the wait-list. `appointment_alone` stops a member from being in two places, whichever way that comes; the wait-list
 * reaction writes here too. `lapsed_offers` lets the clock of the wait-list find the members whose record it then opens.
 */
export const appointmentTable = migration(
  'Appointment1760000201000',
  `
create table appointment (
  member_id uuid,
  id uuid,
  version int not null,
  journey_id uuid not null,
  sensitivity text not null,
  source text,
  identifier text,
  content_hash text,
  occurred_at timestamptz not null,
  precision text not null,
  status text not null check (status in ('waitlist', 'pending', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow')),
  service_type text not null check (service_type in ('visit', 'phone', 'video')),
  clinic_id uuid not null,
  clinician_id uuid,
  schedule_id uuid,
  slot_id uuid,
  starts_at timestamptz,
  ends_at timestamptz,
  reason text,
  based_on uuid,
  booked_by uuid not null,
  booked_side text not null,
  sequence int not null,
  moved_at timestamptz,
  moved_side text,
  arrived_at timestamptz,
  fulfilled_at timestamptz,
  missed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancelled_side text,
  cancel_reason text,
  cancel_note text,
  wish jsonb,
  waiting_since timestamptz,
  offered_until timestamptz,
  primary key (member_id, id),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check ((status = 'pending') = (offered_until is not null)),
  check (status in ('waitlist', 'cancelled') or (starts_at is not null and ends_at > starts_at and clinician_id is not null and slot_id is not null)),
  constraint appointment_alone exclude using gist (id_range(member_id, member_id, '[]') with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('booked', 'arrived'))
);
create index appointment_by_time on appointment (member_id, starts_at);
create index appointment_by_clinician on appointment (clinician_id, starts_at);
create index appointment_waiting on appointment (clinic_id, waiting_since, id) where status = 'waitlist';
create index appointment_offered on appointment (offered_until) where status = 'pending';
${memberTable('treatment', 'appointment', { sensitive: true, projected: true, panel: { to: ['care-team', 'break-glass'], own: 'clinician_id' } })}
create policy clock on appointment for select to treatment_owner using (status = 'pending');
create function lapsed_offers(p_now timestamptz) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select a.member_id, a.id from appointment a where a.status = 'pending' and a.offered_until <= p_now order by a.offered_until limit 50
$$;
revoke all on function lapsed_offers(timestamptz) from public;
grant execute on function lapsed_offers(timestamptz) to treatment;`,
);
