import { migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

export const medicationTable = migration(
  'Medication1760000121000',
  itemTable(
    'medication',
    `code jsonb not null,
     status text not null,
     intent text not null,
     encounter_id uuid,
     requester_id uuid,
     reason_ids uuid[] not null,
     dosage text,
     authored_at timestamptz`,
  ),
);
