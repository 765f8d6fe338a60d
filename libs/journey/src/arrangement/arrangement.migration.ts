import { memberTable, migration } from '@careway/store';
import { UNIT } from './placing.ts';

/**
 * Who arranged which journeys, when and why: truth, only ever added to. Views keep the journey that a fact was told under beside the one
 * that it belongs to. The reaction kept only the first visit of a journey; a split needs to know each, so they are taken from the
 * timeline once.
 */
export const arrangementMigration = migration(
  'Arrangement1760000300002',
  `
create table journey_arrangement (
  member_id uuid, id uuid, version int not null, act text not null check (act in ('merge', 'part', 'split', 'decline', 'resume')),
  journey_id uuid not null, other_journey_id uuid, item_ids uuid[] not null, sensitivity text not null,
  reason text not null check (length(reason) between 1 and 1000), by_person uuid not null, at timestamptz(3) not null, primary key (member_id, id)
);
${memberTable('journey', 'journey_arrangement')}
revoke update, delete on journey_arrangement from journey;

create table journey_alias_view (member_id uuid, id uuid, journey_id uuid not null, primary key (member_id, id));
${memberTable('journey', 'journey_alias_view', { view: true })}

${['member_view', 'stage_member'].map((table) => `alter table ${table} add merges jsonb not null default '{}', add splits jsonb not null default '{}', add care jsonb not null default '{}';`).join('\n')}

alter table timeline_entry_view no force row level security;
alter table stage_fact no force row level security;
${['timeline_entry_view', 'stage_fact'].map((table) => `alter table ${table} add told_journey_id uuid; update ${table} set told_journey_id = journey_id; alter table ${table} alter told_journey_id set not null;`).join('\n')}
delete from stage_fact s where s.depth = 0 and exists (select from timeline_entry_view e where e.member_id = s.member_id and e.journey_id = s.journey_id);
insert into stage_fact (member_id, id, journey_id, told_journey_id, occurred_at, type, item_id, sensitivity, depth, data)
select distinct on (e.member_id, ${UNIT}) e.member_id, ${UNIT}, e.journey_id, e.journey_id, e.occurred_at,
  case when e.type in ('thread', 'message') then 'thread' else 'encounter' end, ${UNIT}, 'general', 0, '{}'::jsonb
from timeline_entry_view e where e.type in ('thread', 'message', 'encounter', 'report', 'result', 'imaging') order by e.member_id, ${UNIT}, e.occurred_at
on conflict do nothing;
alter table timeline_entry_view force row level security;
alter table stage_fact force row level security;
`,
);
