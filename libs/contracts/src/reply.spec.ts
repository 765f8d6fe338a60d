import { expect, test } from '@jest/globals';
import { replyExpectedBy } from './reply.ts';

test.each([
  ['a Sunday', '2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
  ['a Thursday', '2026-11-19T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  ['a Saturday', '2026-11-21T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  ['late on a Wednesday, Thursday already in Jerusalem', '2026-11-18T23:00:00.000Z', '2026-11-21T23:00:00.000Z'],
])('an answer to %s comes on the next working day', (_, sent, expected) => {
  expect(replyExpectedBy(new Date(sent)).toISOString()).toBe(expected);
});
