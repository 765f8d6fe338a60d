import { bootContext, type Booted } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { measurerOf } from '../../test/readings.ts';
import { teamOf } from '../../test/team.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

interface Version {
  readonly number: number;
  readonly reason: string | null;
  readonly editedBy: { readonly id: string };
  readonly changes: readonly { part: string; name: string; field: string | null; before: string | null; after: string | null }[];
}
const HISTORY = `query ($id: ID!) { plan(id: $id) { versions { number reason editedBy { id } changes { part name field before after } } } }`;
type Asks = Parameters<Booted['ask']>[0];
async function historyOf(who: Asks, id: string, after: readonly string[]): Promise<readonly Version[]> {
  const { data } = await booted.ask(who, HISTORY, { id }, after);
  return (data['plan'] as { versions: readonly Version[] }).versions;
}
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a plan says what it is about; each change stands in its history with author, reason and what it was before', async () => {
  const { does, doctor, asDoctor, asMember, after, activePlan, told } = await teamOf(booted);
  const { id, version } = await activePlan();
  const changes = { title: ' Pressure, together ', summary: 'We start slowly.', reviewOn: inDays(30) };
  const said = await does('revisePlan', { id, expectedVersion: version, changes, reason: 'Agreed on the phone' });
  expect(said).toMatchObject({
    title: 'Pressure, together',
    summary: 'We start slowly.',
    reviewOn: inDays(30),
    reviewIsDue: false,
    version: version + 1,
  });
  const again = await does('revisePlan', { id, expectedVersion: version + 1, changes: { summary: null, title: 'Pressure' } });
  expect(again).toMatchObject({ title: 'Pressure', summary: null, reviewOn: inDays(30) });
  const [last, first] = await historyOf(asMember, id, after);
  expect(last).toMatchObject({
    changes: [
      { part: 'PLAN', name: 'Pressure', field: 'title', before: 'Pressure, together', after: 'Pressure' },
      { field: 'summary', before: 'We start slowly.', after: null },
    ],
  });
  expect(first).toMatchObject({ reason: 'Agreed on the phone', editedBy: { id: doctor } });
  expect(first!.changes.map(({ field }) => field)).toEqual(['title', 'summary', 'reviewOn']);
  expect(await historyOf(asDoctor, id, after)).toHaveLength(version + 2);
  expect((await told()).filter((type) => type === 'plan-revised')).toHaveLength(2);
  const { rows } = await booted.admin.query<{ data: object }>(`select data from outbox where type = 'treatment.plan-revised.v1'`);
  expect(JSON.stringify(rows)).not.toMatch(/Pressure|slowly/);
});

test('of fifty who change it at once one wins, and the others are told who and when', async () => {
  const { does, doctor, activePlan } = await teamOf(booted);
  const { id, version } = await activePlan();
  const said = await Promise.all(
    Array.from({ length: 50 }, (_, n) => does('revisePlan', { id, expectedVersion: version, changes: { title: `Plan ${n}` } })),
  );
  expect(said.filter(({ __typename }) => __typename === 'Plan')).toHaveLength(1);
  const late = said.filter(({ __typename }) => __typename === 'EditedMeanwhileError');
  expect(late).toHaveLength(49);
  expect(late[0]).toMatchObject({ currentVersion: version + 1, editedBy: doctor });
});

test('only a paused plan has a day until which it is paused; what has passed, is too long or says nothing is refused', async () => {
  const { does, activePlan } = await teamOf(booted);
  const { id, version } = await activePlan();
  const revise = (changes: object, expectedVersion = version) => does('revisePlan', { id, expectedVersion, changes });
  expect(await revise({ holdUntil: inDays(9) })).toMatchObject({ __typename: 'PlanNotOnHoldError' });
  expect(await revise({ reviewOn: inDays(-2) })).toMatchObject({ __typename: 'InvalidInputError', field: 'reviewOn' });
  expect(await revise({ title: 'x'.repeat(201) })).toMatchObject({ __typename: 'InvalidInputError', field: 'title' });
  expect(await revise({})).toMatchObject({ __typename: 'InvalidInputError', field: 'changes' });
  await does('suspendPlan', { id, expectedVersion: version });
  expect(await revise({ holdUntil: inDays(9) }, version + 1)).toMatchObject({ holdUntil: inDays(9), status: 'ON_HOLD' });
  await does('closePlan', { id, expectedVersion: version + 2, status: 'REVOKED' });
  expect(await revise({ title: 'Too late' }, version + 3)).toMatchObject({ __typename: 'PlanClosedError' });
});

test('whoever does not treat the member changes nothing of it', async () => {
  const { say, asMember, activePlan } = await teamOf(booted);
  const other = await teamOf(booted);
  const { id, version } = await activePlan();
  for (const [who, seen] of [
    [asMember, undefined],
    [other.asDoctor, other.after],
  ] as const)
    await expect(say(who, 'revisePlan', { id, expectedVersion: version, changes: { title: 'Mine' } }, seen)).rejects.toThrow('NOT_FOUND');
});

test('a limit that somebody sets and changes stands in the plan’s history, with author, reason and what it was before', async () => {
  const measurer = await measurerOf(booted);
  const { id, version } = await measurer.activePlan();
  const limit = { measure: '8480-6', comparator: 'GREATER_OR_EQUAL', value: 150, count: 1, days: 1, windowDays: 7, urgency: 'URGENT' };
  const set = (expectedVersion: number, part: string | null, threshold: object, reason: string) =>
    measurer.does('setThreshold', { planId: id, expectedVersion, part, threshold, reason });
  const added = (await set(version, null, limit, 'Dizzy in the morning')) as unknown as { thresholds: readonly { part: string }[] };
  const { measure: _, ...content } = limit;
  await set(version + 1, added.thresholds[0]!.part, { ...content, value: 160, urgency: 'STAT' }, 'Too many calls');
  const [changed, first] = await historyOf(measurer.asDoctor, id, measurer.after);
  expect(first).toMatchObject({
    reason: 'Dizzy in the morning',
    changes: [{ part: 'THRESHOLD', name: '8480-6', field: null, before: null, after: '>= 150 mm[Hg]' }],
  });
  expect(changed).toMatchObject({
    reason: 'Too many calls',
    changes: [
      { part: 'THRESHOLD', name: '8480-6', field: 'limit', before: '>= 150 mm[Hg]', after: '>= 160 mm[Hg]' },
      { field: 'urgency', before: 'urgent', after: 'stat' },
    ],
  });
});
