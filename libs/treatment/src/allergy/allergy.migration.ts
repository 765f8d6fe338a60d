import { memberTable, migration } from '@careway/store';

/** What diagnosis told about allergies, as far as ordering a medicine needs it. A read model: rebuilt at will. */
export const allergyView = migration(
  'Allergy1760000170000',
  `create table allergy (
     member_id uuid,
     id uuid,
     sensitivity text not null,
     code jsonb not null,
     clinical_status text not null,
     primary key (member_id, id)
   );
   ${memberTable('treatment', 'allergy', { view: true, sensitive: true })}`,
);
