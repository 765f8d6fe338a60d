import { expect, test } from '@jest/globals';
import { chunks } from './chunks.ts';

const list = (length: number) => Array.from({ length }, (_, n) => n);

test('lists are cut into commands of a size, in the order of the lists', () => {
  expect([...chunks({ a: list(3), b: list(4) }, 5)]).toEqual([
    { a: [0, 1, 2], b: [0, 1] },
    { a: [], b: [2, 3] },
  ]);
  expect([...chunks({ a: list(12) }, 5)].map(({ a }) => a.length)).toEqual([5, 5, 2]);
});

test('what fits goes in one command, and nothing is no command', () => {
  expect([...chunks({ a: list(2), b: list(3) }, 5)]).toHaveLength(1);
  expect([...chunks({ a: [], b: [] }, 5)]).toEqual([]);
});
