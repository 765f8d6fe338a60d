import { memberTable, migration } from '@careway/store';

export const accessLogTables = migration(
  'AccessLog1760000104000',
  `
-- Reads by others, coalesced per person, relation, purpose and hour.
create table access_entry (
  member_id uuid, id uuid, person_id uuid not null, kind text not null, relation text not null, purpose text not null,
  first_at timestamptz not null, last_at timestamptz not null, reads int not null, parts text[] not null, primary key (member_id, id)
);
create index access_entry_by_time on access_entry (member_id, last_at desc, id desc);
${memberTable('registry', 'access_entry', { view: true })}

create table access_question (
  member_id uuid, id uuid, version int not null, entry_id uuid not null, person_id uuid not null, asked_at timestamptz not null,
  primary key (member_id, id), unique (member_id, entry_id)
);
${memberTable('registry', 'access_question')}
`,
);
