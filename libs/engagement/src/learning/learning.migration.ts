import { migration } from '@careway/store';

/** Who learnt what is for the projector alone; the service reads the counts, and answers them to administrators after suppression. */
export const learningMigration = migration(
  'LearningCounts1760000501000',
  `
create table learner_view (person_id uuid, unit text, version int, passed boolean not null, primary key (person_id, unit, version));
grant select, insert, update, delete, truncate on learner_view to engagement_projector;
create table learning_view (unit text, version int, begun int not null, passed int not null, primary key (unit, version));
grant select on learning_view to engagement;
grant select, insert, update, delete, truncate on learning_view to engagement_projector;
`,
);
