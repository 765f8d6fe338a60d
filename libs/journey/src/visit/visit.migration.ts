import { memberTable, migration } from '@careway/store';

const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;

/**
 * When each clinician last looked, seen by nobody but that clinician; and when each entry of a timeline was told, which is what is new to
 * somebody who looked before: an old result that arrives today is news. Entries that stood before are as old as they say they are.
 */
export const visitMigration = migration(
  'ChartVisit1760000300010',
  `create table chart_visit (
    member_id uuid, id uuid, version int not null, seen_at timestamptz not null, before_at timestamptz, primary key (member_id, id)
  );
  ${memberTable('journey', 'chart_visit')}
  create policy own on chart_visit as restrictive to journey using (id = ${PERSON}) with check (id = ${PERSON});
  alter table timeline_entry_view add column told_at timestamptz(3);`,
);
