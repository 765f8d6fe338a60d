import { uuidv7 } from '@careway/contracts';
import { auditCatalogue, bootContext, type Booted, feeder, tryLifecycles } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle, carePlan, goal, nothing } from '../../test/items.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const IMPORT = `mutation ($memberId: ID!, $items: JSON!) { importTreatment(memberId: $memberId, source: "test", items: $items) { counts { type created changed unchanged } refused { identifier reason } } }`;
interface Report {
  counts: { type: string; created: number; changed: number; unchanged: number }[];
  refused: { identifier: string; reason: string }[];
}
const take = async (memberId: string, items: unknown) => {
  const answer = await booted.ask(feeder, IMPORT, { memberId, items });
  expect(answer.errors).toBeUndefined();
  return answer.data['importTreatment'] as Report;
};
const types = async (memberId: string) =>
  (await booted.admin.query<{ type: string }>('select type from outbox where key = $1 order by sequence', [memberId])).rows.map(
    (r) => r.type,
  );

test('plans, their activities, goals and medicines become rows and facts; the second time nothing', async () => {
  const me = uuidv7();
  const items = bundle('a');
  const first = await take(me, items);
  expect(first).toEqual({
    counts: [
      { type: 'CarePlan', created: 1, changed: 0, unchanged: 0 },
      { type: 'CarePlan.activity', created: 2, changed: 0, unchanged: 0 },
      { type: 'Goal', created: 1, changed: 0, unchanged: 0 },
      { type: 'MedicationRequest', created: 2, changed: 0, unchanged: 0 },
    ],
    refused: [],
  });
  const told = await types(me);
  expect(told.toSorted()).toEqual([
    ...['treatment.goal-set.v1', 'treatment.medication-ordered.v1', 'treatment.medication-ordered.v1', 'treatment.plan-recorded.v1'],
    ...['treatment.task-added.v1', 'treatment.task-added.v1'],
  ]);
  const again = await take(me, items);
  expect(again.counts.map(({ created, changed }) => created + changed)).toEqual([0, 0, 0, 0]);
  expect(await types(me)).toEqual(told);
});

test('a range keeps both its ends; a lower end that is none, and only that goal, is refused', async () => {
  const me = uuidv7();
  const plan = carePlan('range');
  const range = { comparator: '<=' as const, target: 7, low: 4, unit: 'mmol / litre' };
  const goals = [goal('range', plan.id, range), goal('upside down', plan.id, { ...range, low: 8 })];
  const { refused } = await take(me, { ...nothing(), carePlans: [plan], goals });
  expect(refused).toEqual([{ identifier: 'upside down', reason: expect.stringContaining('low') }]);
  const { rows } = await booted.admin.query('select low, target, unit from goal where member_id = $1', [me]);
  expect(rows).toEqual([{ low: 4, target: 7, unit: 'mmol / litre' }]);
});

test('one activity that was done at the source is one changed task; the other stays', async () => {
  const me = uuidv7();
  const plan = carePlan('b');
  await take(me, { ...nothing(), carePlans: [plan] });
  const activities = [{ ...plan.activities[0]!, status: 'completed' }, plan.activities[1]!];
  const { counts } = await take(me, { ...nothing(), carePlans: [{ ...plan, activities }] });
  expect(counts[1]).toEqual({ type: 'CarePlan.activity', created: 0, changed: 1, unchanged: 1 });
  expect((await types(me)).slice(-2)).toEqual(['treatment.plan-recorded.v1', 'treatment.task-changed.v1']);
});

test('a plan whose status says nothing is refused, with its tasks; an activity named twice is taken once', async () => {
  const me = uuidv7();
  const activity = carePlan('d').activities[0]!;
  const { counts, refused } = await take(me, {
    ...nothing(),
    carePlans: [carePlan('c', { status: 'unknown' }), carePlan('d', { activities: [activity, activity] })],
  });
  expect(refused).toEqual([{ identifier: 'c', reason: expect.stringContaining('unknown') }]);
  expect(counts.slice(0, 2).map(({ created }) => created)).toEqual([1, 1]);
});

test('what a plan is for, or a medicine contains, decides who sees them and what belongs to them', async () => {
  const me = uuidv7();
  const plan = carePlan('hiv', { reasons: [{ system: 'http://snomed.info/sct', code: '86406008' }] });
  await take(me, { ...bundle('e'), carePlans: [plan], goals: [goal('hiv-goal', plan.id)] });
  const labels = async (table: string) =>
    (
      await booted.admin.query<{ sensitivity: string }>(`select sensitivity from ${table} where member_id = $1 order by identifier`, [me])
    ).rows.map((r) => r.sensitivity);
  expect([await labels('plan'), await labels('task'), await labels('goal'), await labels('medication')]).toEqual([
    ['hiv'],
    ['hiv', 'hiv'],
    ['hiv'],
    ['general', 'mental'],
  ]);
});

test('no way around row-level security in the catalogue; planted ones are found', async () => {
  expect(await auditCatalogue(booted.admin, 'treatment')).toEqual([]);
  await booted.admin.query('begin');
  await booted.admin.query(`alter table plan no force row level security; create policy open on task for select to treatment using (true)`);
  const faults = await auditCatalogue(booted.admin, 'treatment');
  await booted.admin.query('rollback');
  expect(faults).toEqual([expect.stringMatching(/plan: .*not forced/), expect.stringMatching(/task: policy open/)]);
});

test('nothing is visible without an opened record', async () => {
  await take(uuidv7(), bundle('dark'));
  await booted.admin.query('begin');
  await booted.admin.query('set local role treatment');
  const { rows } = await booted.admin.query('select (select count(*)::int from plan) as a, (select count(*)::int from task) as b');
  await booted.admin.query('rollback');
  expect(rows).toEqual([{ a: 0, b: 0 }]);
});

test('no step of any lifecycle leaves its table, also by SQL in an opened record; a guard that is off and a column that nobody declared are found', async () => {
  expect(await tryLifecycles(booted.admin, treatmentContext)).toEqual([]);
  await booted.admin.query(`alter table plan disable trigger plan_status_follows; alter table plan add planted_status text`);
  const faults = await tryLifecycles(booted.admin, treatmentContext);
  await booted.admin.query(`alter table plan enable trigger plan_status_follows; alter table plan drop planted_status`);
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/plan\.planted_status: any value may follow/)]));
  expect(faults.some((fault) => /plan\.status: .* > .*: done/.test(fault))).toBe(true);
}, 60_000);
