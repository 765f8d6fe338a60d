import { expect, test } from '@jest/globals';
import { dayIn, endOfDay, instantIn, instantOf } from './zone.ts';

test('a day ends at local midnight, in winter and in summer', () => {
  expect(endOfDay('2026-01-10').toISOString()).toBe('2026-01-10T22:00:00.000Z');
  expect(endOfDay('2026-07-10').toISOString()).toBe('2026-07-10T21:00:00.000Z');
});

test('days of 23 and 25 hours end at their own midnight', () => {
  // Israel: clocks go forward on Friday 27 March 2026 at 02:00, back on Sunday 25 October 2026 at 02:00.
  expect(endOfDay('2026-03-26').toISOString()).toBe('2026-03-26T22:00:00.000Z');
  expect(endOfDay('2026-03-27').toISOString()).toBe('2026-03-27T21:00:00.000Z');
  expect(endOfDay('2026-10-24').toISOString()).toBe('2026-10-24T21:00:00.000Z');
  expect(endOfDay('2026-10-25').toISOString()).toBe('2026-10-25T22:00:00.000Z');
});

test('a zone that skips midnight, and zones at both ends of the day', () => {
  // Beirut went from 24:00 to 01:00 on 26 March 2022.
  expect(endOfDay('2022-03-26', 'Asia/Beirut').toISOString()).toBe('2022-03-26T22:00:00.000Z');
  expect(endOfDay('2026-01-10', 'Pacific/Kiritimati').toISOString()).toBe('2026-01-10T10:00:00.000Z');
  expect(endOfDay('2026-01-10', 'Pacific/Pago_Pago').toISOString()).toBe('2026-01-11T11:00:00.000Z');
});

test('the instant before midnight is still that day', () => {
  const end = endOfDay('2026-03-27');
  expect([dayIn(new Date(end.getTime() - 1)), dayIn(end)]).toEqual(['2026-03-27', '2026-03-28']);
});

test('a day and time of the payer are an instant, on either side of the changes of the clocks; what no clock shows is none', () => {
  expect(instantIn('2026-01-10', '07:30')?.toISOString()).toBe('2026-01-10T05:30:00.000Z');
  expect(instantIn('2026-07-10', '07:30')?.toISOString()).toBe('2026-07-10T04:30:00.000Z');
  expect(instantIn('2026-03-27', '01:30')?.toISOString()).toBe('2026-03-26T23:30:00.000Z');
  expect([
    instantIn('2026-03-27', '02:30'),
    instantIn('2026-02-30', '07:30'),
    instantIn('today', '07:30'),
    instantIn('2026-01-10', '7:30'),
  ]).toEqual(Array(4).fill(undefined));
});

test('a time of the day is an instant in winter and in summer, on the days when clocks change too', () => {
  const at = (date: string, time: string) => instantOf(date, time).toISOString();
  expect([at('2026-01-10', '08:00'), at('2026-07-10', '08:00')]).toEqual(['2026-01-10T06:00:00.000Z', '2026-07-10T05:00:00.000Z']);
  expect([at('2026-03-27', '01:59'), at('2026-03-27', '08:00')]).toEqual(['2026-03-26T23:59:00.000Z', '2026-03-27T05:00:00.000Z']);
  expect([at('2026-10-25', '00:30'), at('2026-10-25', '08:00')]).toEqual(['2026-10-24T21:30:00.000Z', '2026-10-25T06:00:00.000Z']);
});

test('a time that is skipped is later, of one that comes twice the first is meant', () => {
  expect(instantOf('2026-03-27', '02:30').toISOString()).toBe('2026-03-27T00:30:00.000Z');
  expect(instantOf('2026-10-25', '01:30').toISOString()).toBe('2026-10-24T22:30:00.000Z');
});
