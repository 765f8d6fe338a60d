import { expect, test } from '@jest/globals';
import { firstDue, nextDue, type Timing } from './series.rules.ts';

const each = (frequency: number, period: number, periodUnit: 'd' | 'wk' | 'mo' | 'a', count?: number): Timing => ({
  startDay: 0,
  withinDays: 7,
  repeat: { frequency, period, periodUnit, ...(count === undefined ? {} : { count }) },
});

test('the first is due after the days that one has for it', () => {
  expect(firstDue({ startDay: 30, withinDays: 14 }, '2026-01-31')).toBe('2026-03-16');
});

test.each([
  ['weekly', each(1, 1, 'wk'), '2026-03-01', '2026-03-08'],
  ['twice a week', each(2, 1, 'wk'), '2026-03-01', '2026-03-04'],
  ['three times a day is at least tomorrow', each(3, 1, 'd'), '2026-03-01', '2026-03-02'],
  ['every three months', each(1, 3, 'mo'), '2026-11-30', '2027-02-28'],
  ['every year, from a leap day', each(1, 1, 'a'), '2028-02-29', '2029-02-28'],
  ['twice a year', each(2, 1, 'a'), '2026-01-01', '2026-06-30'],
] as const)('%s', (_name, timing, due, next) => {
  expect(nextDue(timing, 1, due, due.slice(0, 8) + '01')).toBe(next);
});

test('who was late is asked once more, ahead, and not for everything that was missed', () => {
  expect(nextDue(each(1, 1, 'wk'), 1, '2026-03-01', '2026-03-20')).toBe('2026-03-22');
  expect(nextDue(each(1, 1, 'wk'), 1, '2026-03-01', '2026-03-22')).toBe('2026-03-29');
});

test('a series that began on the 31st comes back to it after a short month; a day that somebody moved stays moved', () => {
  const monthly = each(1, 1, 'mo');
  const days = ['2026-01-31'];
  while (days.length < 6) days.push(nextDue(monthly, 1, days.at(-1)!, '2026-01-01', days[0])!);
  expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']);
  expect(nextDue(monthly, 1, '2026-01-31', '2026-03-30', '2026-01-31')).toBe('2026-03-31');
  expect(nextDue(monthly, 3, '2026-03-12', '2026-01-01', '2026-01-31')).toBe('2026-04-12');
  expect(nextDue(each(1, 3, 'mo'), 2, '2027-02-28', '2027-02-01', '2026-11-30')).toBe('2027-05-30');
  expect(nextDue(each(1, 1, 'a'), 2, '2029-02-28', '2029-02-01', '2028-02-29')).toBe('2030-02-28');
});

test('a series ends after its last, and what is asked once has no next', () => {
  expect(nextDue(each(1, 1, 'mo', 3), 2, '2026-03-01', '2026-03-01')).toBe('2026-04-01');
  expect(nextDue(each(1, 1, 'mo', 3), 3, '2026-03-01', '2026-03-01')).toBeUndefined();
  expect(nextDue({ startDay: 0, withinDays: 7 }, 1, '2026-03-01', '2026-03-01')).toBeUndefined();
});
