import { heldBack, memberTable, migration, openRecord } from '@careway/store';
import { holdDrafts } from './drafts.ts';

/**
 * Views only: every row follows from facts and may be dropped. The first index answers a page of the timeline without touching the
 * table; the columns behind the key are there for that.
 */
export const timelineMigration = migration(
  'Timeline1760000300000',
  `
create table timeline_entry_view (
  member_id uuid, id uuid, journey_id uuid not null, occurred_at timestamptz(3) not null, precision text not null, rank smallint not null, depth bigint not null,
  type text not null, area text not null, sensitivity text not null, item_type text not null, item_id uuid not null,
  shown boolean not null, released_at timestamptz(3), data jsonb not null, primary key (member_id, id)
);
create index timeline_entry_view_page on timeline_entry_view (member_id, occurred_at, rank, depth, id)
  include (journey_id, precision, type, area, sensitivity, item_type, item_id, released_at, data) where shown;
create index timeline_entry_view_journey on timeline_entry_view (member_id, journey_id, occurred_at, rank, depth, id);
${memberTable('journey', 'timeline_entry_view', { view: true, sensitive: true })}

create table journey_view (
  member_id uuid, id uuid, concern jsonb not null, sensitivity text not null, stage text not null, outcome text, steps jsonb not null,
  started_at timestamptz(3) not null, last_at timestamptz(3) not null, counts jsonb not null, primary key (member_id, id)
);
${memberTable('journey', 'journey_view', { view: true, sensitive: true })}

create table member_view (member_id uuid primary key, died_at timestamptz(3), coverages jsonb not null default '{}');
${memberTable('journey', 'member_view', { hidden: true })}
`,
);

/** What its member may not read yet is held by row-level security too, not by the query alone. */
export const timelineHeld = migration(
  'TimelineHeld1760000300003',
  `${openRecord}\n${heldBack('journey', 'timeline_entry_view', 'released_at')}`,
);

/** Entries of a plan are found by it; those of drafts that were told already are held as if they were told anew. */
export const timelineDrafts = migration(
  'TimelineDrafts1760000300004',
  `
create index timeline_entry_view_plan on timeline_entry_view (member_id, (data->>'planId')) where area = 'plan';
alter table timeline_entry_view no force row level security;
update timeline_entry_view set data = data || jsonb_build_object('planId', item_id) where type in ('plan', 'plan-closed');
${holdDrafts(`select distinct member_id, data->>'planId' as plan_id from timeline_entry_view where area = 'plan' and data ? 'planId'`)};
alter table timeline_entry_view force row level security;`,
);
