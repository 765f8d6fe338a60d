import { conditionConfirmed, memberDied, toGlobalId, uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle, carePlan, goal, medication } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { teamOf } from '../../test/team.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

test('a plan is drafted, filled, activated and closed; each step is told and rings the open page', async () => {
  const { me, doctor, does, told } = await teamOf(booted);
  const draft = await does('draftPlan', { memberId: me, plan: { category: 'Blood pressure plan' } });
  expect(draft).toMatchObject({ __typename: 'Plan', version: 1, status: 'DRAFT', sensitivity: 'GENERAL', updatedBy: { id: doctor } });
  const a1c = {
    description: 'Systolic below 130',
    measure: { system: 'http://loinc.org', code: '8480-6' },
    comparator: 'LESS',
    target: 130,
    unit: 'mm[Hg]',
  };
  expect(await does('addGoal', { planId: draft.id, expectedVersion: 1, goal: a1c })).toMatchObject({
    __typename: 'Goal',
    comparator: 'LESS',
    target: 130,
    plan: { version: 2 },
  });
  expect(await does('addTask', { planId: draft.id, expectedVersion: 2, task: { text: 'Walk half an hour' } })).toMatchObject({
    __typename: 'Task',
    status: 'REQUESTED',
    owner: 'MEMBER',
    plan: { version: 3 },
  });
  expect(await does('activatePlan', { id: draft.id, expectedVersion: 3 })).toMatchObject({ status: 'ACTIVE', version: 4 });
  expect(await does('activatePlan', { id: draft.id, expectedVersion: 4 })).toMatchObject({ __typename: 'PlanNotDraftError' });
  expect(await does('closePlan', { id: draft.id, expectedVersion: 4, status: 'COMPLETED' })).toMatchObject({
    status: 'COMPLETED',
    version: 5,
  });
  expect(await does('addTask', { planId: draft.id, expectedVersion: 5, task: { text: 'x' } })).toMatchObject({
    __typename: 'PlanClosedError',
  });
  expect(await told()).toEqual(['plan-recorded', 'goal-set', 'task-added', 'plan-activated', 'plan-closed']);
  const { rows } = await booted.admin.query(`select field, id from doorbell where member_id = $1 order by sequence`, [me]);
  expect(rows).toEqual(Array(5).fill({ field: 'planChanged', id: draft.id }));
});

test('a plan takes journey and privacy of what it is for', async () => {
  const { me, doctor, say, asDoctor, after } = await teamOf(booted);
  const [conditionId, journeyId] = [uuidv7(), uuidv7()];
  const code = { system: 'http://snomed.info/sct', code: '370143000' };
  const fact = {
    memberId: me,
    journeyId,
    occurredAt: '2026-01-01T00:00:00.000Z',
    precision: 'instant' as const,
    sensitivity: 'mental' as const,
  };
  const position = await booted.tell(conditionConfirmed, { ...fact, conditionId, code, confirmedBy: doctor });
  const ids = { condition: toGlobalId({ memberId: me, id: conditionId }), journey: toGlobalId({ memberId: me, id: journeyId }) };
  const plan = { category: 'Talking therapy', conditionIds: [ids.condition] };
  expect(await say(asDoctor, 'draftPlan', { memberId: me, plan }, [...after, position])).toMatchObject({
    ...{ sensitivity: 'MENTAL', journeyId: ids.journey, addresses: [{ id: ids.condition }] },
  });
  const unknown = { ...plan, conditionIds: [toGlobalId({ memberId: me, id: uuidv7() })] };
  expect(await say(asDoctor, 'draftPlan', { memberId: me, plan: unknown })).toMatchObject({
    __typename: 'InvalidInputError',
    field: 'conditionIds',
  });
});

test('of two editors the second is told what stands, who wrote it and when; nothing is lost', async () => {
  const { doctor, does, activePlan, told } = await teamOf(booted);
  const { id: planId, version } = await activePlan();
  const { id: goalId } = await does('addGoal', {
    planId,
    expectedVersion: version,
    goal: { description: 'g', comparator: 'LESS', target: 7 },
  });
  const both = await Promise.all([
    does('addTask', { planId, expectedVersion: 3, task: { text: 'one' } }),
    does('changeGoal', { id: goalId, expectedVersion: 3, changes: { target: 8 } }),
  ]);
  const refused = both.filter(({ __typename }) => __typename === 'EditedMeanwhileError');
  expect(refused).toEqual([
    {
      __typename: 'EditedMeanwhileError',
      currentVersion: 4,
      editedBy: doctor,
      editedAt: expect.any(String),
      message: expect.stringContaining('Nothing was saved'),
    },
  ]);
  expect(both.filter(({ __typename }) => __typename !== 'EditedMeanwhileError')).toHaveLength(1);
  expect(await told()).toHaveLength(4);
});

test('many who edit at once: every accepted edit is there, every other was told', async () => {
  const { me, does, activePlan, asMember } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const edit = async (text: string): Promise<void> => {
    for (let expectedVersion = 2; ;) {
      const said = await does('addTask', { planId, expectedVersion, task: { text } });
      if (said.__typename === 'Task') return;
      expectedVersion = said['currentVersion'] as number;
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, n) => edit(`task ${n}`)));
  const { query, variables } = ofMember(me, 'plans { version tasks { code { text } } }');
  const { data } = await booted.ask(asMember, query, variables);
  const [{ plans }] = data['_entities'] as [{ plans: [{ version: number; tasks: { code: { text: string } }[] }] }];
  expect(plans[0].version).toBe(10);
  expect(plans[0].tasks.map(({ code }) => code.text).toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => `task ${n}`));
});

test('what the care team is to do is ticked off by whoever treats, whatever the member or a proxy sends', async () => {
  const { me, say, does, activePlan, asMember, asDoctor } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const { id } = await does('addTask', { planId, expectedVersion: 2, task: { text: 'call about the readings', owner: 'CARE_TEAM' } });
  const daughter = uuidv7();
  const acting = await actsFor(booted, me, daughter, ['plan']);
  for (const [who, after] of [[asMember, []] as const, [member(daughter), acting] as const])
    for (const command of ['completeTask', 'reopenTask'] as const)
      await expect(say(who, command, { id }, after)).rejects.toThrow(/FORBIDDEN|NOT_FOUND/);
  expect(await say(asDoctor, 'completeTask', { id })).toMatchObject({ status: 'COMPLETED' });
  await expect(say(asMember, 'reopenTask', { id })).rejects.toThrow(/FORBIDDEN|NOT_FOUND/);
});

test('a member ticks off a task while a clinician edits the goal: both stand', async () => {
  const { me, say, does, activePlan, asMember, told } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const task = await does('addTask', { planId, expectedVersion: 2, task: { text: 'walk' } });
  const goalOne = await does('addGoal', { planId, expectedVersion: 3, goal: { description: 'g' } });
  const both = await Promise.all([
    say(asMember, 'completeTask', { id: task.id }),
    does('changeGoal', { id: goalOne.id, expectedVersion: 4, changes: { description: 'better' } }),
  ]);
  expect(both).toMatchObject([
    { status: 'COMPLETED', completedBy: me },
    { __typename: 'Goal', description: 'better' },
  ]);
  expect(await say(asMember, 'completeTask', { id: task.id })).toMatchObject({ __typename: 'TaskNotOpenError' });
  expect(await say(asMember, 'reopenTask', { id: task.id })).toMatchObject({
    status: 'IN_PROGRESS',
    completedBy: null,
    plan: { version: 5 },
  });
  expect((await told()).slice(-1)).toEqual(['task-reopened']);
});

test('a task is changed by what is given, cancelled, asked for again; a due date can be taken away', async () => {
  const { does, activePlan } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const { id } = await does('addTask', {
    planId,
    expectedVersion: 2,
    task: { text: 'blood test', owner: 'CARE_TEAM', dueDate: '2020-01-01' },
  });
  const change = (expectedVersion: number, changes: object) => does('changeTask', { id, expectedVersion, changes });
  expect(await change(3, { text: 'Blood test' })).toMatchObject({
    code: { text: 'Blood test' },
    owner: 'CARE_TEAM',
    dueDate: '2020-01-01',
    overdue: true,
  });
  expect(await change(4, { dueDate: null })).toMatchObject({ dueDate: null, overdue: false });
  expect(await change(5, { status: 'CANCELLED' })).toMatchObject({ status: 'CANCELLED' });
  expect(await change(6, { status: 'REQUESTED' })).toMatchObject({ status: 'REQUESTED' });
  expect(await change(7, { status: 'COMPLETED' })).toMatchObject({ __typename: 'InvalidInputError', field: 'status' });
});

test('a task is for the member, for whoever acts for the member, or for the care team; it is told so, and its own person does it', async () => {
  const { me, does, say, activePlan, after } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const { id } = await does('addTask', { planId, expectedVersion: 2, task: { text: 'Learn the warning signs', owner: 'CARE_TEAM' } });
  expect(await does('changeTask', { id, expectedVersion: 3, changes: { owner: 'PROXY' } })).toMatchObject({ owner: 'PROXY' });
  const { rows } = await booted.admin.query<{ owner: string }>(
    `select data->>'owner' as owner from outbox where key = $1 and type like 'treatment.task-%' order by sequence`,
    [me],
  );
  expect(rows.map(({ owner }) => owner)).toEqual(['care-team', 'proxy']);
  const daughter = uuidv7();
  const acting = [...after, ...(await actsFor(booted, me, daughter, ['plan']))];
  expect(await say(member(daughter), 'completeTask', { id }, acting)).toMatchObject({ status: 'COMPLETED', completedBy: daughter });
});

test('input that no goal can hold is refused by its field', async () => {
  const { does, activePlan } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const add = (more: object) => does('addGoal', { planId, expectedVersion: 2, goal: { description: 'g', ...more } });
  expect(await add({ target: 7 })).toMatchObject({ __typename: 'InvalidInputError', field: 'target' });
  expect(await add({ description: ' ' })).toMatchObject({ field: 'description' });
  expect(await add({ lifecycleStatus: 'done' })).toMatchObject({ field: 'lifecycleStatus' });
  expect(await add({ achievementStatus: 'great' })).toMatchObject({ field: 'achievementStatus' });
});

test('an imported plan is edited here, and its source does not undo that', async () => {
  const { me, does, asMember } = await teamOf(booted);
  const plan = carePlan(`edited-${me}`);
  await take(booted, me, { carePlans: [plan], goals: [goal(`g-${me}`, plan.id)] });
  const id = toGlobalId({ memberId: me, id: plan.id });
  await does('addTask', { planId: id, expectedVersion: 1, task: { text: 'new here' } });
  await expect(take(booted, me, { carePlans: [{ ...plan, status: 'completed' }] })).rejects.toThrow(/changed here since/);
  const { data } = await booted.ask(
    asMember,
    `query ($id: ID!) { plan(id: $id) { status version tasks { id } goals { comparator target unit } } }`,
    { id },
  );
  expect(data['plan']).toMatchObject({
    status: 'ACTIVE',
    version: 2,
    tasks: [{}, {}, {}],
    goals: [{ comparator: 'LESS', target: 7, unit: '%' }],
  });
});

test('a proxy enters the rooms that were given; sensitive plans and medicines stay out of sight, and cannot be ticked off', async () => {
  const { me, say } = await teamOf(booted);
  const son = uuidv7();
  const secret = carePlan(`secret-${me}`, { reasons: [{ system: 'http://snomed.info/sct', code: '86406008' }] });
  const open = bundle(`proxy-${me}`);
  await take(booted, me, {
    ...open,
    carePlans: [...open.carePlans, secret],
    medications: [medication(`m-${me}`, 'Metformin'), medication(`s-${me}`, 'Sertraline')],
  });
  const after = await actsFor(booted, me, son, ['plan']);
  const { query, variables } = ofMember(me, 'plans { category { text } tasks { id } }');
  const { data } = await booted.ask(member(son), query, variables, after);
  expect(data['_entities']).toEqual([
    { plans: [{ category: { text: 'Diabetes self management plan' }, tasks: [{ id: expect.any(String) }, { id: expect.any(String) }] }] },
  ]);
  const medicines = ofMember(me, 'medications { code { text } }');
  expect((await booted.ask(member(son), medicines.query, medicines.variables, after)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const [hidden] = secret.activities;
  await expect(say(member(son), 'completeTask', { id: toGlobalId({ memberId: me, id: hidden!.id }) }, after)).rejects.toThrow('NOT_FOUND');
  const visible = toGlobalId({ memberId: me, id: open.carePlans[0]!.activities[0]!.id });
  expect(await say(member(son), 'completeTask', { id: visible }, after)).toMatchObject({ status: 'COMPLETED', completedBy: son });
  await expect(
    say(
      member(son),
      'addTask',
      { planId: toGlobalId({ memberId: me, id: open.carePlans[0]!.id }), expectedVersion: 1, task: { text: 'x' } },
      after,
    ),
  ).rejects.toThrow('NOT_FOUND');
});

test('a stranger gets the answer for what does not exist, by every path', async () => {
  const { me, activePlan, say } = await teamOf(booted);
  const { id } = await activePlan();
  const PLAN = `query ($id: ID!) { plan(id: $id) { version } }`;
  const none = await booted.ask(member(me), PLAN, { id: 'AAAA' });
  for (const stranger of [member(uuidv7()), clinician(uuidv7())]) {
    expect((await booted.ask(stranger, PLAN, { id })).errors).toEqual(none.errors);
    const { query, variables } = ofMember(me, 'plans { id }');
    expect((await booted.ask(stranger, query, variables)).errors?.[0]?.message).toBe(none.errors![0]!.message);
  }
  const stranger = clinician(uuidv7());
  await expect(say(stranger, 'addTask', { planId: id, expectedVersion: 2, task: { text: 'x' } })).rejects.toThrow('NOT_FOUND');
  await expect(say(stranger, 'closePlan', { id, expectedVersion: 2, status: 'REVOKED' })).rejects.toThrow('NOT_FOUND');
  await expect(say(stranger, 'draftPlan', { memberId: me, plan: { category: 'x' } })).rejects.toThrow('NOT_FOUND');
});

test('for somebody who died nothing is edited; older facts are still taken', async () => {
  const { me, activePlan, say, asDoctor, asMember, does, after } = await teamOf(booted);
  const { id: planId } = await activePlan();
  const task = await does('addTask', { planId, expectedVersion: 2, task: { text: 'walk' } });
  const died = await booted.tell(memberDied, { memberId: me, diedAt: '2026-02-01T00:00:00.000Z' });
  expect(await say(asDoctor, 'closePlan', { id: planId, expectedVersion: 3, status: 'COMPLETED' }, [...after, died])).toMatchObject({
    __typename: 'MemberDiedError',
  });
  expect(await say(asMember, 'completeTask', { id: task.id })).toMatchObject({ __typename: 'MemberDiedError' });
  await take(booted, me, bundle(`late-${me}`));
});
