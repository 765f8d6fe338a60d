import { uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { patientWith } from '../../test/medicines.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const REPEATS = { repeatsAllowed: 2, validUntil: '2099-01-01' };
const SELECTION = `code { text } refillKind repeatsLeft refill { id status }`;

test('from “I need more” to collected: each step is told, with its time', async () => {
  const { me, doctor, asks, does, asMember, medicines, idOf, told } = await patientWith(booted, { 'Metformin 500 MG': REPEATS });
  expect(await medicines(asMember, SELECTION)).toMatchObject([{ refillKind: 'REFILL', repeatsLeft: 2, refill: null }]);
  const asked = await asks('requestRefill', { id: idOf('Metformin 500 MG') });
  expect(asked).toMatchObject({
    kind: 'REFILL',
    status: 'REQUESTED',
    requestedBy: me,
    decidedAt: null,
    medication: { id: idOf('Metformin 500 MG') },
  });
  const { id } = asked;
  expect(await does('dispenseRefill', { id })).toMatchObject({ __typename: 'RefillStepError', status: 'REQUESTED' });
  expect(await does('approveRefill', { id })).toMatchObject({
    status: 'APPROVED',
    decidedBy: { id: doctor },
    decidedAt: expect.any(String),
  });
  expect(await asks('cancelRefill', { id })).toMatchObject({ __typename: 'RefillStepError', status: 'APPROVED' });
  expect(await does('dispenseRefill', { id })).toMatchObject({ status: 'DISPENSED', dispensedAt: expect.any(String) });
  expect(await asks('collectRefill', { id })).toMatchObject({ status: 'COLLECTED', collectedAt: expect.any(String) });
  expect(await medicines(asMember, SELECTION)).toMatchObject([{ repeatsLeft: 1, refill: { status: 'COLLECTED' } }]);
  const facts = ['refill-requested', 'refill-approved', 'refill-dispensed', 'refill-collected'];
  expect(await told()).toEqual(['medication-ordered', ...facts]);
});

test('what lay ready goes back to the shelf and is dispensed again; what was approved can still be refused, until it was collected', async () => {
  const { asks, does, asMember, medicines, idOf, told } = await patientWith(booted, { 'Metformin 500 MG': REPEATS });
  const { id } = await asks('requestRefill', { id: idOf('Metformin 500 MG') });
  await does('approveRefill', { id });
  expect(await does('restockRefill', { id })).toMatchObject({ __typename: 'RefillStepError', status: 'APPROVED' });
  await does('dispenseRefill', { id });
  expect(await does('approveRefill', { id })).toMatchObject({ __typename: 'RefillStepError', status: 'DISPENSED' });
  expect(await does('restockRefill', { id })).toMatchObject({ status: 'APPROVED', dispensedAt: null, decidedAt: expect.any(String) });
  await does('dispenseRefill', { id });
  expect(await does('refuseRefill', { id, why: 'Recalled' })).toMatchObject({ status: 'REFUSED', dispensedAt: null });
  expect(await medicines(asMember, SELECTION)).toMatchObject([{ repeatsLeft: 2 }]);
  expect((await told()).slice(-4)).toEqual(['refill-dispensed', 'refill-restocked', 'refill-dispensed', 'refill-refused']);
});

test('refused with a reason, which no fact carries; without one nothing is refused', async () => {
  const { asks, does, idOf, me } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const { id, kind } = await asks('requestRefill', { id: idOf('Metformin 500 MG') });
  expect(kind).toBe('RENEWAL');
  expect(await does('refuseRefill', { id, why: '  ' })).toMatchObject({ __typename: 'InvalidInputError', field: 'reason' });
  expect(await does('refuseRefill', { id, why: 'Please come for a kidney test first.' })).toMatchObject({
    ...{ status: 'REFUSED', refusalReason: 'Please come for a kidney test first.', decidedAt: expect.any(String) },
  });
  const { rows } = await booted.admin.query<{ data: string }>(`select data::text from outbox where key = $1`, [me]);
  expect(rows.filter(({ data }) => data.includes('kidney'))).toEqual([]);
  expect(await asks('requestRefill', { id: idOf('Metformin 500 MG') })).toMatchObject({ status: 'REQUESTED' });
});

test('fifty requests at once by member, proxy and clinician are one request and 49 typed refusals that name it', async () => {
  const { asMember, asDoctor, say, idOf, me, after } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const id = idOf('Metformin 500 MG');
  const daughter = uuidv7();
  const acting = [...after, ...(await actsFor(booted, me, daughter, ['medicines']))];
  const routes = [asMember, asDoctor, member(daughter)];
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => say(routes[n % 3]!, 'requestRefill', { id }, acting)));
  const made = all.filter(({ __typename }) => __typename === 'Refill');
  expect(made).toHaveLength(1);
  const refused = all.filter(({ __typename, refillId }) => __typename === 'RefillAlreadyRequestedError' && refillId === made[0]!.id);
  expect(refused).toHaveLength(49);
  const { rows } = await booted.admin.query(`select from refill where member_id = $1`, [me]);
  expect(rows).toHaveLength(1);
});

test('one medicine on two prescriptions is asked for once, also at the same moment; another strength is another medicine', async () => {
  const rxnorm = (code: string) => [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }];
  const atc = [{ system: 'http://www.whocc.no/atc', code: 'A10BA02' }];
  const { asMember, does, say, idOf, after } = await patientWith(booted, {
    'Metformin 500 MG': { code: { text: 'Metformin 500 MG', codings: rxnorm('861007') } },
    'metformin hydrochloride 500 MG Oral Tablet': {
      code: { text: 'metformin hydrochloride 500 MG Oral Tablet', codings: rxnorm('861007') },
    },
    'Metformin 850 mg': { code: { text: 'Metformin 850 mg', codings: atc } },
    'Metformin 1000 mg': { code: { text: 'Metformin 1000 mg', codings: atc } },
  });
  const [one, two] = [idOf('Metformin 500 MG'), idOf('metformin hydrochloride 500 MG Oral Tablet')];
  const both = await Promise.all([one, two, one, two].map((id) => say(asMember, 'requestRefill', { id }, after)));
  const [made, ...more] = both.filter(({ __typename }) => __typename === 'Refill');
  expect(more).toEqual([]);
  expect(both.filter(({ __typename, refillId }) => __typename === 'RefillAlreadyRequestedError' && refillId === made!.id)).toHaveLength(3);
  for (const text of ['Metformin 850 mg', 'Metformin 1000 mg'])
    expect(await say(asMember, 'requestRefill', { id: idOf(text) }, after)).toMatchObject({ status: 'REQUESTED' });
  await does('refuseRefill', { id: made!.id, why: 'Two are enough.' });
  expect(await say(asMember, 'requestRefill', { id: two }, after)).toMatchObject({ status: 'REQUESTED' });
});

test('planted: who writes a second open request past the service is stopped by the index', async () => {
  const { asks, idOf, me } = await patientWith(booted, { 'Metformin 500 MG': {} });
  await asks('requestRefill', { id: idOf('Metformin 500 MG') });
  const columns = `version, journey_id, sensitivity, occurred_at, precision, medication_id, kind, status, requested_by, warnings`;
  const copy = (status: string) =>
    booted.admin.query(
      `insert into refill (member_id, id, ${columns}) select member_id, $2, ${columns.replace(' status,', ` '${status}',`)} from refill where member_id = $1`,
      [me, uuidv7()],
    );
  await expect(copy('approved')).rejects.toThrow(/refill_open/);
  await expect(copy('cancelled')).resolves.toBeDefined();
});

test('taken back while requested, it leaves room for another; a stopped medicine can’t be asked for', async () => {
  const { asks, asMember, medicines, idOf, told } = await patientWith(booted, { 'Metformin 500 MG': {}, Old: { status: 'stopped' } });
  const { id } = await asks('requestRefill', { id: idOf('Metformin 500 MG') });
  expect(await asks('cancelRefill', { id })).toMatchObject({ status: 'CANCELLED' });
  const [shown] = (await medicines<{ code: { text: string } }>(asMember, SELECTION)).filter(({ code }) => code.text !== 'Old');
  expect(shown).toMatchObject({ refill: null });
  expect(await asks('requestRefill', { id: idOf('Metformin 500 MG') })).toMatchObject({ status: 'REQUESTED' });
  expect(await asks('requestRefill', { id: idOf('Old') })).toMatchObject({ __typename: 'MedicationNotActiveError' });
  expect((await told()).slice(-3)).toEqual(['refill-requested', 'refill-cancelled', 'refill-requested']);
});

test('who has no part in it neither asks nor decides, and is told of no record', async () => {
  const { say, asMember, asks, idOf } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const id = idOf('Metformin 500 MG');
  for (const who of [member(uuidv7()), clinician(uuidv7())]) await expect(say(who, 'requestRefill', { id })).rejects.toThrow('NOT_FOUND');
  const refill = await asks('requestRefill', { id });
  await expect(say(asMember, 'approveRefill', { id: refill.id })).rejects.toThrow('NOT_FOUND');
  await expect(say(clinician(uuidv7()), 'approveRefill', { id: refill.id })).rejects.toThrow('NOT_FOUND');
});

test('a proxy asks inside the room of medicines only', async () => {
  const { me, say, idOf } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const [son, other] = [uuidv7(), uuidv7()];
  const after = await actsFor(booted, me, son, ['medicines']);
  const without = await actsFor(booted, me, other, ['plan']);
  const id = idOf('Metformin 500 MG');
  await expect(say(member(other), 'requestRefill', { id }, without)).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
  expect(await say(member(son), 'requestRefill', { id }, after)).toMatchObject({ status: 'REQUESTED', requestedBy: son });
});

test('a clinician’s panel shows what waits among the own patients, the longest first, and nobody else’s', async () => {
  const { asks, does, asDoctor, idOf, after } = await patientWith(booted, { 'Metformin 500 MG': {}, 'Simvastatin 20 MG': {} });
  const first = await asks('requestRefill', { id: idOf('Metformin 500 MG') });
  const second = await asks('requestRefill', { id: idOf('Simvastatin 20 MG') });
  expect([first, second]).toMatchObject([{ status: 'REQUESTED' }, { status: 'REQUESTED' }]);
  const waiting = async (who = asDoctor) => {
    const { data } = await booted.ask(who, `{ myRefills { id status medication { code { text } } } }`, {}, after);
    return data['myRefills'] as { id: string; medication: object }[];
  };
  expect((await waiting()).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect((await waiting())[0]).toMatchObject({ medication: { code: { text: 'Metformin 500 MG' } } });
  await does('refuseRefill', { id: first.id, why: 'No.' });
  expect((await waiting()).map(({ id }) => id)).toEqual([second.id]);
  expect(await waiting(clinician(uuidv7()))).toEqual([]);
});

test('approved a week ago and not collected: it is said', async () => {
  const { asks, does, asMember, medicines, idOf, me } = await patientWith(booted, { 'Metformin 500 MG': {} });
  const { id } = await asks('requestRefill', { id: idOf('Metformin 500 MG') });
  expect(await does('approveRefill', { id })).toMatchObject({ uncollected: false });
  await booted.admin.query(`update refill set decided_at = now() - interval '7 days' where member_id = $1`, [me]);
  expect(await medicines(asMember, `refill { uncollected }`)).toEqual([{ refill: { uncollected: true } }]);
});
