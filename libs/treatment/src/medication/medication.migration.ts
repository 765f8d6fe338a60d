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

/** What was changed of a medicine here, by whom and why. */
export const medicationEdits = migration(
  'MedicationEdits1760000191000',
  `alter table medication add edits jsonb not null default '[]', add edited_by uuid, add edited_at timestamptz;`,
);
