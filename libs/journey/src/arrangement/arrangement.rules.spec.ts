import { expect, test } from '@jest/globals';
import { aliasesOf, arrange, AS_TOLD, journeyOf, splitOf, survivorOf } from './arrangement.rules.ts';

const merges = (pairs: Record<string, string | null>) => arrange(AS_TOLD, { merges: pairs });

test('a fact is where it was told until somebody arranges it', () => {
  expect(journeyOf(AS_TOLD, 'a', 'item')).toBe('a');
});

test('merges are followed to their end, whatever order they were made in', () => {
  expect(survivorOf(merges({ a: 'b', b: 'c' }), 'a')).toBe('c');
  expect(survivorOf(merges({ b: 'c', a: 'b' }), 'a')).toBe('c');
  expect(aliasesOf(merges({ a: 'b', b: 'c', d: null }))).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test('an item that was split goes there first, and on with the merges of that journey', () => {
  const split = arrange(merges({ n: 'b' }), splitOf(['item'], 'n'));
  expect(journeyOf(split, 'a', 'item')).toBe('b');
  expect(journeyOf(split, 'a', 'another')).toBe('a');
  expect(journeyOf(arrange(split, splitOf(['item'], 'm')), 'a', 'item')).toBe('m');
});

test('what was merged and parted stands by itself again', () => {
  expect(survivorOf(arrange(merges({ a: 'b' }), { merges: { a: null } }), 'a')).toBe('a');
});

test('a circle, which no command makes, ends all the same', () => {
  expect(['a', 'b']).toContain(survivorOf(merges({ a: 'b', b: 'a' }), 'a'));
});
