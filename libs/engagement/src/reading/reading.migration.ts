import { memberTable, migration } from '@careway/store';

/** Who has read what is for the projector alone; the service reads the counts, and answers them to administrators after suppression. */
export const readingMigration = migration(
  'Reading1760000500800',
  `
create table article_reader_view (member_id uuid, receipt_id uuid, article text not null, version int not null, useful boolean, primary key (member_id, receipt_id));
${memberTable('engagement', 'article_reader_view', { hidden: true })}
create table article_view (article text, version int, readers int not null, useful int not null, not_useful int not null, primary key (article, version));
grant select on article_view to engagement;
grant select, insert, update, delete, truncate on article_view to engagement_projector;
`,
);
