import { resultRecorded, uuidv7 } from '@careway/contracts';
import { bootContext, type Booted } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ago, measurerOf } from '../../test/readings.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

interface Task {
  readonly id: string;
  readonly status: string;
  readonly owner: string;
  readonly crossing: { readonly part: string; readonly readings: readonly { readonly value: number }[] } | null;
}
const LIMIT = { measure: '8480-6', comparator: 'GREATER_OR_EQUAL', value: 150, count: 1, days: 1, windowDays: 7, urgency: 'URGENT' };

async function watched(limit: object = LIMIT) {
  const measurer = await measurerOf(booted);
  const plan = await measurer.activePlan();
  const set = await measurer.does('setThreshold', { planId: plan.id, expectedVersion: plan.version, threshold: limit });
  const tasks = async () => {
    const { plans } = await measurer.ask<{ plans: readonly { tasks: readonly Task[] }[] }>(
      measurer.asDoctor,
      'plans { tasks { id status owner crossing { part readings { value } } } }',
    );
    return plans.flatMap((one) => one.tasks);
  };
  const command = async (name: string, id: string) => {
    const { data } = await booted.ask(measurer.asDoctor, `mutation ($id: ID!) { ${name}(id: $id) { __typename } }`, { id }, measurer.after);
    return (data[name] as { __typename: string }).__typename;
  };
  const valuesOf = (found: readonly Task[]) => found.map(({ crossing }) => crossing?.readings.map(({ value }) => value).toSorted());
  return { ...measurer, set, tasks, command, valuesOf };
}

test('a reading over the threshold makes one task, and further ones are counted to it while it is open', async () => {
  const { logs, tasks, reacted, valuesOf, told, command } = await watched();
  await logs(162, 95, ago(0, 2));
  const [task] = await reacted(tasks, (all) => all.length === 1);
  expect(task).toMatchObject({ owner: 'CARE_TEAM', status: 'REQUESTED', crossing: { readings: [{ value: 162 }] } });
  await logs(128, 82);
  await logs(171, 96);
  const all = await reacted(tasks, (found) => found[0]?.crossing?.readings.length === 2);
  expect(valuesOf(all)).toEqual([[162, 171]]);
  expect((await told()).filter((type) => type === 'task-added')).toHaveLength(1);

  // Done: what was there is dealt with; what comes afterwards makes another one.
  expect(await command('completeTask', task!.id)).toBe('Task');
  await logs(128, 81, ago(0, 0.5));
  await logs(165, 95, ago(0, 0.4));
  const after = await reacted(tasks, (found) => found.length === 2);
  expect(valuesOf(after.filter(({ status }) => status === 'REQUESTED'))).toEqual([[165]]);
});

test('a threshold that asks for readings on two days waits for the second day', async () => {
  const { logs, tasks, reacted, valuesOf } = await watched({ ...LIMIT, count: 2, days: 2 });
  await logs(162, 95, ago(2, 2));
  await logs(163, 95, ago(2, 1.9));
  await logs(128, 82, ago(1));
  await logs(164, 95, ago(0));
  expect(valuesOf(await reacted(tasks, (all) => all.length === 1))).toEqual([[162, 163, 164]]);
});

test('facts that are delivered again make nothing twice, and what a device sends at once makes one task', async () => {
  const { asks, say, tasks, reacted, me } = await watched();
  const { token } = await asks('connectDevice', { name: 'Arm', kind: 'PRESSURE_MONITOR' });
  const part = (code: string, value: number) => ({
    code: { coding: [{ system: 'http://loinc.org', code }] },
    valueQuantity: { value, system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
  });
  const body = [1, 2, 3, 4, 5].map((hours) => ({
    ...{ resourceType: 'Observation', status: 'final', effectiveDateTime: ago(0, hours) },
    ...{
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      component: [part('8480-6', 160 + hours), part('8462-4', 90)],
    },
  }));
  const door = { kind: 'system' as const, personId: '00000000-0000-7000-8000-000000000009' };
  expect(await say(door, 'sendReadings', { token, body }, [])).toMatchObject({ recorded: 5 });
  await reacted(tasks, (all) => all[0]?.crossing?.readings.length === 5);
  // As after a broker that was refilled: the consumer starts from its first fact.
  await booted.admin.query(`update consumer_position set next_offset = 0 where consumer = 'treatment.thresholds'`);
  await booted.admin.query(`delete from consumer_key where consumer = 'treatment.thresholds' and key = $1`, [me]);
  await say(door, 'sendReadings', { token, body: [{ ...body[0]!, effectiveDateTime: ago(0, 6) }] }, []);
  const all = await reacted(tasks, (found) => found[0]?.crossing?.readings.length === 6);
  expect(all).toHaveLength(1);
});

test('the thresholds of the pathway hold until a clinician changes one; two who do it at once don’t write over each other', async () => {
  const { does, me, asDoctor, after } = await measurerOf(booted);
  const conditionId = uuidv7();
  const snomed = { system: 'http://snomed.info/sct', code: '59621000' };
  const item = {
    memberId: me,
    conditionId,
    journeyId: uuidv7(),
    occurredAt: ago(400),
    precision: 'day' as const,
    sensitivity: 'general' as const,
  };
  const { conditionConfirmed } = await import('@careway/contracts');
  const heard = await booted.tell(conditionConfirmed, { ...item, code: snomed, confirmedBy: asDoctor.personId });
  const { toGlobalId } = await import('@careway/contracts');
  const propose = `mutation ($id: ID!) { proposePlan(conditionId: $id, language: HE) { __typename ... on Plan { id version thresholds { part value isOwn } } } }`;
  const { data } = await booted.ask(asDoctor, propose, { id: toGlobalId({ memberId: me, id: conditionId }) }, [...after, heard]);
  const plan = data['proposePlan'] as { id: string; version: number; thresholds: readonly { part: string; isOwn: boolean }[] };
  expect(plan.thresholds.map(({ part, isOwn }) => [part, isOwn])).toEqual([
    ['very-high-pressure', false],
    ['high-at-home', false],
    ['low-pressure', false],
  ]);
  const { measure: _, ...limit } = LIMIT;
  const edit = { planId: plan.id, expectedVersion: plan.version, part: 'high-at-home', threshold: { ...limit, value: 145 } };
  const both = await Promise.all([does('setThreshold', edit), does('setThreshold', edit)]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['EditedMeanwhileError', 'Plan']);
  const won = both.find(({ __typename }) => __typename === 'Plan')!;
  expect(won['thresholds']).toContainEqual(expect.objectContaining({ part: 'high-at-home', value: 145, isOwn: true, active: true }));
  const again = { ...edit, expectedVersion: won.version };
  expect(await does('setThreshold', { ...again, threshold: { ...limit, days: 3 } })).toMatchObject({ field: 'days' });
  expect(await does('setThreshold', { ...again, part: 'mood' })).toMatchObject({ field: 'part' });
});

test('a result of what nobody measures at home crosses the limit of a pathway, by whichever code of the test; held or long past it does not', async () => {
  const { me, asDoctor, after, tasks, valuesOf, command, reacted } = await watched();
  const { conditionConfirmed, toGlobalId } = await import('@careway/contracts');
  const conditionId = uuidv7();
  const item = { memberId: me, journeyId: uuidv7(), precision: 'instant' as const, sensitivity: 'general' as const };
  const code = { system: 'http://hl7.org/fhir/sid/icd-10', code: 'N18.3' };
  const heard = await booted.tell(conditionConfirmed, {
    ...{ ...item, conditionId, occurredAt: ago(400), code, confirmedBy: asDoctor.personId },
  });
  const ask = async (query: string, variables: object) =>
    Object.values((await booted.ask(asDoctor, query, variables, [...after, heard])).data)[0] as { id: string; version: number };
  const plan = await ask(`mutation ($id: ID!) { proposePlan(conditionId: $id, language: EN) { ... on Plan { id version } } }`, {
    id: toGlobalId({ memberId: me, id: conditionId }),
  });
  await ask(`mutation ($id: ID!, $v: Int!) { activatePlan(id: $id, expectedVersion: $v) { ... on Plan { id } } }`, {
    ...{ id: plan.id, v: plan.version },
  });
  const of = { encounterId: null, reportId: null, category: 'laboratory', status: 'final', interpretation: null, unit: 'mmol/L' };
  const potassium = (value: number, occurredAt: string, more: object = {}) =>
    booted.tell(resultRecorded, {
      ...{ ...item, ...of, resultId: uuidv7(), code: { system: 'http://loinc.org', code: '2823-3' } },
      ...{ value, occurredAt, releasedAt: occurredAt, ...more },
    });
  const crossed = async () => (await tasks()).filter(({ crossing }) => crossing?.part === 'high-potassium');
  await potassium(6.4, ago(60));
  await potassium(6.3, ago(0, 3), { releasedAt: null });
  await potassium(5.2, ago(0, 2));
  await potassium(6.2, ago(0, 1));
  const [task] = await reacted(crossed, (all) => all.length === 1);
  expect(task).toMatchObject({ owner: 'CARE_TEAM', status: 'REQUESTED' });
  const counted = async () =>
    (await booted.admin.query<{ n: number }>(`select cardinality(reading_ids) as n from threshold_task where member_id = $1`, [me])).rows[0]
      ?.n;
  expect(await counted()).toBe(1);
  await potassium(6.1, ago(0, 0.5));
  await reacted(counted, (n) => n === 2);
  expect(await crossed()).toHaveLength(1);
  expect(await command('completeTask', task!.id)).toBe('Task');
  await potassium(6.5, ago(0, 0.1));
  const both = await reacted(crossed, (all) => all.length === 2);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['COMPLETED', 'REQUESTED']);
  expect(valuesOf(await crossed())).toEqual([[], []]);
});
