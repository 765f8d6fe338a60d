import { migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

export const conditionTable = migration(
  'Condition1760000122000',
  itemTable(
    'condition',
    `code jsonb not null,
     concern text not null,
     clinical_status text not null,
     verification_status text not null,
     encounter_id uuid,
     recorded_at timestamptz,
     abated_at timestamptz,
     confirmed_by uuid,
     edited_by uuid,
     edited_at timestamptz`,
  ),
);

/** Who entered a condition here, and why one was refuted or taken back. */
export const conditionAuthors = migration(
  'ConditionAuthors1760000171000',
  `alter table condition add column recorded_by uuid, add column reason text;`,
);
