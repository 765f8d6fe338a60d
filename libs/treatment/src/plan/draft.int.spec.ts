import { toGlobalId, uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { carePlan, goal } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { teamOf } from '../../test/team.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const TYPES = ['plan', 'task', 'goal'] as const;
type Parts = Readonly<Record<(typeof TYPES)[number], string>>;

/** What one reader finds of a plan and its parts, by every path that leads there. */
async function found(who: Who, me: string, ids: Parts, after: readonly string[]): Promise<string[]> {
  const { query, variables } = ofMember(me, 'plans { id goals { id } tasks { id } }');
  const { data } = await booted.ask(who, query, variables, after);
  const [{ plans }] = data['_entities'] as [{ plans: object[] }];
  const seen = plans.length ? ['plans'] : [];
  for (const type of TYPES) {
    const one = await booted.ask(who, `query ($id: ID!) { ${type}(id: $id) { id } }`, { id: ids[type] }, after);
    if (one.data?.[type]) seen.push(type);
    const name = type[0]!.toUpperCase() + type.slice(1);
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${name} { id version: __typename journeyId } } }`;
    const joined = await booted.ask(who, entity, { r: [{ __typename: name, id: ids[type] }] }, after);
    if ((joined.data?.['_entities'] as unknown[] | undefined)?.[0]) seen.push(`_entities ${type}`);
  }
  return seen;
}
const ALL = ['plans', ...TYPES.flatMap((type) => [type, `_entities ${type}`])];

async function drafted() {
  const team = await teamOf(booted);
  const { me, does } = team;
  const plan = await does('draftPlan', { memberId: me, plan: { category: 'Blood pressure plan' } });
  const task = await does('addTask', { planId: plan.id, expectedVersion: 1, task: { text: 'walk' } });
  const aim = await does('addGoal', { planId: plan.id, expectedVersion: 2, goal: { description: 'calm' } });
  const son = uuidv7();
  const after = [...team.after, ...(await actsFor(booted, me, son, ['plan']))];
  return { ...team, after, son, ids: { plan: plan.id, task: task.id, goal: aim.id } };
}

test('a draft is read by who treats the member; the member and a proxy find it by no path until it begins', async () => {
  const { me, son, asDoctor, asMember, ids, after, does, say } = await drafted();
  expect(await found(asDoctor, me, ids, after)).toEqual(ALL);
  for (const who of [asMember, member(son)]) {
    expect(await found(who, me, ids, after)).toEqual([]);
    await expect(say(who, 'completeTask', { id: ids.task }, after)).rejects.toThrow('NOT_FOUND');
  }
  expect(await does('activatePlan', { id: ids.plan, expectedVersion: 3 })).toMatchObject({ status: 'ACTIVE' });
  for (const who of [asMember, member(son)]) expect(await found(who, me, ids, after)).toEqual(ALL);
  expect(await say(asMember, 'completeTask', { id: ids.task })).toMatchObject({ status: 'COMPLETED' });
});

test('a draft that is withdrawn was never the member’s to see', async () => {
  const { me, asDoctor, asMember, ids, after, does } = await drafted();
  expect(await does('closePlan', { id: ids.plan, expectedVersion: 3, status: 'REVOKED' })).toMatchObject({ status: 'REVOKED' });
  expect(await found(asDoctor, me, ids, after)).toEqual(ALL);
  expect(await found(asMember, me, ids, after)).toEqual([]);
});

test('a draft from another system is held as well, and shown once its source says that it is in force', async () => {
  const { me, asDoctor, asMember, after } = await teamOf(booted);
  const plan = carePlan(`told-${me}`, { status: 'draft' });
  const aim = goal(`told-${me}`, plan.id);
  const of = (id: string) => toGlobalId({ memberId: me, id });
  const ids = { plan: of(plan.id), task: of(plan.activities[0]!.id), goal: of(aim.id) };
  await take(booted, me, { carePlans: [plan], goals: [aim] });
  expect(await found(asDoctor, me, ids, after)).toEqual(ALL);
  expect(await found(asMember, me, ids, after)).toEqual([]);
  await take(booted, me, { carePlans: [{ ...plan, status: 'active' }] });
  expect(await found(asMember, me, ids, after)).toEqual(ALL);
});

test('planted: a question that forgets to ask whether it began gets nothing of a draft, since the rows are held', async () => {
  const { me, ids } = await drafted();
  const rows = async (relation: string): Promise<number[]> => {
    await booted.admin.query('begin');
    await booted.admin.query('set local role treatment');
    const set = `select set_config('careway.member', $1, true), set_config('careway.labels', 'general', true), set_config('careway.relation', $2, true)`;
    await booted.admin.query(set, [me, relation]);
    const { rows: counts } = await booted.admin.query<{ n: number }>(
      ['plan', 'goal', 'task', 'plan_version'].map((table) => `select count(*)::int as n from ${table}`).join(' union all '),
    );
    await booted.admin.query('rollback');
    return counts.map(({ n }) => n);
  };
  expect(ids.plan).toBeDefined();
  expect(await rows('self')).toEqual([0, 0, 0, 0]);
  expect(await rows('proxy')).toEqual([0, 0, 0, 0]);
  expect(await rows('care-team')).toEqual([1, 1, 1, 3]);
});
