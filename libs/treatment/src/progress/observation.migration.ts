import { ENTRY_KINDS, partsOf } from '@careway/clinical/reading';
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

const CODES = ENTRY_KINDS.flatMap((kind) => partsOf(kind).map(({ loinc }, n) => `('${kind}', ${n}, '${loinc[0]}')`)).join(', ');
const READ = ['plan', 'goal', 'dose', 'medication', 'task', 'reading', 'progress_value', 'progress_member'];
const force = (how: string): string => READ.map((table) => `alter table ${table} ${how} row level security;`).join(' ');

/**
 * What the reaction has been told about each member, so that it asks no table which may be ahead of the facts; and the readings among its
 * numbers. What was told before is taken over once.
 */
export const progressMember = migration(
  'ProgressMember1796000300000',
  `
create table progress_member (member_id uuid primary key, told jsonb not null);
${memberTable('treatment', 'progress_member', { hidden: true })}
${force('no force')}
insert into progress_member (member_id, told)
select m.member_id, jsonb_build_object(
  'plans', coalesce((select jsonb_object_agg(p.id, p.status = 'active') from plan p where p.member_id = m.member_id), '{}'),
  'goals', coalesce((select jsonb_object_agg(g.id, jsonb_build_object('planId', g.plan_id, 'journeyId', g.journey_id, 'sensitivity', g.sensitivity,
      'lifecycleStatus', g.lifecycle_status, 'measure', jsonb_path_query_first(g.measure, '$.codings[0]'), 'comparator', g.comparator, 'target', g.target, 'unit', g.unit))
    from goal g where g.member_id = m.member_id and g.plan_id is not null), '{}'),
  'doses', coalesce((select jsonb_object_agg(d.medication_id || ' ' || d.day, jsonb_build_object('journeyId', x.journey_id, 'medicationId', d.medication_id, 'day', d.day, 'status', d.status))
    from dose d join medication x on x.member_id = d.member_id and x.id = d.medication_id where d.member_id = m.member_id and d.status <> 'entered-in-error'), '{}'),
  'done', coalesce((select jsonb_object_agg(t.id, (extract(epoch from t.completed_at) * 1000)::bigint)
    from task t where t.member_id = m.member_id and t.status = 'completed' and t.completed_at is not null), '{}'))
from (select distinct member_id from plan) m;
insert into progress_value (member_id, id, result_id, code, value, unit, at, released_at, sensitivity)
select r.member_id, uuidv7(), r.id, c.code, case c.n when 0 then r.value else r.second end, r.unit, r.occurred_at, r.occurred_at, r.sensitivity
from reading r join (values ${CODES}) as c(kind, n, code) on c.kind = r.kind where r.status = 'final';
${force('force')}`,
);
