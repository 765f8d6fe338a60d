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

test('a range is set with both its ends and a unit that can be compared in; what is none is refused by its field', async () => {
  const team = await teamOf(booted);
  const { id } = await team.does('draftPlan', { memberId: team.me, plan: { category: 'Diabetes plan' } });
  const range = { description: 'Before meals', comparator: 'LESS_OR_EQUAL', target: 7, low: 4, unit: 'mmol/L' };
  const refused = (wrong: object) => team.does('addGoal', { planId: id, expectedVersion: 1, goal: { ...range, ...wrong } });
  expect(await refused({ low: 7 })).toMatchObject({ __typename: 'InvalidInputError', field: 'low' });
  expect(await refused({ comparator: 'GREATER' })).toMatchObject({ field: 'low' });
  expect(await refused({ comparator: null, target: null })).toMatchObject({ field: 'low' });
  expect(await refused({ unit: 'mmol per litre' })).toMatchObject({ field: 'unit', message: expect.stringContaining('UCUM') });
  const { id: goalId, ...set } = await team.does('addGoal', { planId: id, expectedVersion: 1, goal: range });
  expect(set).toMatchObject({ comparator: 'LESS_OR_EQUAL', target: 7, low: 4, unit: 'mmol/L' });
  const change = (expectedVersion: number, changes: object) => team.does('changeGoal', { id: goalId, expectedVersion, changes });
  // a limit alone only by who says that the lower end goes
  expect(await change(2, { comparator: 'LESS' })).toMatchObject({ __typename: 'InvalidInputError', field: 'low' });
  await change(2, { low: 5 });
  await change(3, { comparator: 'LESS', low: null });
  const { versions } = await historyOf(team, id);
  expect(versions.slice(0, 2).map(({ changes }) => changes)).toMatchObject([
    [{ field: 'target', before: '5 – 7 mmol/L', after: '< 7 mmol/L' }],
    [{ field: 'target', before: '4 – 7 mmol/L', after: '5 – 7 mmol/L' }],
  ]);
});

test('a task that is written by hand comes again: the next appears when one is done, as often as it was asked for', async () => {
  const team = await teamOf(booted);
  const { id: planId } = await team.activePlan();
  const add = (repeat: object, more: object = {}) =>
    team.does('addTask', { planId, expectedVersion: 2, task: { text: 'walk', repeat, ...more } });
  expect(await add({ period: 1, periodUnit: 'DAY', frequency: 2 })).toMatchObject({ __typename: 'InvalidInputError', field: 'repeat' });
  expect(await add({ period: 0, periodUnit: 'WEEK' })).toMatchObject({ field: 'repeat' });
  const { id, ...task } = await add({ period: 2, periodUnit: 'WEEK', count: 3 }, { dueDate: '2026-01-31' });
  expect(task).toMatchObject({ dueDate: '2026-01-31', occurrence: 1, repeat: { frequency: 1, period: 2, periodUnit: 'wk', count: 3 } });
  const tasks = async () => {
    const { data } = await booted.ask(
      team.asDoctor,
      `query ($id: ID!) { plan(id: $id) { tasks { id status occurrence dueDate repeat { period } } } }`,
      { id: planId },
    );
    const { tasks: all } = data['plan'] as { tasks: { id: string; status: string; occurrence: number; dueDate: string }[] };
    return all.filter(({ status }) => status === 'REQUESTED');
  };
  await team.say(team.asMember, 'completeTask', { id });
  const [second] = await tasks();
  expect(second).toMatchObject({ occurrence: 2 });
  // it lies ahead, two weeks and two weeks on from the first
  expect((Date.parse(second!.dueDate) - Date.parse('2026-01-31')) % (14 * 86_400_000)).toBe(0);
  // without a day it is due a period from today; the next is the last
  const change = (changes: object, expectedVersion: number) => team.does('changeTask', { id: second!.id, expectedVersion, changes });
  expect(await change({ dueDate: null }, 3)).toMatchObject({ dueDate: expect.stringMatching(/^\d{4}-/) });
  expect(await change({ repeat: { period: 1, periodUnit: 'MONTH', count: 3 } }, 4)).toMatchObject({
    repeat: { period: 1, periodUnit: 'mo' },
  });
  const { versions } = await historyOf(team, planId);
  expect(versions[0]!.changes).toMatchObject([{ name: 'walk', field: 'repeat', before: '1/2wk x3', after: '1/1mo x3' }]);
  await team.does('completeTask', { id: second!.id });
  const [third] = await tasks();
  expect(third).toMatchObject({ occurrence: 3 });
  expect(await team.does('changeTask', { id: third!.id, expectedVersion: 5, changes: { repeat: null } })).toMatchObject({ repeat: null });
  await team.does('completeTask', { id: third!.id });
  expect(await tasks()).toEqual([]);
});

test('what a member ticks stands under the member at once, and not under the clinician who saves next', async () => {
  const team = await teamOf(booted);
  const { me, does, say, asMember } = team;
  const { id: planId } = await team.activePlan();
  const { id } = await does('addTask', { planId, expectedVersion: 2, task: { text: 'walk' } });
  await say(asMember, 'completeTask', { id });
  const ticks = async () => {
    const asked = `query ($id: ID!) { plan(id: $id) { ticks { name done by { id } at } } }`;
    return ((await booted.ask(team.asDoctor, asked, { id: planId })).data['plan'] as { ticks: unknown[] }).ticks;
  };
  const hers = { name: 'walk', done: true, by: { id: me }, at: expect.any(String) };
  expect(await ticks()).toEqual([hers]);
  await does('changeTask', { id, expectedVersion: 3, changes: { dueDate: '2099-01-01' } });
  expect(await ticks()).toEqual([hers]);
  expect((await historyOf(team, planId)).versions[0]!.changes).toMatchObject([{ field: 'dueDate', after: '2099-01-01' }]);
  await say(asMember, 'reopenTask', { id });
  expect(await ticks()).toEqual([{ ...hers, done: false }, hers]);
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

test('a plan is paused until a day; that the day has come is computed, and the history says it', async () => {
  const team = await teamOf(booted);
  const { id } = await team.activePlan();
  const pause = (until: string) => team.does('suspendPlan', { id, expectedVersion: 2, until });
  expect(await pause('2020-01-01')).toMatchObject({ __typename: 'InvalidInputError', field: 'until' });
  expect(await pause('2099-01-01')).toMatchObject({ status: 'ON_HOLD', holdUntil: '2099-01-01', holdIsOver: false });
  expect((await historyOf(team, id)).versions[0]!.changes).toContainEqual(
    expect.objectContaining({ field: 'holdUntil', before: null, after: '2099-01-01' }),
  );
  await booted.admin.query(`update plan set hold_until = current_date - 1 where member_id = $1`, [team.me]);
  const { data } = await booted.ask(team.asDoctor, `query ($id: ID!) { plan(id: $id) { holdIsOver } }`, { id });
  expect(data['plan']).toEqual({ holdIsOver: true });
  expect(await team.does('resumePlan', { id, expectedVersion: 3 })).toMatchObject({ status: 'ACTIVE', holdUntil: null, holdIsOver: false });
});

test('of fifty who save one goal at once one wins and forty-nine are told; then all are brought in, and the history has each exactly once', async () => {
  const team = await teamOf(booted);
  const { does, doctor } = team;
  const { id: planId } = await team.activePlan();
  const set = { description: 'Systolic', comparator: 'LESS', target: 200, unit: 'mm[Hg]' };
  const { id } = await does('addGoal', { planId, expectedVersion: 2, goal: set });
  const targets = Array.from({ length: 50 }, (_, n) => 100 + n);
  const save = (target: number, expectedVersion: number) => does('changeGoal', { id, expectedVersion, changes: { target } });
  const said = await Promise.all(targets.map((target) => save(target, 3)));
  const lost = targets.filter((_, n) => said[n]!.__typename === 'EditedMeanwhileError');
  expect(lost).toHaveLength(49);
  expect(said.filter(({ __typename }) => __typename === 'Goal')).toHaveLength(1);
  for (const answer of said.filter(({ __typename }) => __typename === 'EditedMeanwhileError'))
    expect(answer).toMatchObject({ currentVersion: 4, editedBy: doctor, editedAt: expect.any(String) });
  const won = targets.find((target) => !lost.includes(target))!;
  const { versions } = await historyOf(team, planId);
  expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  expect(versions[0]!.changes).toMatchObject([{ field: 'target', before: '< 200 mm[Hg]', after: `< ${won} mm[Hg]` }]);
  // Each of the others looks at what stands now, and saves on that.
  let version = 4;
  for (const target of lost) ({ version } = (await save(target, version)).plan);
  expect(version).toBe(53);
  const whole = (await historyOf(team, planId)).versions.slice(0, 50).toReversed() as unknown as { changes: { after: string }[] }[];
  expect(whole.map(({ changes }) => changes.map(({ after }) => after))).toEqual([won, ...lost].map((target) => [`< ${target} mm[Hg]`]));
}, 240_000);

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

test('a pause and an end need a reason, and one that no history can hold is refused; nothing is saved', async () => {
  const { does, activePlan } = await teamOf(booted);
  const { id } = await activePlan();
  const refused = { __typename: 'InvalidInputError', field: 'reason' };
  expect(await does('suspendPlan', { id, expectedVersion: 2, reason: 'x'.repeat(1_001) })).toMatchObject(refused);
  for (const reason of [' ', null]) {
    expect(await does('suspendPlan', { id, expectedVersion: 2, reason })).toMatchObject(refused);
    expect(await does('closePlan', { id, expectedVersion: 2, status: 'REVOKED', reason })).toMatchObject(refused);
  }
});

test('planted: a plan that is saved without its version being kept is not committed', async () => {
  const { me, activePlan } = await teamOf(booted);
  await activePlan();
  const forgetful = booted.admin.query(`update plan set version = version + 1 where member_id = $1`, [me]);
  await expect(forgetful).rejects.toThrow(/plan_version_kept/);
  await expect(booted.admin.query(`update plan set id = $2 where member_id = $1`, [me, uuidv7()])).rejects.toThrow(/plan_version_kept/);
});
