import { migration } from '@careway/store';
import { itemTable } from '../item/item.migration.ts';

const edited = 'edited_by uuid, edited_at timestamptz';

export const planTables = migration(
  'Plan1760000120000',
  [
    itemTable(
      'plan',
      `category jsonb not null,
       status text not null check (status in ('draft', 'active', 'completed', 'revoked')),
       ends_at timestamptz,
       encounter_id uuid,
       condition_ids uuid[] not null,
       ${edited}`,
    ),
    itemTable(
      'goal',
      `plan_id uuid,
       description text not null,
       lifecycle_status text not null,
       achievement_status text,
       measure jsonb,
       comparator text check (comparator in ('<', '<=', '>', '>=')),
       target double precision,
       unit text,
       condition_ids uuid[] not null,
       ${edited}`,
    ),
    'create index goal_by_plan on goal (member_id, plan_id);',
    itemTable(
      'task',
      `plan_id uuid not null,
       code jsonb not null,
       status text not null check (status in ('requested', 'in-progress', 'completed', 'cancelled')),
       owner text not null check (owner in ('member', 'care-team')),
       due_date date,
       completed_by uuid,
       completed_at timestamptz,
       ${edited}`,
    ),
    'create index task_by_plan on task (member_id, plan_id);',
  ].join('\n'),
);

/** Until when a plan is paused. */
export const planHold = migration('PlanHold1760000192000', `alter table plan add hold_until date;`);

/** A task may be for whoever acts for the member. */
export const taskOfProxy = migration(
  'TaskOfProxy1796000200000',
  `alter table task drop constraint task_owner_check, add constraint task_owner_check check (owner in ('member', 'proxy', 'care-team'));`,
);

/** What a plan says of itself beside its kind. */
export const planWords = migration('PlanWords1796000100000', `alter table plan add title text, add summary text, add review_on date;`);
