import { memberTable, migration } from '@careway/store';

/**
 * What the reaction works with. It keeps its own facts, because the views are empty during a rebuild, and a stage told from them then
 * would be wrong for ever. `stage_told` is truth: what the world was told last.
 */
export const stagesMigration = migration(
  'Stages1760000300001',
  `
create table stage_fact (
  member_id uuid, id uuid, journey_id uuid not null, occurred_at timestamptz(3) not null, type text not null, item_id uuid not null,
  sensitivity text not null, depth bigint not null, data jsonb not null, primary key (member_id, id)
);
create index stage_fact_by_journey on stage_fact (member_id, journey_id);
${memberTable('journey', 'stage_fact', { hidden: true })}
create table stage_member (member_id uuid primary key, died_at timestamptz(3), coverages jsonb not null default '{}');
${memberTable('journey', 'stage_member', { hidden: true })}
create table stage_told (member_id uuid, id uuid, stage text not null, outcome text, primary key (member_id, id));
${memberTable('journey', 'stage_told', { hidden: true })}
`,
);
