import { toGlobalId } from '@careway/contracts';
import { openPool, surviveIn } from '@careway/store';
import { DataSource, EntitySchema } from 'typeorm';
import { asClinician, CLINICIAN, serve, type Standing } from './scene.ts';

/** Changes the goal of a plan: one commit. Throws where it did not stand. */
export interface Edits {
  edit(plan: Standing, target: number): Promise<unknown>;
  close(): Promise<void>;
}

/** What the resolver calls. */
export async function ours(url: string): Promise<Edits> {
  const { commands, close } = await serve(url);
  return {
    async edit(plan, target) {
      const { memberId, goalId } = plan;
      const edit = { id: toGlobalId({ memberId, id: goalId }), expectedVersion: plan.version };
      await commands.goals.change(asClinician(), edit, { target });
      plan.version += 1;
    },
    close,
  };
}

/** Tables like ours without row-level security, for what others would write on the same state. */
export const PEER = `
create schema peer;
create table peer.plan as select member_id, id, version, status, category, edited_by, edited_at from treatment.plan;
alter table peer.plan add primary key (member_id, id);
create table peer.goal as select member_id, id, plan_id, version, description, comparator, target, unit, edited_by, edited_at from treatment.goal;
alter table peer.goal add primary key (member_id, id);
create index on peer.goal (member_id, plan_id);
create table peer.task as select member_id, id, plan_id, code, owner, due_date, status from treatment.task;
alter table peer.task add primary key (member_id, id);
create index on peer.task (member_id, plan_id);
create table peer.plan_version (member_id uuid, plan_id uuid, number int, edited_by uuid, edited_at timestamptz, content jsonb, primary key (member_id, plan_id, number));
create table peer.outbox (position bigserial primary key, key uuid not null, type text not null, time timestamptz not null, data jsonb not null);
create table peer.audit (position bigserial primary key, member_id uuid not null, person_id uuid not null, at timestamptz not null, action text not null);

create function peer.change_goal(p_member uuid, p_goal uuid, p_version int, p_target float8, p_by uuid) returns int language plpgsql as $$
declare v_plan uuid; v_version int;
begin
  select plan_id into strict v_plan from peer.goal where member_id = p_member and id = p_goal;
  update peer.plan set version = version + 1, edited_by = p_by, edited_at = now()
    where member_id = p_member and id = v_plan and version = p_version returning version into v_version;
  if v_version is null then raise exception 'edited meanwhile'; end if;
  update peer.goal set target = p_target, version = version + 1, edited_by = p_by, edited_at = now() where member_id = p_member and id = p_goal;
  insert into peer.plan_version select p.member_id, p.id, p.version, p_by, now(), jsonb_build_object('status', p.status, 'category', p.category,
    'goals', (select jsonb_agg(to_jsonb(g)) from peer.goal g where g.member_id = p.member_id and g.plan_id = p.id),
    'tasks', (select jsonb_agg(to_jsonb(t)) from peer.task t where t.member_id = p.member_id and t.plan_id = p.id))
    from peer.plan p where p.member_id = p_member and p.id = v_plan;
  insert into peer.outbox (key, type, time, data) values (p_member, 'goal-set', now(), jsonb_build_object('memberId', p_member, 'goalId', p_goal, 'target', p_target, 'version', v_version, 'by', p_by));
  insert into peer.audit (member_id, person_id, at, action) values (p_member, p_by, now(), 'plan.edit');
  return v_version;
end $$;`;

type Row = Record<string, unknown>;
const column = (name: string, type: string) => ({ name, type }) as const;
const key = { memberId: { ...column('member_id', 'uuid'), primary: true }, id: { ...column('id', 'uuid'), primary: true } };
const edited = { editedBy: column('edited_by', 'uuid'), editedAt: column('edited_at', 'timestamptz') };
const schema = (name: string, tableName: string, columns: object) => new EntitySchema<Row>({ name, tableName, schema: 'peer', columns });
const position = { type: 'bigint', primary: true, generated: 'increment' } as const;
const Plan = schema('Plan', 'plan', {
  ...{ ...key, version: column('version', 'int'), status: column('status', 'text'), category: column('category', 'jsonb') },
  ...edited,
});
const Goal = schema('Goal', 'goal', {
  ...{ ...key, planId: column('plan_id', 'uuid'), version: column('version', 'int'), description: column('description', 'text') },
  ...{ comparator: column('comparator', 'text'), target: column('target', 'double precision'), unit: column('unit', 'text') },
  ...edited,
});
const Task = schema('Task', 'task', {
  ...{ ...key, planId: column('plan_id', 'uuid'), code: column('code', 'jsonb'), owner: column('owner', 'text') },
  ...{ dueDate: column('due_date', 'date'), status: column('status', 'text') },
});
const Version = schema('Version', 'plan_version', {
  memberId: key.memberId,
  ...{ planId: { ...column('plan_id', 'uuid'), primary: true }, number: { ...column('number', 'int'), primary: true } },
  ...{ ...edited, content: column('content', 'jsonb') },
});
const Outbox = schema('Outbox', 'outbox', {
  ...{
    position,
    key: column('key', 'uuid'),
    type: column('type', 'text'),
    time: column('time', 'timestamptz'),
    data: column('data', 'jsonb'),
  },
});
const Audit = schema('Audit', 'audit', {
  ...{ position, memberId: column('member_id', 'uuid'), personId: column('person_id', 'uuid') },
  ...{ at: column('at', 'timestamptz'), action: column('action', 'text') },
});

/** The same by TypeORM's own means: find under a lock, save, insert, in one transaction. */
export async function typeorm(url: string): Promise<Edits> {
  const entities = [Plan, Goal, Task, Version, Outbox, Audit];
  const source = await new DataSource({ type: 'postgres', url, entities, extra: { max: 1 } }).initialize();
  surviveIn(source);
  return {
    edit: (standing, target) =>
      source.transaction(async (manager) => {
        const { memberId, goalId } = standing;
        const now = new Date();
        const goal = await manager.findOneByOrFail(Goal, { memberId, id: goalId });
        const planId = goal['planId'] as string;
        const plan = await manager.findOneOrFail(Plan, { where: { memberId, id: planId }, lock: { mode: 'pessimistic_write' } });
        if (plan['version'] !== standing.version) throw new Error('Somebody else was first.');
        Object.assign(goal, { target, version: (goal['version'] as number) + 1, editedBy: CLINICIAN, editedAt: now });
        Object.assign(plan, { version: standing.version + 1, editedBy: CLINICIAN, editedAt: now });
        await manager.save(Goal, goal);
        await manager.save(Plan, plan);
        const [goals, tasks] = [await manager.findBy(Goal, { memberId, planId }), await manager.findBy(Task, { memberId, planId })];
        const content = { status: plan['status'], category: plan['category'], goals, tasks };
        await manager.insert(Version, { memberId, planId, number: plan['version'], editedBy: CLINICIAN, editedAt: now, content });
        const data = { memberId, goalId, target, version: plan['version'], by: CLINICIAN };
        await manager.insert(Outbox, { key: memberId, type: 'goal-set', time: now, data });
        await manager.insert(Audit, { memberId, personId: CLINICIAN, at: now, action: 'plan.edit' });
        standing.version += 1;
      }),
    close: () => source.destroy(),
  };
}

/** One function in the database that does all of it, called prepared: the way of pgbench. */
export function inOneCall(url: string): Edits {
  const pool = openPool({ connectionString: url, max: 1 });
  return {
    async edit(standing, target) {
      const { memberId, goalId, version } = standing;
      const values = [memberId, goalId, version, target, CLINICIAN];
      await pool.query({ name: 'change', text: 'select peer.change_goal($1, $2, $3, $4, $5)', values });
      standing.version += 1;
    },
    close: () => pool.end(),
  };
}
