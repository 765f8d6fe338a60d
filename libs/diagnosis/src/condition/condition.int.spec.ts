import { memberDied, memberRegistered, uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, clinician, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle, condition } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const CONFIRM = `mutation ($memberId: ID!, $code: String!, $text: String! = "", $onset: LocalDate, $journeyId: ID, $encounterId: ID) {
  confirmCondition(memberId: $memberId, code: { system: "http://snomed.info/sct", code: $code }, text: $text, onset: $onset, journeyId: $journeyId, encounterId: $encounterId) {
    __typename
    ... on Condition { id version journeyId sensitivity concern active verificationStatus precision occurredAt confirmedBy { id } code { text } encounter { class } }
    ... on ConditionKnownError { conditionId message } ... on InvalidInputError { field } ... on MemberDiedError { message }
  } }`;
const RESOLVE = `mutation ($id: ID!, $version: Int!, $on: LocalDate) { resolveCondition(id: $id, expectedVersion: $version, abatedOn: $on) {
    __typename ... on Condition { version active clinicalStatus abatedAt } ... on EditedMeanwhileError { currentVersion editedBy editedAt } ... on ConditionNotActiveError { message } } }`;
type Said = Record<string, unknown> & { id: string; version: number; journeyId: string };

async function treated() {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const after = await treats(booted, me, doctor);
  const confirm = async (code: string, more: object = {}) => {
    const { data, errors } = await booted.ask(clinician(doctor), CONFIRM, { memberId: me, code, ...more }, after);
    expect(errors).toBeUndefined();
    return data['confirmCondition'] as Said;
  };
  const resolve = async (id: string, version: number, on?: string) => {
    const { data, errors } = await booted.ask(clinician(doctor), RESOLVE, { id, version, on }, after);
    expect(errors).toBeUndefined();
    return data['resolveCondition'] as Said;
  };
  const told = async () =>
    (
      await booted.admin.query<{ type: string }>(
        `select type from outbox where key = $1 and type not like '%record-read%' order by sequence`,
        [me],
      )
    ).rows.map((r) => r.type);
  return { me, doctor, after, confirm, resolve, told };
}

test('a confirmed diagnosis is coded, labelled, told, and begins a journey that its complications join', async () => {
  const { me, doctor, confirm, told } = await treated();
  const diabetes = await confirm('44054006', { onset: '2024-02-29' });
  expect(diabetes).toMatchObject({
    ...{ __typename: 'Condition', version: 1, concern: 'diabetes', sensitivity: 'GENERAL', active: true, verificationStatus: 'confirmed' },
    ...{ precision: 'DAY', occurredAt: '2024-02-29T00:00:00.000Z', confirmedBy: { id: doctor }, code: { text: 'Type 2 diabetes' } },
  });
  expect((await confirm('368581000119106', { text: 'Neuropathy due to diabetes' })).journeyId).toBe(diabetes.journeyId);
  const depression = await confirm('370143000');
  expect(depression).toMatchObject({ sensitivity: 'MENTAL' });
  expect(depression.journeyId).not.toBe(diabetes.journeyId);
  expect(await told()).toEqual(Array(3).fill('diagnosis.condition-confirmed.v1'));
  const { rows } = await booted.admin.query(`select field from doorbell where member_id = $1`, [me]);
  expect(rows).toEqual(Array(3).fill({ field: 'conditionChanged' }));
});

test('a code that can be none, one that nobody could read, and a beginning before birth are refused', async () => {
  const { me, doctor, after, told } = await treated();
  const born = await booted.tell(memberRegistered, {
    ...{ memberId: me, birthDate: '1979-03-01', gender: 'female', clinicId: null, district: 'Haifa', language: 'he' },
    registeredAt: '2020-01-01T00:00:00.000Z',
  });
  const since = [...after, born];
  const confirm = async (code: string, more: object = {}) =>
    (await booted.ask(clinician(doctor), CONFIRM, { memberId: me, code, ...more }, since)).data['confirmCondition'] as Said;
  expect(await confirm('12345')).toMatchObject({ __typename: 'InvalidInputError', field: 'code' });
  // a SNOMED CT id that fits and that we have no name for
  expect(await confirm('999480451000087102')).toMatchObject({ __typename: 'InvalidInputError', field: 'text' });
  expect(await confirm('44054006', { onset: '1900-01-01' })).toMatchObject({ __typename: 'InvalidInputError', field: 'onset' });
  const add = `mutation ($m: ID!) { addCondition(memberId: $m, code: { system: "http://hl7.org/fhir/sid/icd-10", code: "NOTACODE!" }, verificationStatus: PROVISIONAL) { __typename ... on InvalidInputError { field } } }`;
  expect((await booted.ask(clinician(doctor), add, { m: me }, since)).data['addCondition']).toMatchObject({ field: 'code' });
  expect(await told()).toEqual([]);
  expect(await confirm('44054006', { onset: '1990-01-01' })).toMatchObject({ __typename: 'Condition' });
});

test('what is confirmed and active already is not doubled, also by two at once', async () => {
  const { confirm, told } = await treated();
  const both = await Promise.all([confirm('38341003'), confirm('38341003')]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Condition', 'ConditionKnownError']);
  const created = both.find(({ __typename }) => __typename === 'Condition')!;
  expect(both.find(({ __typename }) => __typename === 'ConditionKnownError')).toMatchObject({ conditionId: created.id });
  expect(await told()).toHaveLength(1);
});

test('an imported provisional entry is confirmed in its place, and its source does not undo that', async () => {
  const { me, confirm } = await treated();
  const provisional = condition(`prov-${me}`, '195967001', { verificationStatus: 'provisional' });
  await take(booted, me, { conditions: [provisional] });
  expect(await confirm('195967001')).toMatchObject({ version: 2, verificationStatus: 'confirmed' });
  await expect(take(booted, me, { conditions: [{ ...provisional, clinicalStatus: 'inactive' }] })).rejects.toThrow(/changed here since/);
  await take(booted, me, { conditions: [provisional] });
  const { query, variables } = ofMember(me, 'conditions { version verificationStatus clinicalStatus }');
  const { data } = await booted.ask(member(me), query, variables);
  expect(data['_entities']).toEqual([{ conditions: [{ version: 2, verificationStatus: 'confirmed', clinicalStatus: 'active' }] }]);
});

test('a condition is resolved once, by who saw its last version; a later episode is a new entry', async () => {
  const { doctor, confirm, resolve, told } = await treated();
  const { id, journeyId } = await confirm('444814009');
  expect(await resolve(id, 7)).toMatchObject({
    __typename: 'EditedMeanwhileError',
    currentVersion: 1,
    editedBy: doctor,
    editedAt: expect.any(String),
  });
  expect(await resolve(id, 1, '2026-01-15')).toMatchObject({
    __typename: 'Condition',
    version: 2,
    active: false,
    abatedAt: '2026-01-15T00:00:00.000Z',
  });
  expect(await resolve(id, 2)).toMatchObject({ __typename: 'ConditionNotActiveError' });
  const again = await confirm('444814009');
  expect(again.id).not.toBe(id);
  expect(again.journeyId).not.toBe(journeyId);
  expect(await told()).toEqual(['diagnosis.condition-confirmed.v1', 'diagnosis.condition-resolved.v1', 'diagnosis.condition-confirmed.v1']);
});

test('input that cannot be true is refused by its field, and nothing is stored', async () => {
  const { me, confirm, told } = await treated();
  expect(await confirm('38341003', { onset: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInputError', field: 'onset' });
  expect(await confirm(' ')).toMatchObject({ field: 'code' });
  expect(await confirm('38341003', { journeyId: 'AAAA' })).toMatchObject({ field: 'journeyId' });
  expect(await confirm('38341003', { encounterId: me })).toMatchObject({ field: 'encounterId' });
  expect(await told()).toEqual([]);
});

test('for somebody who died nothing is confirmed; older facts are still taken', async () => {
  const { me, after, doctor } = await treated();
  const died = await booted.tell(memberDied, { memberId: me, diedAt: '2026-02-01T00:00:00.000Z' });
  const { data } = await booted.ask(clinician(doctor), CONFIRM, { memberId: me, code: '38341003' }, [...after, died]);
  expect(data['confirmCondition']).toMatchObject({
    __typename: 'MemberDiedError',
    message: expect.stringContaining('Nothing was changed'),
  });
  await take(booted, me, bundle(`late-${me}`, 1, 1));
});

test('neither the member nor a stranger confirms', async () => {
  const { me } = await treated();
  for (const who of [member(me), clinician(uuidv7())]) {
    const { errors } = await booted.ask(who, CONFIRM, { memberId: me, code: '38341003' });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});

test('another graph that names a condition which is withheld gets nothing for it, and keeps the rest', async () => {
  const { me } = await treated();
  const open = condition(`open-${me}`, '38341003');
  await take(booted, me, { conditions: [open] });
  const { query, variables } = ofMember(me, 'conditions { id }');
  const { data } = await booted.ask(member(me), query, variables);
  const [{ conditions }] = data['_entities'] as [{ conditions: { id: string }[] }];
  const names = [...conditions, { id: 'AAAA' }].map(({ id }) => ({ __typename: 'Condition', id }));
  const answer = await booted.ask(member(me), `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Condition { concern } } }`, {
    r: names,
  });
  expect(answer).toMatchObject({ data: { _entities: [{ concern: 'hypertension' }, null] } });
});

const ADD = `mutation ($memberId: ID!, $code: String!, $status: SuspectedStatus) {
  addCondition(memberId: $memberId, code: { system: "http://hl7.org/fhir/sid/icd-10", code: $code }, verificationStatus: $status) {
    __typename ... on Condition { id version journeyId verificationStatus clinicalStatus confirmedBy { id } recordedBy { id } } ... on ConditionKnownError { conditionId } } }`;
const REVISE = (verb: string, more = '') => `mutation ($id: ID!, $v: Int!${more && ', $reason: String!'}) {
  ${verb}Condition(id: $id, expectedVersion: $v${more}) { __typename ... on Condition { version verificationStatus clinicalStatus active reason }
    ... on ConditionMoveError { from to } ... on InvalidInputError { field } ... on EditedMeanwhileError { currentVersion } } }`;

test('what is suspected is entered with who said so, ruled out with a reason, or confirmed in its place', async () => {
  const { me, doctor, after, told, confirm } = await treated();
  const does = async (query: string, given: object) => {
    const { data, errors } = await booted.ask(clinician(doctor), query, given, after);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as Said;
  };
  const asthma = await does(ADD, { memberId: me, code: 'J45', status: 'DIFFERENTIAL' });
  expect(asthma).toMatchObject({ verificationStatus: 'differential', confirmedBy: null, recordedBy: { id: doctor }, version: 1 });
  expect(await does(ADD, { memberId: me, code: 'J45' })).toMatchObject({ __typename: 'ConditionKnownError', conditionId: asthma.id });
  const refute = REVISE('refute', ', reason: $reason');
  expect(await does(refute, { id: asthma.id, v: 1, reason: ' ' })).toMatchObject({ __typename: 'InvalidInputError', field: 'reason' });
  expect(await does(refute, { id: asthma.id, v: 4, reason: 'No.' })).toMatchObject({ currentVersion: 1 });
  expect(await does(refute, { id: asthma.id, v: 1, reason: 'Spirometry was normal.' })).toMatchObject({
    ...{ version: 2, verificationStatus: 'refuted', reason: 'Spirometry was normal.' },
  });
  expect(await does(REVISE('relapse'), { id: asthma.id, v: 2 })).toMatchObject({ __typename: 'ConditionMoveError' });
  expect(await told()).toEqual(Array(2).fill('diagnosis.condition-recorded.v1'));
  const again = await confirm('195967001');
  expect(again.id).not.toBe(asthma.id);
  const { query, variables } = ofMember(me, 'conditions { id verificationStatus }');
  const retract = REVISE('retract', ', reason: $reason');
  await does(retract, { id: asthma.id, v: 2, reason: 'Wrong chart.' });
  const { data } = await booted.ask(member(me), query, variables);
  expect(data['_entities']).toEqual([{ conditions: [{ id: again.id, verificationStatus: 'confirmed' }] }]);
});

test('what is over is there again as a recurrence, once', async () => {
  const { doctor, after, confirm, resolve } = await treated();
  const { id } = await confirm('444814009');
  await resolve(id, 1);
  const relapse = () => booted.ask(clinician(doctor), REVISE('relapse'), { id, v: 2 }, after).then(({ data }) => data['relapseCondition']);
  expect(await relapse()).toMatchObject({ clinicalStatus: 'recurrence', active: true, version: 3 });
  expect(await relapse()).toMatchObject({ __typename: 'EditedMeanwhileError' });
});
