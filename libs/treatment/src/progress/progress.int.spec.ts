import { type CareEvent, dayIn, resultRecorded, toGlobalId, uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, seeded } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { carePlan, goal, medication } from '../../test/items.ts';
import { ago, measurerOf } from '../../test/readings.ts';
import { take } from '../../test/take.ts';
import { addDays } from '../dose/dose.rules.ts';
import { treatmentContext } from '../index.ts';
import { progressReaction } from './progress.reaction.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const LOINC = 'http://loinc.org';
const PROGRESS = 'plans { goals { id progress { state basis current start change unit count meanDays since } } }';
interface Goals {
  readonly plans: readonly { readonly goals: readonly { readonly progress: Record<string, unknown> | null }[] }[];
}

interface Aim {
  readonly code: string;
  readonly comparator: '<' | '<=' | '>=';
  readonly target: number;
  readonly low?: number;
  readonly unit: string;
}
/** A plan in force since long ago, with one goal. */
async function aiming({ code, ...aim }: Aim, system = LOINC) {
  const measurer = await measurerOf(booted);
  const plan = carePlan(measurer.me);
  const given = { measure: { codings: [{ system, code }], text: '' }, ...aim };
  await take(booted, measurer.me, { carePlans: [plan], goals: [goal(measurer.me, plan.id, given)] });
  const progress = async (who = measurer.asMember) => (await measurer.ask<Goals>(who, PROGRESS)).plans[0]?.goals[0]?.progress;
  const said = async () => {
    const sql = `select type, data ->> 'state' as state from outbox where key = $1 and type like 'treatment.goal-%ed.v1' and type <> 'treatment.goal-set.v1' order by sequence`;
    return (await booted.admin.query<{ type: string; state: string | null }>(sql, [measurer.me])).rows.map(
      ({ state }) => state ?? 'reached',
    );
  };
  const result = (value: number, daysAgo: number, more: object = {}) => {
    const item = {
      memberId: measurer.me,
      journeyId: uuidv7(),
      occurredAt: ago(daysAgo),
      precision: 'instant',
      sensitivity: 'general',
    } as const;
    const of = { resultId: uuidv7(), encounterId: null, reportId: null, category: 'laboratory', status: 'final', interpretation: null };
    const told = { ...item, ...of, code: { system: LOINC, code: '4548-4' }, value, unit: '%', releasedAt: ago(daysAgo), ...more };
    return booted.tell(resultRecorded, told);
  };
  return { ...measurer, plan, progress, said, result };
}
const PRESSURE = { code: '8480-6', comparator: '<', target: 130, unit: 'mm[Hg]' } as const;
const A1C = { code: '4548-4', comparator: '<', target: 7, unit: '%' } as const;

test('a laboratory may write another code of the same test than the goal does', async () => {
  const { result, progress, asDoctor, reacted } = await aiming({ code: '18262-6', comparator: '<', target: 70, unit: 'mg/dL' });
  await result(64, 1, { code: { system: LOINC, code: '13457-7' }, unit: 'mg/dL' });
  await reacted(
    () => progress(asDoctor),
    (one) => one?.['state'] === 'ON_TARGET',
  );
});

test('a goal stands by what is measured at home, the same for the member and for the clinician', async () => {
  const { logs, progress, asDoctor, said, reacted } = await aiming(PRESSURE);
  expect(await progress()).toMatchObject({ state: 'NO_DATA', current: null, since: null });
  await logs(150, 90, ago(40));
  await logs(138, 86, ago(1));
  expect(await progress()).toMatchObject({ state: 'IMPROVING', basis: 'READINGS', start: 150, current: 138, change: -12, meanDays: 7 });
  await logs(118, 78, ago(0));
  expect(await progress(asDoctor)).toMatchObject({ state: 'ON_TARGET', current: 128, count: 3 });
  expect(await progress()).toEqual(await progress(asDoctor));
  expect(await reacted(said, (all) => all.includes('reached'))).toEqual(expect.arrayContaining(['on-target', 'reached']));
});

test('a goal stands by results that diagnosis told, by the parts of a panel too; what is held is not in the member’s sight', async () => {
  const { result, progress, asDoctor, said, reacted } = await aiming(A1C);
  await result(8.4, 60);
  await result(6.8, 2);
  await reacted(progress, (found) => found?.['state'] === 'ON_TARGET');
  expect(await progress()).toMatchObject({ basis: 'RESULTS', start: 8.4, current: 6.8, unit: '%', meanDays: 0 });
  const before = await reacted(said, (all) => all.includes('on-target') && all.includes('reached'));
  await result(9.9, 0, { releasedAt: null });
  await reacted(
    () => progress(asDoctor),
    (found) => found?.['current'] === 9.9,
  );
  expect(await progress()).toMatchObject({ state: 'ON_TARGET', current: 6.8 });
  expect(await said()).toEqual(before);

  const panel = await aiming(PRESSURE);
  const components = [{ code: { system: LOINC, code: '8480-6' }, value: 126, unit: 'mm[Hg]' }];
  await panel.result(0, 1, { value: null, unit: null, code: { system: LOINC, code: '85354-9' }, components });
  expect(await panel.reacted(panel.progress, (found) => found?.['current'] === 126)).toMatchObject({ state: 'ON_TARGET' });
});

test('a goal that is a range stands between its ends, for the page and for the facts', async () => {
  const { result, progress, said, reacted } = await aiming({ ...A1C, comparator: '<=', low: 6 });
  await result(5.2, 60);
  expect(await reacted(progress, (found) => found?.['state'] === 'AWAY')).toMatchObject({ current: 5.2 });
  await result(5.7, 30);
  await reacted(progress, (found) => found?.['state'] === 'IMPROVING');
  await result(6, 1);
  await reacted(progress, (found) => found?.['state'] === 'ON_TARGET');
  expect(await reacted(said, (all) => all.includes('reached'))).toEqual(['away', 'improving', 'on-target', 'reached']);
});

test('a goal of a depression plan moves with the score of answers, wherever they were given', async () => {
  const { result, progress, said, reacted } = await aiming({ code: '44261-6', comparator: '<', target: 10, unit: '{score}' });
  const score = (value: number, daysAgo: number) => {
    const derivedFrom = { type: 'intake' as const, id: uuidv7() };
    return result(value, daysAgo, { code: { system: LOINC, code: '44261-6' }, category: 'survey', unit: '{score}', derivedFrom });
  };
  await score(17, 40);
  await score(8, 0);
  await reacted(progress, (found) => found?.['state'] === 'ON_TARGET');
  expect(await progress()).toMatchObject({ basis: 'RESULTS', start: 17, current: 8 });
  expect(await reacted(said, (all) => all.includes('reached'))).toContain('on-target');
});

test('an old fact that comes late takes no released value out of sight', async () => {
  const { result, said, reacted, me, plan } = await aiming(A1C);
  await result(6.8, 2, { releasedAt: ago(1) });
  await reacted(said, (all) => all.includes('on-target') && all.includes('reached'));
  // imported, and true years ago: it asks all goals of the member how they stand
  await take(booted, me, { goals: [goal(`${me} again`, plan.id)] });
  expect(await reacted(said, (all) => all.length === 4)).not.toContain('no-data');
});

test('a reading that is taken back takes the state with it, and each change is told once', async () => {
  const { logs, asks, said, reacted } = await aiming(PRESSURE);
  const { id } = (await logs(120, 78, ago(1))).reading;
  await reacted(said, (all) => all.length === 2);
  await asks('withdrawReading', { id, expectedVersion: 1 });
  expect(await reacted(said, (all) => all.length === 3)).toEqual(['on-target', 'reached', 'no-data']);
});

test('a goal of doses stands by what is said about taking the medicines of its journey', async () => {
  const adherence = { code: 'adherence', comparator: '>=', target: 80, unit: '%' } as const;
  const { progress, me, asMember, said, reacted } = await aiming(adherence, 'https://careway.example/CodeSystem/measure');
  expect(await progress()).toMatchObject({ state: 'NO_DATA', basis: 'DOSES' });
  const { journeyId } = goal(me, '');
  const medicine = medication(`${me} pill`, 'Metformin 500 MG', { journeyId });
  await take(booted, me, { medications: [medicine] });
  const id = toGlobalId({ memberId: me, id: medicine.id });
  const says = (day: string, status: string, reason: string | null = null) =>
    booted.ask(
      asMember,
      `mutation ($id: ID!, $day: LocalDate!, $status: DoseStatus!, $reason: DoseReason) { recordDose(medicationId: $id, day: $day, status: $status, reason: $reason) { __typename } }`,
      { id, day, status, reason },
    );
  const today = dayIn(new Date());
  await says(addDays(today, -1), 'TAKEN');
  await says(today, 'MISSED', 'FORGOT');
  expect(await progress()).toMatchObject({ state: 'AWAY', current: 50, unit: '%' });
  await says(today, 'TAKEN');
  expect(await progress()).toMatchObject({ state: 'ON_TARGET', current: 100 });
  expect(await reacted(said, (all) => all.at(-1) === 'reached')).toContain('on-target');
});

test('the same facts, in whatever bundles they come, tell the same of a goal: as many changes, in the same order, with the same values', async () => {
  const { logs, asks, said, reacted, me } = await aiming(PRESSURE);
  const first = (await logs(150, 90, ago(20))).reading;
  for (const [high, days] of [
    [128, 9],
    [118, 8],
    [141, 3],
    [119, 2],
    [160, 1],
  ] as const)
    await logs(high, 80, ago(days));
  await asks('withdrawReading', { id: first.id, expectedVersion: 1 });
  await logs(110, 70, ago(0));
  await reacted(said, (all) => all.length > 4);
  // What it is compared with takes its rows away for a moment, so the reaction itself must be done with all of them.
  const last = (await told(me)).at(-1)!.sequence;
  const position = `select from consumer_key where consumer = 'treatment.progress' and source = 'treatment' and key = $1 and sequence >= $2`;
  await reacted(
    async () => (await booted.admin.query(position, [me, last])).rowCount,
    (count) => count === 1,
  );
  const events = (await told(me)).filter(({ type }) => !/goal-(progressed|reached)/.test(type));
  expect(events.length).toBeGreaterThan(9);

  const alone = await toldIn(events, () => 1);
  expect(alone.length).toBeGreaterThan(3);
  for (const seed of [1, 2, 3]) {
    const random = seeded(seed);
    expect(await toldIn(events, () => 1 + Math.floor(random() * 5))).toEqual(alone);
  }
  expect(await toldIn(events, () => events.length)).toEqual(alone);
});

/** What was told about a member, as consumers read it. */
async function told(memberId: string): Promise<CareEvent[]> {
  const { rows } = await booted.admin.query<CareEvent & { time: Date }>(
    `select id, type, time, key as subject, sequence::int, data from outbox where key = $1 order by position`,
    [memberId],
  );
  return rows.map((row) => ({ ...row, source: 'treatment', time: row.time.toISOString() }));
}

/** What the reaction tells of these facts from nothing, when they come in bundles of those sizes. Leaves nothing behind. */
async function toldIn(events: readonly CareEvent[], size: () => number): Promise<readonly object[]> {
  const all: object[] = [];
  const tx = {
    query: async <Row>(text: string, values: readonly unknown[] = []) => (await booted.admin.query(text, [...values])).rows as Row[],
    emit: (definition: { type: string }, data: object, cause: CareEvent) =>
      void all.push({ type: definition.type, cause: cause.id, ...data }),
    ring: () => undefined,
  };
  await booted.admin.query(
    'begin; set local role treatment_projector; delete from progress_member; delete from progress_value; delete from progress_told',
  );
  for (let from = 0, to = 0; from < events.length; from = to) {
    to = from + size();
    await progressReaction.apply(tx, events.slice(from, to));
  }
  await booted.admin.query('rollback');
  return all;
}
