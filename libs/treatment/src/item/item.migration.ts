import { memberTable } from '@careway/store';

/** A table of items: the columns that all have, then its own. Sensitive, so its rows are labelled. */
export const itemTable = (table: string, columns: string): string => `
create table ${table} (
  member_id uuid,
  id uuid,
  version int not null,
  journey_id uuid not null,
  sensitivity text not null,
  source text,
  identifier text,
  content_hash text,
  occurred_at timestamptz not null,
  precision text not null check (precision in ('instant', 'day', 'month', 'year')),
  ${columns},
  primary key (member_id, id)
);
create index ${table}_by_time on ${table} (member_id, occurred_at desc, id desc);
${memberTable('treatment', table, { sensitive: true })}`;
