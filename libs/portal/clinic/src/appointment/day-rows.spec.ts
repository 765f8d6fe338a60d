import { expect, test } from '@jest/globals';
import { dayRows } from './day-rows.ts';

type Times = Parameters<typeof dayRows>[0];
const at = (clock: string) => `2026-12-06T${clock}:00.000Z`;
const time = (from: string, until: string, status: Times[number]['status'], appointment: unknown = null) =>
  ({ startsAt: at(from), endsAt: at(until), status, appointment }) as Times[number];
const said = (...times: Times) =>
  dayRows(times).map(({ startsAt, endsAt, status, count }) => `${startsAt.slice(11, 16)}-${endsAt.slice(11, 16)} ${status} ${count}`);

test('times in which nobody comes are one line, up to a break in the hours', () => {
  const free = [time('08:00', '08:20', 'FREE'), time('08:20', '08:40', 'FREE'), time('13:00', '13:20', 'FREE')];
  expect(said(...free)).toEqual(['08:00-08:40 FREE 2', '13:00-13:20 FREE 1']);
});

test('who comes has a line of his own, and so has each time of somebody whom one does not treat', () => {
  const noa = time('08:20', '08:40', 'BUSY', { id: 'a' });
  const strangers = [time('08:40', '09:00', 'BUSY'), time('09:00', '09:20', 'BUSY')];
  expect(said(time('08:00', '08:20', 'BUSY_UNAVAILABLE'), noa, ...strangers)).toEqual([
    '08:00-08:20 BUSY_UNAVAILABLE 1',
    '08:20-08:40 BUSY 1',
    '08:40-09:00 BUSY 1',
    '09:00-09:20 BUSY 1',
  ]);
});
