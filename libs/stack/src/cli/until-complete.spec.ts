import { expect, test } from '@jest/globals';
import { untilComplete } from './until-complete.ts';

const PACE = { patienceMs: 60_000, pauseMs: 1 };

test('what is there is found at once; what comes is waited for', async () => {
  expect(
    await untilComplete(
      async () => 'here',
      async () => false,
      PACE,
    ),
  ).toBe('here');
  let looks = 0;
  const comes = async () => (++looks === 5 ? 'came' : undefined);
  expect([await untilComplete(comes, async () => false, PACE), looks]).toEqual(['came', 5]);
});

test('once all is there, what is missing is missing, after one more look', async () => {
  let looks = 0;
  const look = async () => void looks++;
  expect([await untilComplete(look, async () => looks === 3, PACE), looks]).toEqual([undefined, 4]);
});

test('what comes between the question and the look is found', async () => {
  let isThere = false;
  const isComplete = async () => (isThere = true);
  expect(await untilComplete(async () => (isThere ? 'came' : undefined), isComplete, PACE)).toBe('came');
});

test('patience has an end', async () => {
  expect(
    await untilComplete(
      async () => undefined,
      async () => false,
      { patienceMs: 5, pauseMs: 1 },
    ),
  ).toBeUndefined();
});
