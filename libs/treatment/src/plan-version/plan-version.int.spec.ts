import { toGlobalId, uuidv7 } from '@careway/contracts';
import { type Booted, bootContext } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { carePlan, goal } from '../../test/items.ts';
import { take } from '../../test/take.ts';
import { teamOf } from '../../test/team.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const CHANGE = `kind part name field before after`;
const HISTORY = `query ($id: ID!) { plan(id: $id) { version versions { number status reason editedBy { id } changes { ${CHANGE} } } } }`;
interface History {
  readonly version: number;
  readonly versions: readonly {
    number: number;
    status: string;
    reason: string | null;
    changes: readonly { kind: string; name: string }[];
  }[];
}
type Who = Awaited<ReturnType<typeof teamOf>>;
const historyOf = async ({ asDoctor }: Who, id: string): Promise<History> =>
  (await booted.ask(asDoctor, HISTORY, { id })).data['plan'] as History;

test('every version is kept with who wrote it and why, and what it changed', async () => {
  const team = await teamOf(booted);
  const { doctor, does } = team;
  const { id } = await does('draftPlan', { memberId: team.me, plan: { category: 'Blood pressure plan', reason: 'High at three visits' } });
  const set = { description: 'Systolic', comparator: 'LESS', target: 140, unit: 'mm[Hg]' };
  const { id: goalId } = await does('addGoal', { planId: id, expectedVersion: 1, goal: set });
  await does('activatePlan', { id, expectedVersion: 2 });
  await does('changeGoal', { id: goalId, expectedVersion: 3, changes: { target: 130 }, reason: 'Tolerates more' });
  await does('suspendPlan', { id, expectedVersion: 4, reason: 'In hospital' });
  const { version, versions } = await historyOf(team, id);
  expect(version).toBe(5);
  expect(versions.map(({ number, status, reason }) => [number, status, reason])).toEqual([
    [5, 'ON_HOLD', 'In hospital'],
    [4, 'ACTIVE', 'Tolerates more'],
    [3, 'ACTIVE', null],
    [2, 'DRAFT', null],
    [1, 'DRAFT', 'High at three visits'],
  ]);
  expect(versions[1]).toMatchObject({
    editedBy: { id: doctor },
    changes: [{ kind: 'CHANGED', part: 'GOAL', name: 'Systolic', field: 'target', before: '< 140 mm[Hg]', after: '< 130 mm[Hg]' }],
  });
  expect(versions[4]!.changes).toMatchObject([{ kind: 'ADDED', part: 'PLAN', name: 'Blood pressure plan' }]);
  const hers = (await booted.ask(team.asMember, HISTORY, { id })).data['plan'] as History;
  expect(hers.versions.map(({ number }) => number)).toEqual([5, 4, 3]);
  expect(hers.versions[2]!.changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['ADDED Blood pressure plan', 'ADDED Systolic']);
  const between = `query ($id: ID!) { plan(id: $id) { changes(from: 1, to: 5) { ${CHANGE} } } }`;
  const { data } = await booted.ask(team.asDoctor, between, { id });
  expect(data['plan']).toEqual({
    changes: [
      { kind: 'CHANGED', part: 'PLAN', name: 'Blood pressure plan', field: 'status', before: 'draft', after: 'on-hold' },
      { kind: 'ADDED', part: 'GOAL', name: 'Systolic', field: null, before: null, after: null },
    ],
  });
});

test('a paused plan has nothing due; it is resumed, and each step is told', async () => {
  const { does, activePlan, told } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const { id } = await does('addTask', { planId, expectedVersion: 2, task: { text: 'walk', dueDate: '2020-01-01' } });
  expect(await does('suspendPlan', { id: planId, expectedVersion: 3 })).toMatchObject({ status: 'ON_HOLD', tasks: [{ overdue: false }] });
  expect(await does('completeTask', { id })).toMatchObject({ __typename: 'PlanNotActiveError' });
  expect(await does('suspendPlan', { id: planId, expectedVersion: 4 })).toMatchObject({ __typename: 'PlanNotActiveError' });
  expect(await does('resumePlan', { id: planId, expectedVersion: 4 })).toMatchObject({ status: 'ACTIVE', tasks: [{ overdue: true }] });
  expect(await does('resumePlan', { id: planId, expectedVersion: 5 })).toMatchObject({ __typename: 'PlanNotOnHoldError' });
  expect((await told()).slice(-2)).toEqual(['plan-suspended', 'plan-resumed']);
});

test('of fifty who save at once one wins and forty-nine are told; the history has exactly what was saved', async () => {
  const team = await teamOf(booted);
  const { id: planId } = await team.activePlan();
  const said = await Promise.all(
    Array.from({ length: 50 }, (_, n) => team.does('addTask', { planId, expectedVersion: 2, task: { text: `task ${n}` } })),
  );
  const won = said.filter(({ __typename }) => __typename === 'Task');
  expect(won).toHaveLength(1);
  expect(said.filter(({ __typename }) => __typename === 'EditedMeanwhileError')).toHaveLength(49);
  const { versions } = await historyOf(team, planId);
  expect(versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(versions[0]!.changes).toHaveLength(1);
});

test('an imported plan has a history from its first version; a second import adds nothing to it', async () => {
  const team = await teamOf(booted);
  const plan = carePlan(`kept-${team.me}`);
  const items = { carePlans: [plan], goals: [goal(`kept-${team.me}`, plan.id)] };
  await take(booted, team.me, items);
  await take(booted, team.me, items);
  const id = toGlobalId({ memberId: team.me, id: plan.id });
  expect((await historyOf(team, id)).versions).toMatchObject([{ number: 1, changes: [{}, {}, {}, {}] }]);
  await take(booted, team.me, { carePlans: [{ ...plan, status: 'on-hold' }] });
  expect((await historyOf(team, id)).versions.map(({ number, status }) => [number, status])).toEqual([
    [2, 'ON_HOLD'],
    [1, 'ACTIVE'],
  ]);
});

test('a reason that no history can hold is refused, and nothing is saved', async () => {
  const { does, activePlan } = await teamOf(booted);
  const { id } = await activePlan();
  const refused = { __typename: 'InvalidInputError', field: 'reason' };
  expect(await does('suspendPlan', { id, expectedVersion: 2, reason: 'x'.repeat(1_001) })).toMatchObject(refused);
  expect(await does('suspendPlan', { id, expectedVersion: 2, reason: ' ' })).toMatchObject({ status: 'ON_HOLD' });
});

test('planted: a plan that is saved without its version being kept is not committed', async () => {
  const { me, activePlan } = await teamOf(booted);
  await activePlan();
  const forgetful = booted.admin.query(`update plan set version = version + 1 where member_id = $1`, [me]);
  await expect(forgetful).rejects.toThrow(/plan_version_kept/);
  await expect(booted.admin.query(`update plan set id = $2 where member_id = $1`, [me, uuidv7()])).rejects.toThrow(/plan_version_kept/);
});
