import { migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

/** Readings from home. The unique index is what drops the second of two that are the same, whichever way they come. */
export const readingTable = migration(
  'Reading1760000240000',
  `${itemTable(
    'reading',
    `kind text not null check (kind in ('pressure', 'glucose', 'weight', 'peak-flow', 'pulse', 'temperature', 'oxygen', 'steps')),
     value double precision not null,
     second double precision,
     unit text not null,
     meal text check (meal in ('fasting', 'before-meal', 'after-meal')),
     confirmed boolean not null,
     given jsonb,
     origin text not null check (origin in ('hand', 'csv', 'device')),
     device_id uuid,
     recorded_by uuid,
     recorded_at timestamptz not null,
     status text not null check (status in ('final', 'entered-in-error')),
     day_id uuid not null,
     same_key text not null,
     history jsonb not null,
     check ((kind = 'pressure') = (second is not null)),
     check ((origin = 'device') = (device_id is not null)),
     check (meal is null or kind = 'glucose')`,
  )}
-- What a device sent and somebody took back stays known, so that it does not come again; what was typed may be typed again.
create unique index reading_same on reading (member_id, same_key) where status = 'final' or device_id is not null;
create index reading_by_day on reading (member_id, day_id);
create index reading_by_kind on reading (member_id, kind, occurred_at desc);
-- Reactions look at what was measured; they change nothing of it.
create policy reaction on reading for select to treatment_projector using (true);
grant select on reading to treatment_projector;`,
);
