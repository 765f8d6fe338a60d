import { memberTable, migration } from '@careway/store';

/** What each member said last in a quarter is for the projector alone; the service reads how many said it at a clinic, and answers after suppression. */
export const experienceMigration = migration(
  'Experience1760000500900',
  `
create table experience_answer_view (
  member_id uuid, instrument text, quarter text, clinic_id uuid not null, score int not null, answered_at timestamptz(3) not null,
  primary key (member_id, instrument, quarter)
);
${memberTable('engagement', 'experience_answer_view', { hidden: true })}
create table experience_view (
  instrument text, quarter text, clinic_id uuid, people int not null, points bigint not null, primary key (instrument, quarter, clinic_id)
);
grant select on experience_view to engagement;
grant select, insert, update, delete, truncate on experience_view to engagement_projector;
`,
);
