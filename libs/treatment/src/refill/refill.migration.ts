import { memberTable, migration } from '@careway/store';

/** Requests for more of a medicine. The unique index is what stops the second open one, whichever way it comes. */
export const refillTable = migration(
  'Refill1760000171000',
  `
alter table medication add repeats_allowed int check (repeats_allowed >= 0), add valid_until text check (valid_until ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  add warnings jsonb not null default '[]', add override_reason text;

create table refill (
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
  medication_id uuid not null,
  kind text not null check (kind in ('refill', 'renewal')),
  status text not null check (status in ('requested', 'approved', 'refused', 'dispensed', 'collected', 'cancelled')),
  requested_by uuid not null,
  decided_by uuid,
  decided_at timestamptz,
  refusal_reason text,
  warnings jsonb not null,
  override_reason text,
  dispensed_by uuid,
  dispensed_at timestamptz,
  collected_by uuid,
  collected_at timestamptz,
  cancelled_by uuid,
  cancelled_at timestamptz,
  primary key (member_id, id),
  check ((status = 'refused') = (refusal_reason is not null))
);
create unique index refill_open on refill (member_id, medication_id) where status in ('requested', 'approved', 'dispensed');
create index refill_waiting on refill (occurred_at, id) where status in ('requested', 'approved');
${memberTable('treatment', 'refill', { sensitive: true, panel: { to: ['care-team'] } })}`,
);
