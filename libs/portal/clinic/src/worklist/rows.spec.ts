import { expect, test } from '@jest/globals';
import type { ClinicWaitingQuery } from '../generated/graph.ts';
import { type Review, reviewRows, strangerRow, timeLeft, waitingRow } from './rows.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const thread = (replyExpectedBy: string | null): ClinicWaitingQuery['myThreads'][number] => ({
  id: 't',
  topic: 'RESULT',
  lastAt: '2026-11-22T08:00:00Z',
  unread: 1,
  replyExpectedBy,
  member: { id: 'm', name: 'Noa Barak', age: 47 },
});

test.each([
  ['2026-11-22T09:59:00Z', 'now', true],
  ['2026-11-22T13:00:00Z', 'soon', false],
  ['2026-11-23T10:00:00Z', 'calm', false],
  [null, 'calm', false],
])('an answer expected by %s stands as %s', (by, urgency, late) => {
  expect(waitingRow(thread(by), NOW)).toMatchObject({ urgency, late });
});

test('the time left never goes below nothing', () => {
  expect(timeLeft('2026-11-22T11:52:30Z', NOW)).toEqual({ hours: 1, minutes: 52 });
  expect(timeLeft('2026-11-22T09:00:00Z', NOW)).toEqual({ hours: 0, minutes: 0 });
});

test('of a stranger no more than name, year of birth and clinic is on the row', () => {
  const row = strangerRow({ id: 's', name: 'Orly Cohen', yearOfBirth: 2021, clinic: { id: 'c', name: 'Shaar HaYam' } });
  expect(row).toMatchObject({ age: undefined, why: { kind: 'stranger', year: 2021, clinic: 'Shaar HaYam' } });
});

test('results stand one row a patient, and a critical one that nobody has seen presses', () => {
  const review = (id: string, member: string, level: Review['level'], acknowledgedAt: string | null = null) =>
    ({
      ...{ id, version: 1, level, acknowledgedAt, waitsFor: null, overdue: false, action: null, reportedAt: '2026-11-22T08:00:00Z' },
      code: { text: 'Potassium', codings: [] },
      member: { id: member, name: 'Noa Barak', age: 47 },
    }) as Review;
  const rows = reviewRows([
    review('a', 'm', 'CRITICAL'),
    review('b', 'm', 'ABNORMAL'),
    review('c', 'n', 'CRITICAL', '2026-11-22T09:00:00Z'),
  ]);
  expect(rows.map(({ memberId, urgency, late }) => [memberId, urgency, late])).toEqual([
    ['m', 'now', true],
    ['n', 'calm', false],
  ]);
});
