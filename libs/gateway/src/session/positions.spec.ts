import { expect, test } from '@jest/globals';
import { FRESH_MS, newest, RecentPositions } from './positions.ts';

const NOW = 1_760_000_000_000;

test('of each source and key the highest sequence counts, in whatever order they were told', () => {
  const told = { 'treatment:m1:12': NOW - 5, 'treatment:m1:9': NOW, 'treatment:m2:1': NOW, 'support:m1:3': NOW };
  expect(newest(told, NOW)).toEqual(['support:m1:3', 'treatment:m1:12', 'treatment:m2:1']);
});

test('sequences are compared as numbers of any length', () => {
  expect(newest({ 's:99999999999999999999': NOW, 's:100000000000000000000': NOW }, NOW)).toEqual(['s:100000000000000000000']);
});

test('without a number, the one told later counts', () => {
  expect(newest({ 's:abc': NOW - 1, 's:abd': NOW - 2 }, NOW)).toEqual(['s:abc']);
});

test('after ten seconds a position is forgotten', () => {
  expect(newest({ 's:1': NOW - FRESH_MS - 1 }, NOW)).toEqual([]);
  const recent = new RecentPositions();
  recent.add('one', 's:1', NOW);
  recent.add('two', 's:1', NOW + FRESH_MS + 1);
  expect([recent.of('one'), recent.of('two')]).toEqual([{}, { 's:1': NOW + FRESH_MS + 1 }]);
});
