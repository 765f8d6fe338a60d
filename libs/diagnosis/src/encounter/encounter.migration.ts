import { migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

export const encounterTable = migration(
  'Encounter1760000120000',
  itemTable(
    'encounter',
    `class text not null,
     type jsonb,
     reason jsonb,
     status text not null,
     ends_at timestamptz,
     practitioner_id uuid,
     clinic_id uuid`,
  ),
);
