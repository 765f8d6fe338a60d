import { expect, test } from '@jest/globals';
import { stageOf } from './order-row.ts';
import { faultsOfReferral, faultsOfTest, NEW_REFERRAL, NEW_TEST, orderFrom, referralFrom } from './request-draft.ts';

const LIST = [{ name: 'Blood fats', code: { text: 'Blood fats', codings: [{ system: 'http://loinc.org', code: '57698-3' }] } }];
const TODAY = '2026-11-29';
const test1 = { ...NEW_TEST, name: ' blood FATS', reason: ' Yearly ' };

test('a test is sent with the code of the list, and what is empty as nothing', () => {
  expect(orderFrom(test1, LIST)).toEqual({
    ...{ code: { system: 'http://loinc.org', code: '57698-3' }, priority: 'ROUTINE', reason: 'Yearly' },
    ...{ conditionId: null, journeyId: null, expectedOn: null },
  });
  expect(orderFrom({ ...test1, journeyId: 'complaint' }, LIST)).toMatchObject({ conditionId: null, journeyId: 'complaint' });
  expect(orderFrom({ ...test1, name: 'Blood fat' }, LIST)).toBeUndefined();
});

test.each([
  ['nothing chosen', { name: ' ' }, 'name test'],
  ['what is in no list', { name: 'Blood fat' }, 'name unknown'],
  ['no reason', { reason: ' ' }, 'reason reason'],
  ['a day that has passed', { expectedOn: '2026-11-28' }, 'expectedOn past'],
] as const)('%s is told at its field', (_says, given, fault) => {
  expect(faultsOfTest({ ...test1, ...given }, LIST, TODAY).map((one) => one.join(' '))).toEqual([fault]);
});

test('a whole test has no fault; a referral needs where to and why', () => {
  expect(faultsOfTest({ ...test1, expectedOn: TODAY }, LIST, TODAY)).toEqual([]);
  expect(faultsOfReferral(NEW_REFERRAL).map(([field]) => field)).toEqual(['specialty', 'clinicId', 'reason']);
  const whole = { ...NEW_REFERRAL, specialty: '394579002', clinicId: 'k', reason: ' Chest pain ' };
  expect(faultsOfReferral(whole)).toEqual([]);
  expect(referralFrom(whole)).toMatchObject({ reason: 'Chest pain', conditionId: null });
});

test('an order is named by how far it is; late goes before what was taken', () => {
  expect([
    stageOf({ status: 'ACTIVE', late: false, collectedAt: null }),
    stageOf({ status: 'ACTIVE', late: false, collectedAt: 'x' }),
    stageOf({ status: 'ACTIVE', late: true, collectedAt: 'x' }),
    stageOf({ status: 'COMPLETED', late: false, collectedAt: 'x' }),
  ]).toEqual(['placed', 'collected', 'late', 'completed']);
});
