import {
  conditionConfirmed,
  fromGlobalId,
  medicationStopped,
  planActivated,
  planClosed,
  refillApproved,
  refillCollected,
  refillDispensed,
  taskCompleted,
  toGlobalId,
  uuidv7,
} from '@careway/contracts';
import { type Booted, bootContext, clinician, feeder, member, seeded, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { carePlan } from '../../test/items.ts';
import { patientWith } from '../../test/medicines.ts';
import { take } from '../../test/take.ts';
import { teamOf } from '../../test/team.ts';
import { treatmentContext } from '../index.ts';
import { mayBecome, type PlanStatus } from './plan.rules.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const plans = async (memberId: string) =>
  (
    await booted.admin.query<{ status: string; version: number }>(`select status, version from plan where member_id = $1 order by id`, [
      memberId,
    ])
  ).rows;
const facts = async (memberId: string): Promise<number> =>
  (await booted.admin.query(`select from outbox where key = $1 and type not like '%record-read%'`, [memberId])).rowCount!;

/** Runs statements as the service's own role, as somebody would who got hold of its connection; answers what each said. */
async function asService(statements: readonly (readonly [string, readonly unknown[]])[]): Promise<string[]> {
  const said: string[] = [];
  for (const [text, values] of statements) {
    await booted.admin.query('begin; set local role treatment');
    try {
      said.push(`${(await booted.admin.query(text, [...values])).rowCount} rows`);
    } catch (error) {
      said.push((error as Error).message);
    }
    await booted.admin.query('rollback');
  }
  return said;
}

test('by a direct command with the id of somebody else’s plan: what does not exist, and nothing is told', async () => {
  const { me, activePlan } = await teamOf(booted);
  const { id } = await activePlan();
  const [other, otherDoctor] = [uuidv7(), uuidv7()];
  const after = await treats(booted, other, otherDoctor);
  const before = await facts(me);
  const close = `mutation ($id: ID!) { closePlan(id: $id, expectedVersion: 2, status: REVOKED, reason: "x") { __typename } }`;
  const none = await booted.ask(clinician(otherDoctor), close, { id: toGlobalId({ memberId: me, id: uuidv7() }) }, after);
  for (const who of [member(other), clinician(otherDoctor), member(me)])
    expect((await booted.ask(who, close, { id }, after)).errors).toEqual(none.errors);
  // The id of the own record with the item of another one leads nowhere either.
  const { rows } = await booted.admin.query<{ id: string }>(`select id from plan where member_id = $1`, [me]);
  const forged = toGlobalId({ memberId: other, id: rows[0]!.id });
  expect((await booted.ask(clinician(otherDoctor), close, { id: forged }, after)).errors).toEqual(none.errors);
  expect([await facts(me), await plans(me)]).toEqual([before, [{ status: 'active', version: 2 }]]);
});

test('by the bulk import: what was written or ended here is not brought back, and nobody but the feeding system may use it', async () => {
  const { me, doctor, activePlan, does, asDoctor, after } = await teamOf(booted);
  const { id } = await activePlan();
  await does('closePlan', { id, expectedVersion: 2, status: 'REVOKED' });
  const { rows } = await booted.admin.query<{ id: string }>(`select id from plan where member_id = $1`, [me]);
  const back = { ...carePlan(`back-${me}`, { status: 'active', activities: [] }), id: rows[0]!.id };
  const before = await facts(me);
  await expect(take(booted, me, { carePlans: [back] })).rejects.toThrow(/changed here since/);
  const text = `mutation ($m: ID!, $items: JSON!) { importTreatment(memberId: $m, source: "x", items: $items) { counts { created } } }`;
  const items = { carePlans: [carePlan('mine')], goals: [], medications: [] };
  for (const who of [asDoctor, clinician(doctor), member(me)])
    expect((await booted.ask(who, text, { m: me, items }, after)).errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
  expect((await booted.ask(feeder, `mutation { __typename }`, {})).errors).toBeUndefined();
  expect([await facts(me), await plans(me)]).toEqual([before, [{ status: 'revoked', version: 3 }]]);
});

test('by _entities: a representation with fields of its own says nothing new, and opens nothing', async () => {
  const { me, does, asDoctor, after } = await teamOf(booted);
  const { id } = await does('draftPlan', { memberId: me, plan: { category: 'Blood pressure plan' } });
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Plan { status version } } }`;
  const r = [{ __typename: 'Plan', id, status: 'ACTIVE', version: 99, memberId: me, key: 'x', begunAt: '2020-01-01T00:00:00Z' }];
  expect((await booted.ask(asDoctor, query, { r }, after)).data['_entities']).toEqual([{ status: 'DRAFT', version: 1 }]);
  for (const who of [member(me), member(uuidv7()), clinician(uuidv7())])
    expect((await booted.ask(who, query, { r }, after)).data?.['_entities'] ?? [null]).toEqual([null]);
  expect(await plans(me)).toEqual([{ status: 'draft', version: 1 }]);
});

test('by SQL under the service’s own role without a principal: no row is seen, changed or added', async () => {
  const { me, activePlan, does } = await teamOf(booted);
  const { id } = await activePlan();
  await does('addTask', { planId: id, expectedVersion: 2, task: { text: 'walk' } });
  expect(
    await asService([
      [`update plan set status = 'completed' where member_id = $1`, [me]],
      [`update task set status = 'completed' where member_id = $1`, [me]],
      [`delete from plan where member_id = $1`, [me]],
      [`select from plan where member_id = $1`, [me]],
      [`delete from plan_version`, []],
      [`update outbox set type = 'x'`, []],
    ]),
  ).toEqual([...Array<string>(4).fill('0 rows'), expect.stringMatching(/permission denied/), expect.stringMatching(/permission denied/)]);
  const [inserted] = await asService([
    [
      `insert into plan_version (member_id, plan_id, number, sensitivity, edited_at, content) values ($1, $2, 9, 'general', now(), '{}')`,
      [me, uuidv7()],
    ],
  ]);
  expect(inserted).toMatch(/row-level security/);
  // planted: an administrator, whom no policy holds, is stopped by the history that a plan must have
  await expect(booted.admin.query(`update plan set version = 9 where member_id = $1`, [me])).rejects.toThrow(/plan_version_kept/);
  expect(await plans(me)).toEqual([{ status: 'active', version: 3 }]);
});

test('by an event that is told again, or that somebody else tells: a plan is not moved by facts', async () => {
  const { me, doctor, does, asDoctor, after } = await teamOf(booted);
  const { id } = await does('draftPlan', { memberId: me, plan: { category: 'Blood pressure plan' } });
  const { rows } = await booted.admin.query<{ id: string; journeyId: string }>(
    `select id, journey_id as "journeyId" from plan where member_id = $1`,
    [me],
  );
  const { id: planId, journeyId } = rows[0]!;
  const at = { memberId: me, journeyId, occurredAt: new Date().toISOString(), precision: 'instant', sensitivity: 'general' } as const;
  for (let n = 0; n < 2; n++) {
    await booted.tell(planActivated, { ...at, planId, version: 2, by: doctor });
    await booted.tell(planClosed, { ...at, planId, status: 'completed' });
  }
  const code = { system: 'http://snomed.info/sct', code: '38341003' };
  const last = await booted.tell(conditionConfirmed, { ...at, conditionId: uuidv7(), code, confirmedBy: doctor });
  const { data } = await booted.ask(asDoctor, `query ($id: ID!) { plan(id: $id) { status version } }`, { id }, [...after, last]);
  expect(data['plan']).toEqual({ status: 'DRAFT', version: 1 });
});

test('by events that somebody else tells of a task, a medicine or a request: none of them is moved by facts', async () => {
  const { me, doctor, asks, idOf, asDoctor, after } = await patientWith(booted, { Metformin: {} });
  const { id: refill } = await asks('requestRefill', { id: idOf('Metformin') });
  const ask = async (query: string, variables: object) =>
    Object.values((await booted.ask(asDoctor, query, variables, after)).data)[0] as { readonly id: string };
  const plan = await ask(`mutation ($m: ID!) { draftPlan(memberId: $m, plan: { category: "Walk" }) { ... on Plan { id } } }`, { m: me });
  const task = await ask(
    `mutation ($id: ID!) { addTask(planId: $id, expectedVersion: 1, task: { text: "walk" }) { ... on Task { id } } }`,
    plan,
  );
  const [refillId, medicationId, planId, taskId] = [refill, idOf('Metformin'), plan.id, task.id].map((id) => fromGlobalId(id)!.id) as [
    ...[string, string, string, string],
  ];
  const standing = async () =>
    (
      await booted.admin.query(
        `select (select status from refill where id = $1) as refill, (select status from medication where id = $2) as medication, (select status from task where id = $3) as task`,
        [refillId, medicationId, taskId],
      )
    ).rows;
  const before = await standing();
  const at = {
    memberId: me,
    journeyId: uuidv7(),
    occurredAt: new Date().toISOString(),
    precision: 'instant',
    sensitivity: 'general',
  } as const;
  const of = { ...at, refillId, medicationId, kind: 'renewal', code: null, by: doctor } as const;
  await booted.tell(refillApproved, { ...of, warnings: 0 });
  await booted.tell(refillDispensed, of);
  await booted.tell(refillCollected, of);
  await booted.tell(medicationStopped, { ...at, medicationId, code: null, by: doctor });
  await booted.tell(taskCompleted, { ...at, planId, taskId, by: doctor });
  const code = { system: 'http://snomed.info/sct', code: '38341003' };
  const last = await booted.tell(conditionConfirmed, { ...at, conditionId: uuidv7(), code, confirmedBy: doctor });
  await booted.ask(asDoctor, `query ($id: ID!) { plan(id: $id) { status } }`, { id: plan.id }, [...after, last]);
  expect(before).toEqual([{ refill: 'requested', medication: 'active', task: 'requested' }]);
  expect(await standing()).toEqual(before);
});

test('a medicine that is stopped can’t be asked for by any of them: direct, by its entity, by SQL', async () => {
  const { me, asks, idOf } = await patientWith(booted, { Metformin: {}, Old: { status: 'stopped' } });
  expect(await asks('requestRefill', { id: idOf('Old') })).toMatchObject({ __typename: 'MedicationNotActiveError' });
  const { id } = await asks('requestRefill', { id: idOf('Metformin') });
  expect(await asService([[`update refill set status = 'collected' where member_id = $1`, [me]]])).toEqual(['0 rows']);
  expect(await asks('collectRefill', { id })).toMatchObject({ __typename: 'RefillStepError', status: 'REQUESTED' });
});

const COMMANDS = ['activatePlan', 'suspendPlan', 'resumePlan', 'complete', 'revoke', 'addTask'] as const;
test.each([11, 12, 13])(
  'a random walk through the service (seed %i): every kept version follows the table, none is missing',
  async (seed) => {
    const random = seeded(seed);
    const { me, does } = await teamOf(booted);
    let plan = await does('draftPlan', { memberId: me, plan: { category: 'Walk' } });
    let version = plan.version;
    for (let step = 0; step < 24; step++) {
      const command = COMMANDS[Math.floor(random() * COMMANDS.length)]!;
      const expectedVersion = random() < 0.25 ? version - 1 : version;
      const of = { id: plan.id, expectedVersion };
      const said =
        command === 'complete' || command === 'revoke'
          ? step > 12 && (await does('closePlan', { ...of, status: command === 'complete' ? 'COMPLETED' : 'REVOKED' }))
          : command === 'addTask'
            ? await does('addTask', { planId: plan.id, expectedVersion, task: { text: `task ${step}` } })
            : await does(command, of);
      if (said && (said.__typename === 'Plan' || said.__typename === 'Task')) {
        expect(expectedVersion).toBe(version);
        version += 1;
      }
    }
    plan = { ...plan, version };
    const { rows } = await booted.admin.query<{ number: number; status: PlanStatus }>(
      `select number, content->>'status' as status from plan_version where member_id = $1 order by number`,
      [me],
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: plan.version }, (_, n) => n + 1));
    const moves = rows.slice(1).map(({ status }, n) => [rows[n]!.status, status] as const);
    expect(moves.filter(([from, to]) => from !== to && !mayBecome(from, to))).toEqual([]);
    expect(await plans(me)).toEqual([{ status: rows.at(-1)!.status, version: plan.version }]);
  },
);
