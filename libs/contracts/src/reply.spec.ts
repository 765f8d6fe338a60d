import { expect, test } from '@jest/globals';
import { afterClinicMinutes, raisedExpectedBy, replyExpectedBy } from './reply.ts';

test.each([
  ['a Sunday morning', '2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
  ['a Thursday', '2026-11-19T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  ['a Saturday', '2026-11-21T08:00:00.000Z', '2026-11-22T16:00:00.000Z'],
  ['a Sunday night', '2026-11-22T21:00:00.000Z', '2026-11-23T16:00:00.000Z'],
  ['late on a Wednesday, Thursday already in Jerusalem', '2026-11-18T23:00:00.000Z', '2026-11-19T16:00:00.000Z'],
  // on Sunday, 25 October 2026 at 02:00 the clocks are put back by an hour
  ['a Thursday before the clocks change', '2026-10-22T07:00:00.000Z', '2026-10-25T08:00:00.000Z'],
  // Monday, 21 September 2026 is the Day of Atonement: clinics close on Sunday at 13:00 and open on Tuesday
  ['the eve of a day off', '2026-09-20T09:00:00.000Z', '2026-09-22T14:00:00.000Z'],
  ['a day off', '2026-09-21T09:00:00.000Z', '2026-09-22T15:00:00.000Z'],
])('an answer to %s comes within one working day of clinic hours', (_, sent, expected) => {
  expect(replyExpectedBy(new Date(sent)).toISOString()).toBe(expected);
});

test('what sounds like an emergency is read in a quarter of an hour of clinic hours', () => {
  expect(raisedExpectedBy(new Date('2026-11-22T08:00:00.000Z')).toISOString()).toBe('2026-11-22T08:15:00.000Z');
  expect(raisedExpectedBy(new Date('2026-11-20T08:00:00.000Z')).toISOString()).toBe('2026-11-22T06:15:00.000Z');
});

test('time outside of clinic hours never brings the answer nearer, and later words are never due sooner', () => {
  let before = 0;
  for (let at = Date.parse('2026-11-18T00:00:00Z'); at < Date.parse('2026-11-24T00:00:00Z'); at += 17 * 60_000) {
    const due = afterClinicMinutes(new Date(at), 90).getTime();
    expect(due - at).toBeGreaterThanOrEqual(90 * 60_000);
    expect(due).toBeGreaterThanOrEqual(before);
    before = due;
  }
});
