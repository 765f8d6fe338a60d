import { expect, test } from '@jest/globals';
import { answers, type Arrived, expectedBy, isLate, isResult, mayBecome, ORDER_STATUSES } from './order.rules.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const hba1c = { system: 'http://loinc.org', code: '4548-4' };
const open = { id: 'order', code: hba1c, placedAt: NOW };
const result: Arrived = {
  codings: [hba1c],
  status: 'final',
  occurredAt: '2026-11-23T06:00:00.000Z',
  precision: 'instant',
  basedOn: null,
};

test('an order goes one way: to its result, or taken back', () => {
  const steps = ORDER_STATUSES.flatMap((from) => ORDER_STATUSES.filter((to) => mayBecome(from, to)).map((to) => `${from} > ${to}`));
  expect(steps).toEqual(['active > completed', 'active > revoked']);
});

test('a result is late from the day after the one on which it was expected, in the payer’s zone', () => {
  const order = { status: 'active' as const, expectedOn: '2026-11-22' };
  expect(isLate(order, new Date('2026-11-22T21:59:59Z'))).toBe(false);
  expect(isLate(order, new Date('2026-11-22T22:00:00Z'))).toBe(true);
  expect(isLate({ ...order, status: 'completed' }, new Date('2027-01-01T00:00:00Z'))).toBe(false);
  expect([expectedBy('laboratory', 'routine', NOW), expectedBy('imaging', 'stat', NOW)]).toEqual(['2026-12-06', '2026-11-22']);
});

test.each([
  ['its test, after the order', {}, true],
  ['its test, on the day of the order', { occurredAt: '2026-11-22T00:00:00.000Z', precision: 'day' }, true],
  ['its test, from the day before', { occurredAt: '2026-11-21T09:00:00.000Z' }, false],
  ['its test, some time in that month', { precision: 'month' }, false],
  ['another test', { codings: [{ ...hba1c, code: '2093-3' }] }, false],
  ['another test that says it answers this order', { codings: [{ ...hba1c, code: '2093-3' }], basedOn: 'order' }, true],
  ['its test that answers another order', { basedOn: 'another' }, false],
  ['its test, taken back', { status: 'entered-in-error' }, false],
  ['taken back, and names the order', { status: 'cancelled', basedOn: 'order' }, false],
] as const)('%s: answers the order %#', (_says, given, wanted) => {
  expect(answers({ ...result, ...given }, open)).toBe(wanted);
});

test('what a laboratory has begun is no result yet; a code of FHIR that we do not know is one', () => {
  expect(['registered', 'preliminary', 'partial'].map((status) => isResult({ status }))).toEqual([false, false, false]);
  expect(['final', 'amended', 'corrected', 'appended', 'unknown'].map((status) => isResult({ status }))).toEqual(Array(5).fill(true));
});
