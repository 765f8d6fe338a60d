import { expect, test } from '@jest/globals';
import { Clock } from './clock.ts';

test('a day of summer is the same from whichever hour of a winter day it is counted', () => {
  const hours = ['2026-11-30T06:00:00Z', '2026-11-30T20:00:00Z', '2026-11-30T21:27:00Z'].map((now) => new Clock(new Date(now)));
  expect(new Set(hours.map((clock) => clock.date(180)))).toEqual(new Set(['2026-06-03']));
  expect(new Set(hours.map((clock) => clock.at(180, '09:00')))).toEqual(new Set(['2026-06-03T06:00:00.000Z']));
});
