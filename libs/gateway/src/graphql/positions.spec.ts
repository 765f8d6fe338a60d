import { expect, test } from '@jest/globals';
import type { Caller } from '../caller.ts';
import { newest, Positions } from './positions.ts';

const caller = (positions: string[] = []): Caller => ({ personId: 'noa', kind: 'member', sessionId: 's1', purpose: 'PATRQT', positions });

test('the newest position of a log stands for the older ones', () => {
  expect(newest(['treatment:noa:9', 'registry:noa:1', 'treatment:noa:10', 'treatment:noa:2'])).toEqual([
    'registry:noa:1',
    'treatment:noa:10',
  ]);
});

test('a position of another shape is kept once, as it is', () => {
  expect(newest(['x', 'y', 'x'])).toEqual(['y', 'x']);
});

test('a token stays small: of many logs the last sixteen are kept', () => {
  const many = Array.from({ length: 20 }, (_, i) => `treatment:m${i}:1`);
  expect(newest(many)).toEqual(many.slice(4));
});

test('what this gateway saw and what the session says are joined, for thirty seconds', () => {
  let now = 0;
  const positions = new Positions(() => now);
  positions.reached('s1', ['treatment:noa:5']);
  positions.reached('s2', ['treatment:dan:1']);
  expect(positions.of(caller(['treatment:noa:4', 'support:noa:1']))).toEqual(['support:noa:1', 'treatment:noa:5']);
  now = 29_000;
  positions.reached('s1', ['treatment:noa:6']);
  now = 31_000;
  expect(positions.of(caller())).toEqual(['treatment:noa:6']);
  now = 60_000;
  expect(positions.of(caller())).toEqual([]);
});
