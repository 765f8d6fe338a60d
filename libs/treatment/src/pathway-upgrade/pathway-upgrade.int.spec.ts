import { conditionRecorded, memberRegistered, toGlobalId, uuidv7 } from '@careway/contracts';
import { type Booted, bootContext } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { teamOf } from '../../test/team.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

interface Item {
  readonly key: string;
  readonly kind: string;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}
interface Plan {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly pathway: { readonly version: number };
  readonly goals: readonly { readonly id: string; readonly target: number; readonly description: string }[];
  readonly tasks: readonly { readonly code: { readonly text: string }; readonly dueDate: string | null; readonly repeat: object | null }[];
  readonly upgrade: { readonly from: number; readonly items: readonly Item[]; readonly comes: readonly object[] } | null;
}
const PLAN = `id version pathway { version } goals { id description target } tasks { code { text } dueDate repeat { period periodUnit count } }
  upgrade { from since to { version sources { url } } items { key kind part name fields { field before after } } comes { kind part name field before after } }`;
const UPGRADE = `mutation ($id: ID!, $v: Int!, $d: [UpgradeDecisionInput!]!) { upgradePlan(id: $id, expectedVersion: $v, decisions: $d, reason: "Guideline of 2024") {
  __typename ... on Plan { ${PLAN} } ... on PathwayUpgradeError { keys } ... on EditedMeanwhileError { currentVersion } } }`;

/** Somebody of 56 with a plan of the first version of the pathway for high blood pressure, in force. */
async function onFirstVersion() {
  const team = await teamOf(booted);
  const { me, asDoctor } = team;
  const about = { gender: 'female' as const, clinicId: null, district: 'Haifa', language: 'he' as const };
  const person = { memberId: me, birthDate: '1970-01-01', registeredAt: '2026-01-01T00:00:00.000Z', ...about };
  const known = await booted.tell(memberRegistered, person);
  const conditionId = uuidv7();
  const status = { clinicalStatus: 'active', verificationStatus: 'confirmed', abatedAt: null, encounterId: null };
  const at = { occurredAt: '2026-01-01T00:00:00.000Z', precision: 'day' as const, sensitivity: 'general' as const };
  const code = { system: 'http://hl7.org/fhir/sid/icd-10', code: 'I10' };
  const told = await booted.tell(conditionRecorded, { memberId: me, journeyId: uuidv7(), conditionId, code, ...at, ...status });
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const { data, errors } = await booted.ask(asDoctor, query, variables, [...team.after, known, told]);
    if (errors?.length) throw new Error(errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join());
    return Object.values(data)[0] as T;
  };
  const propose = `mutation ($id: ID!) { proposePlan(conditionId: $id, language: HE, version: 1) { __typename ... on Plan { ${PLAN} } } }`;
  const draft = await ask<Plan>(propose, { id: toGlobalId({ memberId: me, id: conditionId }) });
  await team.does('activatePlan', { id: draft.id, expectedVersion: 1 });
  return { ...team, draft, ask, plan: () => ask<Plan>(`query ($id: ID!) { plan(id: $id) { ${PLAN} } }`, { id: draft.id }) };
}

test('a plan remembers its version; what a newer one asks for is proposed against what the plan says, with its source', async () => {
  const { plan } = await onFirstVersion();
  const { pathway, upgrade } = await plan();
  expect(pathway).toEqual({ version: 1 });
  expect(upgrade).toMatchObject({ from: 1, since: '2026-11-22', to: { version: 2 } });
  expect(upgrade!.items.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'CHANGED goal systolic',
    'CHANGED goal diastolic',
    'CHANGED task review-medicines',
    'ADDED task test-urine',
  ]);
  expect(upgrade!.items[0]!.fields).toEqual([
    { field: 'description', before: 'לחץ דם עליון בבית מתחת ל־135', after: 'לחץ דם עליון בין 120 ל־129' },
    { field: 'target', before: '< 135 mm[Hg]', after: '120 – 129 mm[Hg]' },
  ]);
  expect(upgrade!.items[2]!.fields).toEqual([{ field: 'repeat', before: '1/3mo', after: '1/1mo x3' }]);
  // Limits come with the version, so they are told before somebody takes it.
  expect(upgrade!.comes).toEqual([
    { kind: 'CHANGED', part: 'THRESHOLD', name: '8480-6', field: 'days', before: '1', after: '2' },
    { kind: 'ADDED', part: 'THRESHOLD', name: '8480-6', field: null, before: null, after: '< 100 mm[Hg]' },
  ]);
});

test('it is taken item by item in one edit: what is left stays, what is taken is written, and the plan stands on the newer version', async () => {
  const { draft, ask, plan, told, asMember } = await onFirstVersion();
  const keys = (await plan()).upgrade!.items.map(({ key }) => key);
  const decide = (taken: readonly string[], of = keys) => of.map((key) => ({ key, take: taken.includes(key) }));
  const upgrade = (v: number, d: object) => ask<Plan>(UPGRADE, { id: draft.id, v, d });
  expect(await upgrade(2, decide(keys, keys.slice(1)))).toMatchObject({ __typename: 'PathwayUpgradeError', keys });
  expect(await upgrade(1, decide(keys))).toMatchObject({ __typename: 'EditedMeanwhileError', currentVersion: 2 });
  const now = await upgrade(2, decide(['goal systolic', 'task test-urine', 'task review-medicines']));
  expect(now).toMatchObject({ __typename: 'Plan', version: 3, pathway: { version: 2 }, upgrade: null });
  expect(now.goals.map(({ target }) => target).sort()).toEqual([129, 85]);
  expect(now.tasks.find(({ code }) => code.text === 'בדיקת שתן לכליות')?.dueDate).toEqual(expect.any(String));
  expect(now.tasks.map(({ repeat }) => repeat)).toContainEqual({ period: 1, periodUnit: 'mo', count: 3 });
  expect((await told()).slice(-4).toSorted()).toEqual(['goal-set', 'plan-upgraded', 'task-added', 'task-changed']);
  const history = `query ($id: ID!) { plan(id: $id) { versions { number reason changes { kind part field } } } }`;
  const { data } = await booted.ask(asMember, history, { id: draft.id });
  const [newest] = (data['plan'] as { versions: { reason: string; changes: object[] }[] }).versions;
  expect(newest).toMatchObject({ number: 3, reason: 'Guideline of 2024' });
  expect(newest!.changes).toContainEqual({ kind: 'ADDED', part: 'TASK', field: null });
  expect(await upgrade(3, [])).toMatchObject({ __typename: 'PathwayUpgradeError', keys: [] });
});

test('what a clinician wrote since stands in the proposal as it is now; a part that was taken out is proposed anew', async () => {
  const { draft, does, plan } = await onFirstVersion();
  const goal = draft.goals.find(({ description }) => description.includes('135'))!;
  await does('changeGoal', { id: goal.id, expectedVersion: 2, changes: { target: 140 } });
  const [systolic] = (await plan()).upgrade!.items;
  expect(systolic!.fields).toContainEqual({ field: 'target', before: '< 140 mm[Hg]', after: '120 – 129 mm[Hg]' });
  await does('changeGoal', { id: goal.id, expectedVersion: 3, changes: { lifecycleStatus: 'cancelled' } });
  expect((await plan()).upgrade!.items[0]).toMatchObject({ kind: 'ADDED', key: 'goal systolic', fields: [] });
});

test('the member is asked about nothing: a proposal is for those who edit the plan', async () => {
  const { draft, asMember } = await onFirstVersion();
  const { errors } = await booted.ask(asMember, `query ($id: ID!) { plan(id: $id) { upgrade { from } } }`, { id: draft.id });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
