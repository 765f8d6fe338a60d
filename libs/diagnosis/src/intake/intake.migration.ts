import { memberTable, migration } from '@careway/store';

/** The queue holds who is treated: a record that was opened with a reason is read, but whoever opened it has no queue of it. */
const TREATED = { to: ['care-team'] } as const;
const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;

export const intakeTables = migration(
  'Intake1760000160000',
  `
create table intake (
  member_id uuid, id uuid, version int not null, journey_id uuid not null, sensitivity text not null,
  questionnaire text not null, title jsonb not null, items jsonb not null, asked jsonb not null,
  author_id uuid not null, author text not null check (author in ('member', 'proxy')), completed_at timestamptz not null,
  urgency text not null check (urgency in ('self-care', 'routine', 'soon', 'urgent', 'emergency')), queue text not null,
  ruleset text not null, ruleset_version text not null, reasons jsonb not null,
  state text not null check (state in ('waiting', 'taken', 'closed')),
  taken_by uuid, taken_at timestamptz, closed_by uuid, closed_at timestamptz, outcome text,
  primary key (member_id, id)
);
create index intake_by_time on intake (member_id, completed_at desc, id desc);
create index intake_open on intake (member_id) where state <> 'closed';
${memberTable('diagnosis', 'intake', { sensitive: true, panel: TREATED })}

create table intake_draft (
  member_id uuid, id uuid, version int not null, questionnaire text not null, journey_id uuid, sensitivity text not null, items jsonb not null,
  status text not null check (status in ('in-progress', 'abandoned')), author_id uuid not null, author text not null,
  started_at timestamptz not null, saved_at timestamptz not null, primary key (member_id, id)
);
create unique index intake_draft_open on intake_draft (member_id, questionnaire) where status = 'in-progress';
${memberTable('diagnosis', 'intake_draft', { sensitive: true })}
-- Nobody but who speaks for the member sees what has not been sent.
create policy speaking on intake_draft as restrictive to diagnosis
  using (member_id = ${PERSON} or exists (
    select from relation r where r.person_id = ${PERSON} and r.member_id = intake_draft.member_id and r.kind = 'proxy'
      and 'conditions' = any (r.areas) and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())));
`,
);
