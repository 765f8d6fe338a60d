import { memberTable, migration } from '@careway/store';

/** What diagnosis told about conditions, as far as a plan for them needs it. A read model: rebuilt at will. */
export const conditionView = migration(
  'Condition1760000111000',
  `create table condition (
     member_id uuid,
     id uuid,
     journey_id uuid not null,
     sensitivity text not null,
     primary key (member_id, id)
   );
   ${memberTable('treatment', 'condition', { view: true, sensitive: true })}`,
);
