import { memberTable, migration, panelPolicy } from '@careway/store';

/** The pooled list holds who is treated: a record that was opened with a reason is read, but whoever opened it is not asked there. */
const TREATED = { to: ['care-team'] } as const;

const OWN = { ...TREATED, own: 'person_id' } as const;

export const messagingMigration = migration(
  'Messaging1760000400000',
  `
create table thread (
  member_id uuid, id uuid, version int not null, journey_id uuid not null, topic text not null, sensitivity text not null,
  opened_by uuid not null, opened_at timestamptz not null, primary key (member_id, id)
);
${memberTable('support', 'thread', { sensitive: true, panel: TREATED })}

create table message (
  member_id uuid, id uuid, version int not null, thread_id uuid not null, number int not null, author_id uuid not null, side text not null,
  text text not null, sensitivity text not null, sent_at timestamptz not null, primary key (member_id, id),
  unique (member_id, thread_id, number), foreign key (member_id, thread_id) references thread
);
${memberTable('support', 'message', { sensitive: true, panel: TREATED })}

-- Up to which message a person has read; one row per thread and person, and it only rises.
create table read_mark (
  member_id uuid, thread_id uuid, person_id uuid, number int not null, primary key (member_id, thread_id, person_id),
  foreign key (member_id, thread_id) references thread
);
${memberTable('support', 'read_mark', { panel: TREATED })}

create table draft (
  member_id uuid, id uuid, version int not null, thread_id uuid not null, person_id uuid not null, text text not null, primary key (member_id, id),
  unique (member_id, thread_id, person_id), foreign key (member_id, thread_id) references thread
);
${memberTable('support', 'draft', { panel: OWN })}
create policy own on draft as restrictive to support
  using (person_id = (select nullif(current_setting('careway.person', true), '')::uuid))
  with check (person_id = (select nullif(current_setting('careway.person', true), '')::uuid));
`,
);

/** Panels open by the relation's kind; before, any relation opened them. */
export const messagingPanels = migration(
  'Panels1760000400100',
  [
    panelPolicy('support', 'thread', { sensitive: true, panel: TREATED }),
    panelPolicy('support', 'message', { sensitive: true, panel: TREATED }),
    panelPolicy('support', 'read_mark', { panel: TREATED }),
    panelPolicy('support', 'draft', { panel: OWN }),
  ].join('\n'),
);
