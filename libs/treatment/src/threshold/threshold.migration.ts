import { memberTable, migration } from '@careway/store';

/**
 * Thresholds that clinicians set, and which readings stand behind a task that one of them made. The reaction makes tasks by itself, so
 * its login may add one; what is done with the task afterwards is for people.
 */
export const thresholdTables = migration(
  'Threshold1760000241000',
  `
create table plan_threshold (
  member_id uuid,
  id uuid,
  version int not null,
  sensitivity text not null,
  plan_id uuid not null,
  part text not null,
  loinc text not null,
  unit text not null,
  of text not null check (of in ('value', 'rise', 'fall', 'rise-percent', 'fall-percent')),
  comparator text not null check (comparator in ('<', '<=', '>', '>=')),
  value double precision not null,
  count int not null check (count between 1 and 20),
  days int not null check (days between 1 and least(count, window_days)),
  window_days int not null check (window_days between 1 and 90),
  urgency text not null check (urgency in ('routine', 'urgent', 'asap', 'stat')),
  active boolean not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  primary key (member_id, id),
  unique (member_id, plan_id, part)
);
${memberTable('treatment', 'plan_threshold', { sensitive: true })}
create policy reaction on plan_threshold for select to treatment_projector using (true);
grant select on plan_threshold to treatment_projector;

create table threshold_task (
  member_id uuid,
  task_id uuid,
  sensitivity text not null,
  plan_id uuid not null,
  part text not null,
  urgency text not null,
  reading_ids uuid[] not null,
  primary key (member_id, task_id)
);
create index threshold_task_by_plan on threshold_task (member_id, plan_id, part);
${memberTable('treatment', 'threshold_task', { sensitive: true, projected: true })}
revoke insert, update, delete on threshold_task from treatment;

create policy reaction on plan for select to treatment_projector using (true);
grant select on plan to treatment_projector;
create policy reaction on task for select to treatment_projector using (true);
create policy reaction_adds on task for insert to treatment_projector with check (owner = 'care-team' and status = 'requested');
grant select, insert on task to treatment_projector;`,
);
