import { heldBack, memberTable, migration } from '@careway/store';

/**
 * Numbers that diagnosis told, as far as goals need them: a read model, held back from the member like the result itself. Beside it what
 * the reaction works with: it keeps its own numbers, because the view is empty during a rebuild, and a state told from it then would be
 * wrong for ever; and what the world was told last.
 */
export const observationView = migration(
  'Observation1760000243000',
  `
create table observation (
  member_id uuid, id uuid, result_id uuid not null, code text not null, value double precision not null, unit text,
  at timestamptz(3) not null, released_at timestamptz(3), sensitivity text not null, primary key (member_id, id)
);
create index observation_by_code on observation (member_id, code, at);
create index observation_by_result on observation (member_id, result_id);
${memberTable('treatment', 'observation', { view: true, sensitive: true })}
${heldBack('treatment', 'observation', 'released_at')}
create table progress_value (
  member_id uuid, id uuid, result_id uuid not null, code text not null, value double precision not null, unit text,
  at timestamptz(3) not null, released_at timestamptz(3), sensitivity text not null, primary key (member_id, id)
);
create index progress_value_by_code on progress_value (member_id, code, at);
create index progress_value_by_result on progress_value (member_id, result_id);
${memberTable('treatment', 'progress_value', { hidden: true })}
create table progress_told (member_id uuid, id uuid, state text not null, primary key (member_id, id));
${memberTable('treatment', 'progress_told', { hidden: true })}
create policy reaction on goal for select to treatment_projector using (true);
grant select on goal to treatment_projector;
create policy reaction on dose for select to treatment_projector using (true);
grant select on dose to treatment_projector;
create policy reaction on medication for select to treatment_projector using (true);
grant select on medication to treatment_projector;`,
);
