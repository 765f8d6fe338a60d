import { uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, clinician, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { item, observation } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const loinc = (code: string) => ({ codings: [{ system: 'http://loinc.org', code }], text: '' });
const lab = (name: string, given: Parameters<typeof observation>[1] & { daysAgo?: number } = {}) => {
  const { daysAgo = 1, ...more } = given;
  return observation(name, { ...item('Observation', name, ago(daysAgo)), interpretation: 'H', ...more });
};
interface Review {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly level: string;
  readonly member: { readonly id: string };
  readonly acknowledgedAt: string | null;
}
const FIELDS = `id version level waitsFor acknowledgedAt toldAt member { id } result { value { value } }`;
const ACKNOWLEDGE = `mutation ($id: ID!, $version: Int!, $told: ResultToldHow) {
  acknowledgeResult(id: $id, expectedVersion: $version, action: REPEAT_TEST, told: $told) { __typename
    ... on ResultReview { ${FIELDS} action toldHow acknowledgedBy { id } } ... on ResultAcknowledgedError { takenBy message } ... on EditedMeanwhileError { currentVersion } } }`;

async function desk() {
  const [me, doctor] = [uuidv7(), uuidv7()];
  const after = await treats(booted, me, doctor);
  const list = async () => {
    const { data, errors } = await booted.ask(clinician(doctor), `{ resultsToReview(first: 200) { ${FIELDS} } }`, {}, after);
    expect(errors).toBeUndefined();
    return data['resultsToReview'] as Review[];
  };
  const acknowledge = async ({ id, version }: Review, told: string | null = 'SHOWN', by = doctor, seen = after) => {
    const { data, errors } = await booted.ask(clinician(by), ACKNOWLEDGE, { id, version, told }, seen);
    return (data?.['acknowledgeResult'] ?? { __typename: errors?.[0]?.extensions.code }) as Review;
  };
  const told = async (type: string) =>
    (await booted.admin.query(`select data from outbox where key = $1 and type = $2`, [me, `diagnosis.${type}.v1`])).rowCount;
  return { me, doctor, after, list, acknowledge, told };
}

test('the list has critical results first, then what a talk waits for, then the abnormal; usual and old ones are not on it', async () => {
  const { me, list } = await desk();
  await take(booted, me, {
    observations: [
      lab('high'),
      lab('hh', { interpretation: 'HH' }),
      lab('hiv', { code: loinc('75622-1'), interpretation: 'NEG' }),
      lab('raw', { interpretation: 'H*' }),
      lab('fine', { interpretation: 'N' }),
      lab('old', { interpretation: 'HH', daysAgo: 40 }),
      lab('weight', { category: 'vital-signs', code: loinc('29463-7') }),
    ],
  });
  expect((await list()).map(({ level }) => level)).toEqual(['CRITICAL', 'USUAL', 'ABNORMAL', 'ABNORMAL']);
});

test('a result stays until somebody took note and the member was told', async () => {
  const { me, doctor, after, list, acknowledge, told } = await desk();
  await take(booted, me, { observations: [lab('stay', { interpretation: 'LL' })] });
  const [open] = await list();
  expect(await acknowledge(open!, null)).toMatchObject({ acknowledgedBy: { id: doctor }, action: 'REPEAT_TEST', toldHow: null });
  expect(await list()).toMatchObject([{ id: open!.id, toldAt: null, acknowledgedAt: expect.any(String) }]);
  const TELL = `mutation ($id: ID!) { tellResult(id: $id, how: TALKED) { __typename ... on ResultReview { toldHow toldBy { id } } } }`;
  const { data } = await booted.ask(clinician(doctor), TELL, { id: open!.id }, after);
  expect(data['tellResult']).toEqual({ __typename: 'ResultReview', toldHow: 'TALKED', toldBy: { id: doctor } });
  expect(await list()).toEqual([]);
  expect([await told('result-acknowledged'), await told('result-told')]).toEqual([1, 1]);
});

test('a talk releases what waited for one; who says “she reads it” of what is held is corrected', async () => {
  const { me, list, acknowledge, told } = await desk();
  await take(booted, me, { observations: [lab('talk', { code: loinc('75622-1') })] });
  const { query, variables } = ofMember(me, 'results { edges { node { value { value } } } } heldResults { kind }');
  const mine = async () => (await booted.ask(member(me), query, variables)).data['_entities'];
  const [open] = await list();
  expect(await acknowledge(open!, 'SHOWN')).toMatchObject({ __typename: 'ResultHeldError' });
  expect(await mine()).toEqual([{ results: { edges: [] }, heldResults: [{ kind: 'hiv' }] }]);
  expect(await acknowledge(open!, 'TALKED')).toMatchObject({ __typename: 'ResultReview', waitsFor: null });
  expect(await mine()).toEqual([{ results: { edges: [{ node: { value: { value: 6.1 } } }] }, heldResults: [] }]);
  expect(await told('result-released')).toBe(1);
});

test('a corrected result is open again, and who saw the former is told', async () => {
  const { me, list, acknowledge } = await desk();
  const first = lab('again', { interpretation: 'HH' });
  await take(booted, me, { observations: [first] });
  const [open] = await list();
  await acknowledge(open!);
  expect(await list()).toEqual([]);
  await take(booted, me, {
    observations: [{ ...first, status: 'corrected', interpretation: 'N', quantity: { value: 5, unit: '%', code: '%' } }],
  });
  const [anew] = await list();
  expect(anew).toMatchObject({ id: open!.id, level: 'USUAL', acknowledgedAt: null });
  expect(await acknowledge(open!)).toMatchObject({ __typename: 'EditedMeanwhileError', currentVersion: anew!.version });
  expect(await acknowledge(anew!)).toMatchObject({ __typename: 'ResultReview' });
});

test('of 200 abnormal results that four clinicians take note of at once none is lost, and none is told twice', async () => {
  const { me, doctor, after, list, acknowledge, told } = await desk();
  const colleagues = [doctor, uuidv7(), uuidv7(), uuidv7()];
  const positions = [...after];
  for (const one of colleagues.slice(1)) positions.push(...(await treats(booted, me, one)));
  await take(booted, me, { observations: Array.from({ length: 200 }, (_, n) => lab(`many-${me}-${n}`)) });
  const open = await list();
  expect(open).toHaveLength(200);
  const answers: string[] = [];
  const work = async (by: string, turn: number) => {
    // each begins elsewhere, so that they meet in the middle
    for (const review of [...open.slice(turn * 50), ...open.slice(0, turn * 50)].slice(0, 100))
      answers.push((await acknowledge(review, 'SHOWN', by, positions)).__typename);
  };
  await Promise.all(colleagues.map((by, turn) => work(by, turn)));
  const count = (type: string) => answers.filter((one) => one === type).length;
  expect([count('ResultReview'), count('ResultAcknowledgedError') + count('EditedMeanwhileError')]).toEqual([200, 200]);
  expect(await list()).toEqual([]);
  expect(await told('result-acknowledged')).toBe(200);
  const { rows } = await booted.admin.query(
    `select count(distinct data->>'resultId')::int as results from outbox where key = $1 and type like '%acknowledged%'`,
    [me],
  );
  expect(rows).toEqual([{ results: 200 }]);
});

test('neither the member nor a stranger sees the list or takes note', async () => {
  const { me, list, acknowledge } = await desk();
  await take(booted, me, { observations: [lab('closed')] });
  const [open] = await list();
  expect(await acknowledge(open!, 'SHOWN', uuidv7())).toMatchObject({ __typename: 'NOT_FOUND' });
  const mine = await booted.ask(member(me), `{ resultsToReview { id } }`);
  expect(mine.errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
  const { data } = await booted.ask(clinician(uuidv7()), `{ resultsToReview { id } }`);
  expect(data['resultsToReview']).toEqual([]);
});
