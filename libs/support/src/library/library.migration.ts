import { READING_LEVELS } from '@careway/contracts';
import { memberTable, migration } from '@careway/store';

const OWN = `person_id = (select nullif(current_setting('careway.person', true), '')::uuid)`;

/** What somebody reads is nobody else's: a receipt is seen by its reader alone, and only in a record that is open to that reader. */
export const libraryMigration = migration(
  'Library1760000400800',
  `
create table article_read (
  member_id uuid, id uuid, version int not null, person_id uuid not null, article_id text not null, article_version int not null,
  level text not null check (level in (${READING_LEVELS.map((level) => `'${level}'`).join(', ')})), read_at timestamptz not null, useful boolean,
  primary key (member_id, id), unique (member_id, person_id, article_id, article_version)
);
${memberTable('support', 'article_read')}
create policy own on article_read as restrictive to support using (${OWN}) with check (${OWN});
revoke delete on article_read from support;
`,
);
