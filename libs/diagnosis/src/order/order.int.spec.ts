import { toGlobalId, uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { condition, item, observation } from '../../test/items.ts';
import { patient } from '../../test/patient.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const HBA1C = '4548-4';
const HEPATITIS_C = '13955-0';
const loinc = (code: string) => ({ codings: [{ system: 'http://loinc.org', code }], text: '' });
/** A result of now. */
const result = (name: string, code: string, given: Parameters<typeof observation>[1] = {}) => {
  const { occurredAt, ...rest } = item('Observation', name, new Date().toISOString());
  return observation(name, { ...rest, occurredAt, issuedAt: occurredAt, code: loinc(code), ...given });
};
const ordersOf = async (who: Parameters<Booted['ask']>[0], memberId: string, after: readonly string[] = []) => {
  const FIELDS = `orders { id status late held collectedAt code { text } results { id } }`;
  const { query, variables } = ofMember(memberId, FIELDS);
  const { data, errors } = await booted.ask(who, query, variables, after);
  if (errors?.length) throw new Error(errors[0]!.extensions.code);
  return (data['_entities'] as { orders: Record<string, unknown>[] }[])[0]!.orders;
};

test('ordered, sample taken, result ready: each step is told, and the member sees each', async () => {
  const { me, orders, say, asMember, asDoctor, told } = await patient(booted);
  expect(await ordersOf(asMember, me)).toEqual([]);
  const { id } = await orders(HBA1C);
  expect(await ordersOf(asMember, me)).toMatchObject([{ status: 'ACTIVE', late: false, collectedAt: null, results: [] }]);
  expect(await say(asDoctor, 'collectOrder', { id })).toMatchObject({ status: 'ACTIVE', collectedAt: expect.any(String) });
  const answer = result('a', HBA1C);
  await take(booted, me, { observations: [answer] });
  expect(await ordersOf(asMember, me)).toMatchObject([
    { status: 'COMPLETED', held: false, results: [{ id: toGlobalId({ memberId: me, id: answer.id }) }] },
  ]);
  expect(await told()).toEqual(['order-placed', 'order-collected', 'result-recorded', 'order-fulfilled']);
  await take(booted, me, { observations: [answer] });
  expect(await told()).toHaveLength(4);
});

test('a result that names its order answers that one, by whatever code it comes; the result leads back to it', async () => {
  const { me, orders, asMember } = await patient(booted);
  const first = await orders(HBA1C);
  const second = await orders('2093-3');
  const key = Buffer.from(second.id, 'base64url').toString('hex').slice(32);
  const basedOn = [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20)].join('-');
  const answer = result('named', '2339-0', { basedOn });
  await take(booted, me, { observations: [answer] });
  const shown = await ordersOf(asMember, me);
  expect(shown.map(({ id, status }) => [id, status])).toEqual([
    [first.id, 'ACTIVE'],
    [second.id, 'COMPLETED'],
  ]);
  const { data } = await booted.ask(asMember, `query ($id: ID!) { result(id: $id) { order { id } } }`, {
    id: toGlobalId({ memberId: me, id: answer.id }),
  });
  expect(data).toEqual({ result: { order: { id: second.id } } });
});

test('what a laboratory has only begun says that the sample is there; what was taken before the order answers nothing', async () => {
  const { me, orders, asMember, told } = await patient(booted);
  await orders(HBA1C);
  const old = result('old', HBA1C, { occurredAt: '2020-05-01T08:00:00.000Z', issuedAt: '2020-05-01T08:00:00.000Z' });
  await take(booted, me, { observations: [old] });
  expect(await ordersOf(asMember, me)).toMatchObject([{ status: 'ACTIVE', collectedAt: null }]);
  const begun = result('begun', HBA1C, { status: 'preliminary' });
  await take(booted, me, { observations: [begun] });
  expect(await ordersOf(asMember, me)).toMatchObject([{ status: 'ACTIVE', collectedAt: expect.any(String), results: [] }]);
  await take(booted, me, { observations: [{ ...begun, status: 'final' }] });
  expect(await ordersOf(asMember, me)).toMatchObject([{ status: 'COMPLETED' }]);
  expect((await told()).filter((type) => type.startsWith('order-'))).toEqual(['order-placed', 'order-collected', 'order-fulfilled']);
});

test('a panel is answered by its report', async () => {
  const { me, orders, asMember } = await patient(booted);
  await orders('57698-3');
  const at = new Date().toISOString();
  const report = {
    ...item('DiagnosticReport', `fats-${me}`, at),
    code: loinc('57698-3'),
    status: 'final',
    encounterId: null,
    issuedAt: at,
  };
  const [a, b] = [result(`f1-${me}`, '2093-3', { reportId: report.id }), result(`f2-${me}`, '2571-8', { reportId: report.id })];
  await take(booted, me, { observations: [a, b], reports: [{ ...report, resultIds: [a.id, b.id] }] });
  expect(await ordersOf(asMember, me)).toMatchObject([{ status: 'COMPLETED', results: [{}, {}] }]);
});

test('a held result completes its order, and the member is told that somebody looks at it first, not what it says', async () => {
  const { me, orders, asMember, asDoctor, after } = await patient(booted);
  await orders(HEPATITIS_C);
  await take(booted, me, { observations: [result(`held-${me}`, HEPATITIS_C)] });
  expect(await ordersOf(asMember, me)).toMatchObject([{ status: 'COMPLETED', held: true, results: [] }]);
  expect(await ordersOf(asDoctor, me, after)).toMatchObject([{ status: 'COMPLETED', held: false, results: [{}] }]);
});

test('fifty orders of the same at once are one order and 49 refusals that name what is open', async () => {
  const { orders, me } = await patient(booted);
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => orders(n % 2 ? '2160-0' : '38483-4')));
  const made = all.filter(({ __typename }) => __typename === 'Order');
  expect(made).toHaveLength(1);
  expect(all.filter(({ __typename, orderId }) => __typename === 'OrderOpenError' && orderId === made[0]!.id)).toHaveLength(49);
  const copy = `insert into test_order (member_id, id, version, journey_id, sensitivity, occurred_at, precision, code, main_code, category, priority, reason, status, placed_by, expected_on, result_ids)
    select member_id, $2, version, journey_id, sensitivity, occurred_at, precision, code, main_code, category, priority, reason, status, placed_by, expected_on, result_ids from test_order where member_id = $1`;
  await expect(booted.admin.query(copy, [me, uuidv7()])).rejects.toThrow(/test_order_open/);
});

test('taken back with a reason, which no fact carries; then there is room for another, and no result opens it again', async () => {
  const { orders, say, asDoctor, me, asMember } = await patient(booted);
  const { id, version } = await orders(HBA1C);
  expect(await say(asDoctor, 'cancelOrder', { id, expectedVersion: version, reason: ' ' })).toMatchObject({ field: 'reason' });
  expect(await say(asDoctor, 'cancelOrder', { id, expectedVersion: 9, reason: 'Done elsewhere' })).toMatchObject({
    __typename: 'EditedMeanwhileError',
  });
  const cancelled = await say(asDoctor, 'cancelOrder', { id, expectedVersion: version, reason: 'Done elsewhere' });
  expect(cancelled).toMatchObject({ status: 'REVOKED', cancelReason: 'Done elsewhere' });
  expect(await say(asDoctor, 'collectOrder', { id })).toMatchObject({ __typename: 'OrderStepError', orderStands: 'REVOKED' });
  expect((await orders(HBA1C)).__typename).toBe('Order');
  await take(booted, me, { observations: [result(`again-${me}`, HBA1C)] });
  expect((await ordersOf(asMember, me)).map(({ status }) => status)).toEqual(['COMPLETED', 'REVOKED']);
  const { rows } = await booted.admin.query(`select from outbox where key = $1 and data::text like '%elsewhere%'`, [me]);
  expect(rows).toEqual([]);
});

test('an order for a condition joins its journey and is as private as it; a code outside the catalogue is none', async () => {
  const { me, orders } = await patient(booted);
  const depression = condition(`d-${me}`, '370143000', { journeyId: uuidv7() });
  await take(booted, me, { conditions: [depression] });
  const conditionId = toGlobalId({ memberId: me, id: depression.id });
  expect(await orders('3016-3', { conditionId })).toMatchObject({
    sensitivity: 'MENTAL',
    journeyId: toGlobalId({ memberId: me, id: depression.journeyId }),
    condition: { id: conditionId },
  });
  expect(await orders('29463-7')).toMatchObject({ __typename: 'InvalidInputError', field: 'code' });
  expect(await orders(HBA1C, { expectedOn: '2020-01-01' })).toMatchObject({ __typename: 'InvalidInputError', field: 'expectedOn' });
});

test('what is late reaches whoever treats the member, the longest late first, and nobody else', async () => {
  const { me, orders, asDoctor, after } = await patient(booted);
  const [a, b] = [await orders(HBA1C), await orders('3016-3')];
  const late = async (who = asDoctor) =>
    ((await booted.ask(who, `{ lateOrders { id late } }`, {}, after)).data['lateOrders'] as { id: string }[]).map(({ id }) => id);
  expect(await late()).toEqual([]);
  await booted.admin.query(
    `update test_order set expected_on = case main_code when '3016-3' then '2026-01-01' else '2026-02-01' end where member_id = $1`,
    [me],
  );
  expect(await late()).toEqual([b.id, a.id]);
  expect(await late(clinician(uuidv7()))).toEqual([]);
});

test('who does not treat the member orders nothing; a proxy sees orders in the room of results, private ones not', async () => {
  const { me, orders, say, asMember } = await patient(booted);
  const order = { memberId: me, order: { code: { system: 'http://loinc.org', code: HBA1C }, reason: 'x' } };
  for (const who of [asMember, clinician(uuidv7())]) await expect(say(who, 'placeOrder', order)).rejects.toThrow('NOT_FOUND');
  await orders(HBA1C);
  await orders('75622-1');
  const [son, other] = [uuidv7(), uuidv7()];
  const after = await actsFor(booted, me, son, ['results']);
  expect((await ordersOf(member(son), me, after)).map(({ code }) => (code as { text: string }).text)).toEqual(['Average sugar (HbA1c)']);
  const without = await actsFor(booted, me, other, ['plan']);
  await expect(ordersOf(member(other), me, without)).rejects.toThrow(/FORBIDDEN/);
});
