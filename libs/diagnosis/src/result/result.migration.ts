import { migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

export const resultTable = migration(
  'Result1760000121000',
  `${itemTable(
    'result',
    `code jsonb not null,
     main_code text not null,
     category text not null,
     status text not null,
     encounter_id uuid,
     report_id uuid,
     issued_at timestamptz,
     value double precision,
     unit text,
     value_text text,
     value_concept jsonb,
     interpretation text,
     range_low double precision,
     range_high double precision,
     components jsonb not null,
     component_codes text[] not null`,
  )}
  create index result_by_code on result (member_id, main_code, occurred_at desc, id desc);
  create index result_by_report on result (member_id, report_id) where report_id is not null;
  ${itemTable('report', 'code jsonb not null, status text not null, encounter_id uuid, issued_at timestamptz, result_ids uuid[] not null')}`,
);
