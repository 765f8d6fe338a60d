import { uuidv7 } from '@careway/contracts';
import { auditCatalogue, bootContext, type Booted, feeder, member, tryLifecycles } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle, condition, nothing, observation } from '../../test/items.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const IMPORT = `mutation ($memberId: ID!, $source: String!, $items: JSON!) { importDiagnosis(memberId: $memberId, source: $source, items: $items) { counts { type created changed unchanged } refused { identifier reason } } }`;
const take = async (memberId: string, items: unknown) => {
  const answer = await booted.ask(feeder, IMPORT, { memberId, source: 'test', items });
  expect(answer.errors).toBeUndefined();
  return answer.data['importDiagnosis'] as {
    counts: { type: string; created: number; changed: number; unchanged: number }[];
    refused: { identifier: string; reason: string }[];
  };
};
const facts = async (memberId: string) =>
  (
    await booted.admin.query<{ type: string; data: Record<string, unknown> }>(
      'select type, data from outbox where key = $1 order by sequence',
      [memberId],
    )
  ).rows;
const rows = async (memberId: string) => {
  const tables = ['encounter', 'result', 'report', 'condition', 'procedure', 'immunization', 'allergy', 'imaging'];
  const counts = await Promise.all(
    tables.map((table) => booted.admin.query<{ n: number }>(`select count(*)::int as n from ${table} where member_id = $1`, [memberId])),
  );
  return Object.fromEntries(tables.map((table, n) => [table, counts[n]!.rows[0]!.n]));
};

test('a bundle becomes rows and as many facts; the second time nothing at all', async () => {
  const me = uuidv7();
  const items = bundle('a', 4, 5);
  const first = await take(me, items);
  expect(Object.fromEntries(first.counts.map(({ type, created }) => [type, created]))).toEqual({
    ...{ Encounter: 4, Observation: 20, DiagnosticReport: 4, Condition: 2 },
    ...{ Procedure: 1, Immunization: 1, AllergyIntolerance: 1, ImagingStudy: 1 },
  });
  expect(await rows(me)).toEqual({
    encounter: 4,
    result: 20,
    report: 4,
    condition: 2,
    procedure: 1,
    immunization: 1,
    allergy: 1,
    imaging: 1,
  });
  const told = await facts(me);
  expect(told).toHaveLength(34);
  expect(told.filter(({ type }) => type === 'diagnosis.result-recorded.v1')).toHaveLength(20);

  const again = await take(me, items);
  expect(again.counts.every(({ created, changed }) => created + changed === 0)).toBe(true);
  expect(again.counts.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(34);
  expect(await facts(me)).toHaveLength(34);
});

test('only what changed at the source is told again', async () => {
  const me = uuidv7();
  const [a, b] = [observation('one'), observation('two')];
  await take(me, { ...nothing(), observations: [a, b] });
  const { counts } = await take(me, {
    ...nothing(),
    observations: [a, { ...b, status: 'corrected', quantity: { value: 7, unit: '%', code: '%' } }],
  });
  expect(counts.find(({ type }) => type === 'Observation')).toEqual({ type: 'Observation', created: 0, changed: 1, unchanged: 1 });
  expect((await facts(me)).at(-1)?.data).toMatchObject({ resultId: b.id, status: 'corrected', value: 7 });
  const { rows: stored } = await booted.admin.query('select version, value from result where member_id = $1 and id = $2', [me, b.id]);
  expect(stored).toEqual([{ version: 2, value: 7 }]);
});

test('broken items are refused one by one, with name and reason; their neighbours are taken', async () => {
  const me = uuidv7();
  const { refused, counts } = await take(me, {
    ...nothing(),
    observations: [
      observation('good'),
      { ...observation('30 February'), occurredAt: '2024-02-30T08:00:00.000Z' },
      { ...observation('no number'), quantity: { value: null, unit: '%', code: '%' } },
      { ...observation('unknown field'), colour: 'red' },
      { ...observation('year 0'), occurredAt: '0000-01-01T00:00:00.000Z' },
      { ...observation('NUL'), valueText: 'a\u0000b' },
      { ...observation('half a pair'), valueText: 'a\ud800b' },
      { ...observation('good'), status: 'amended' },
      observation('good'),
      'nonsense',
    ],
  });
  expect(counts.find(({ type }) => type === 'Observation')).toMatchObject({ created: 1 });
  expect(refused.map(({ identifier }) => identifier)).toEqual([
    ...['30 February', 'no number', 'unknown field', 'year 0', 'NUL', 'half a pair', 'good', 'observations[9]'],
  ]);
  expect(refused.every(({ reason }) => reason.length > 3)).toBe(true);
  expect(refused[0]!.reason).toContain('occurredAt');
});

test('what is no import at all is refused as a whole', async () => {
  for (const items of [null, [], 'x', {}, { ...nothing(), claims: [] }, { ...nothing(), encounters: {} }]) {
    const { errors } = await booted.ask(feeder, IMPORT, { memberId: uuidv7(), source: 'test', items });
    expect(errors?.length).toBeGreaterThan(0);
  }
});

test('sensitive codes are labelled at the door', async () => {
  const me = uuidv7();
  await take(me, { ...nothing(), conditions: [condition('s-depression', '370143000'), condition('s-pressure', '38341003')] });
  const { rows: stored } = await booted.admin.query(
    'select identifier, sensitivity, concern from condition where member_id = $1 order by 1',
    [me],
  );
  expect(stored).toEqual([
    { identifier: 's-depression', sensitivity: 'mental', concern: 'depression' },
    { identifier: 's-pressure', sensitivity: 'general', concern: 'hypertension' },
  ]);
});

test('nobody but an edge that feeds the record may import', async () => {
  const me = uuidv7();
  const { errors } = await booted.ask(member(me), IMPORT, { memberId: me, source: 'test', items: nothing() });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await facts(me)).toEqual([]);
});

test('ten thousand results ring ten times, not ten thousand', async () => {
  const me = uuidv7();
  await take(me, bundle('rings', 10, 5));
  const { rows: rung } = await booted.admin.query(
    `select count(*)::int as n from doorbell where member_id = $1 and field = 'resultChanged'`,
    [me],
  );
  expect(rung).toEqual([{ n: 10 }]);
});

test('no way around row-level security in the catalogue; planted ones are found', async () => {
  expect(await auditCatalogue(booted.admin, 'diagnosis')).toEqual([]);
  await booted.admin.query('begin');
  await booted.admin.query(
    `alter table condition no force row level security; create policy open on result for select to diagnosis using (true)`,
  );
  const faults = await auditCatalogue(booted.admin, 'diagnosis');
  await booted.admin.query('rollback');
  expect(faults).toEqual([expect.stringMatching(/condition: .*not forced/), expect.stringMatching(/result: policy open/)]);
});

test('nothing is visible without an opened record', async () => {
  await take(uuidv7(), bundle('dark', 1, 1));
  await booted.admin.query('begin');
  await booted.admin.query('set local role diagnosis');
  const { rows } = await booted.admin.query('select (select count(*)::int from condition) as a, (select count(*)::int from result) as b');
  await booted.admin.query('rollback');
  expect(rows).toEqual([{ a: 0, b: 0 }]);
});

test('no step of any lifecycle leaves its table, also by SQL in an opened record; a guard that is off and a column that nobody declared are found', async () => {
  expect(await tryLifecycles(booted.admin, diagnosisContext)).toEqual([]);
  await booted.admin.query(`alter table referral disable trigger referral_status_follows; alter table referral add planted_status text`);
  const faults = await tryLifecycles(booted.admin, diagnosisContext);
  await booted.admin.query(`alter table referral enable trigger referral_status_follows; alter table referral drop planted_status`);
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/referral\.planted_status: any value may follow/)]));
  expect(faults.some((fault) => /referral\.status: .* > .*: done/.test(fault))).toBe(true);
}, 60_000);
