import { THREAD_TOPICS } from '@careway/contracts';
import { memberTable, migration } from '@careway/store';

const OWN = `person_id = (select nullif(current_setting('careway.person', true), '')::uuid)`;

/** First words that were not sent, each seen by nobody but its writer and only in a record that is open to that writer. */
export const firstDraftMigration = migration(
  'FirstDraft1760000400400',
  `
create table first_draft (
  member_id uuid, id uuid, version int not null, person_id uuid not null, text text not null,
  topic text not null check (topic in (${THREAD_TOPICS.map((code) => `'${code}'`).join(', ')})), journey_id uuid, saved_at timestamptz not null,
  primary key (member_id, id)
);
${memberTable('support', 'first_draft')}
create policy own on first_draft as restrictive to support using (${OWN}) with check (${OWN});
`,
);
