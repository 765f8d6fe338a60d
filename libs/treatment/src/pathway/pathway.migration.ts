import { migration } from '@careway/store';

/** Where a plan and its parts come from, tasks that come again, and what somebody decided about plans that are at odds. */
export const pathwayColumns = migration(
  'Pathway1760000160000',
  `
alter table plan add pathway_id text, add pathway_version int, add decisions jsonb not null default '[]',
  add constraint plan_pathway_whole check ((pathway_id is null) = (pathway_version is null));
alter table goal add part text;
alter table task add part text, add timing jsonb, add series_id uuid, add occurrence int not null default 1;
create index task_by_series on task (member_id, series_id, occurrence) where series_id is not null;

-- views that are read anew by projections of another name
alter table member alter died_at drop not null, add birth_date date, add gender text;
alter table condition add code jsonb, add clinical_status text, add verification_status text;`,
);
