import { memberTable, migration } from '@careway/store';

export const doseTable = migration(
  'Dose1760000172000',
  `create table dose (
     member_id uuid,
     id uuid,
     version int not null,
     sensitivity text not null,
     medication_id uuid not null,
     day date not null,
     status text not null check (status in ('taken', 'missed', 'skipped', 'entered-in-error')),
     reason text,
     said_by uuid not null,
     said_at timestamptz not null,
     primary key (member_id, id),
     unique (member_id, medication_id, day),
     check ((status in ('missed', 'skipped')) = (reason is not null))
   );
   ${memberTable('treatment', 'dose', { sensitive: true })}`,
);
