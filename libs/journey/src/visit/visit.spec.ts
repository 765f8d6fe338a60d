import { expect, test } from '@jest/globals';
import { seenNow } from './visit.rules.ts';

const at = (time: string) => new Date(`2026-03-01T${time}:00.000Z`);

test('the first look has none before it', () => {
  expect(seenNow(undefined, at('08:00'))).toEqual({ seenAt: at('08:00'), beforeAt: null });
});

test('within the hour it is the same visit, and what is new stays new', () => {
  const before = { seenAt: at('08:00'), beforeAt: at('03:00') };
  expect(seenNow(before, at('08:59'))).toEqual({ seenAt: at('08:59'), beforeAt: at('03:00') });
});

test('after it a new visit begins, and counts from the end of the last one', () => {
  expect(seenNow({ seenAt: at('08:00'), beforeAt: null }, at('09:00'))).toEqual({ seenAt: at('09:00'), beforeAt: at('08:00') });
});
