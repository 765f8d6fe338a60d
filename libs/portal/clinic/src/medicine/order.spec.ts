import { expect, test } from '@jest/globals';
import { faultsOf, needsReason, NEW_ORDER, orderFrom, type OrderDraft } from './order.ts';

const LIST = [{ name: 'metformin', code: { system: 'http://www.whocc.no/atc', code: 'A10BA02' } }];
const TODAY = '2026-11-29';
const order = (given: Partial<OrderDraft> = {}): OrderDraft => ({
  ...NEW_ORDER,
  ...{ name: 'Metformin', strength: '500 mg, tablet', dosage: 'One in the morning' },
  ...given,
});

test('an order is sent with the code of the list, and what is empty as nothing', () => {
  expect(orderFrom(order({ repeats: '3', conditionId: 'c' }), LIST)).toEqual({
    ...{ text: 'Metformin 500 mg, tablet', code: LIST[0]!.code, dosage: 'One in the morning' },
    ...{ conditionIds: ['c'], repeatsAllowed: 3, validUntil: null },
  });
  expect(orderFrom(order({ name: 'metformine' }), LIST)).toBeUndefined();
});

test.each([
  ['nothing chosen', { name: ' ' }, 'name name'],
  ['what is on no list', { name: 'metformine' }, 'name unknown'],
  ['no word on how it is taken', { dosage: '' }, 'dosage dosage'],
  ['repeats that are no number', { repeats: 'two' }, 'repeats repeats'],
  ['a day that has passed', { validUntil: '2026-11-28' }, 'validUntil past'],
] as const)('%s is told at its field', (_says, given, fault) => {
  expect(faultsOf(order(given), LIST, TODAY).map((one) => one.join(' '))).toEqual([fault]);
});

test('a whole order has no fault; today is still valid', () => {
  expect(faultsOf(order({ validUntil: TODAY, repeats: '0' }), LIST, TODAY)).toEqual([]);
});

test('what is worse than a change of dose needs a reason', () => {
  expect(needsReason([{ severity: 'MODERATE' }])).toBe(false);
  expect(needsReason([{ severity: 'MODERATE' }, { severity: 'MAJOR' }])).toBe(true);
  expect(needsReason([])).toBe(false);
});
