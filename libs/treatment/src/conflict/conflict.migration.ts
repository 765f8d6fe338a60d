import { memberTable, migration } from '@careway/store';

/** How many undecided conflicts of a plan were told last. */
export const conflictTold = migration(
  'Conflict1760000202000',
  `
create table plan_conflict_told (member_id uuid, id uuid, open int not null, primary key (member_id, id));
${memberTable('treatment', 'plan_conflict_told', { hidden: true })}`,
);
