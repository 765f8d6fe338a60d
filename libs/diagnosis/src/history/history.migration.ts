import { migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

export const historyTables = migration(
  'History1760000123000',
  [
    itemTable('procedure', 'code jsonb not null, status text not null, encounter_id uuid, ends_at timestamptz, reason jsonb'),
    itemTable('immunization', 'code jsonb not null, status text not null, encounter_id uuid'),
    itemTable(
      'allergy',
      `code jsonb not null, clinical_status text not null, verification_status text not null,
       criticality text, type text, categories text[] not null`,
    ),
    itemTable(
      'imaging',
      `encounter_id uuid, status text not null, modality jsonb, modality_text text not null,
       series int not null, instances int not null, body_site text`,
    ),
  ].join('\n'),
);
