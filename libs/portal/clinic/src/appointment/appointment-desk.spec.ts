import { expect, test } from '@jest/globals';
import { stepsOf } from './appointment-desk.ts';

const startsAt = '2026-12-06T08:00:00.000Z';
const at = (time: string): number => Date.parse(`2026-12-06T${time}:00.000Z`);

test('a step is offered only when the service would take it', () => {
  expect(stepsOf({ status: 'BOOKED', startsAt }, at('03:00'))).toEqual([]);
  expect(stepsOf({ status: 'BOOKED', startsAt }, at('07:00'))).toEqual(['arrive', 'fulfil']);
  expect(stepsOf({ status: 'BOOKED', startsAt }, at('08:05'))).toEqual(['arrive', 'fulfil', 'miss']);
  expect(stepsOf({ status: 'ARRIVED', startsAt }, at('08:05'))).toEqual(['fulfil', 'miss']);
  expect(stepsOf({ status: 'NOSHOW', startsAt }, at('08:30'))).toEqual(['arrive']);
});

test('what is over, waits or is only offered has no steps', () => {
  for (const status of ['FULFILLED', 'CANCELLED', 'PENDING', 'WAITLIST'] as const)
    expect(stepsOf({ status, startsAt }, at('09:00'))).toEqual([]);
  expect(stepsOf({ status: 'BOOKED', startsAt: null }, at('09:00'))).toEqual([]);
});
