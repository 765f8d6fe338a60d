import { expect, test } from '@jest/globals';
import { hashSecret, secretMatches } from './secret.ts';

test('a password fits its hash, however the keyboard composed its letters', async () => {
  const hash = await hashSecret('caf\u00e9 \u05e9\u05dc\u05d5\u05dd');
  expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await secretMatches('cafe\u0301 \u05e9\u05dc\u05d5\u05dd', hash)).toBe(true);
  expect(await secretMatches('cafe', hash)).toBe(false);
});

test('two hashes of one password differ', async () => {
  expect(await hashSecret('same')).not.toBe(await hashSecret('same'));
});

test('without a hash, or with one of another scheme, nothing fits', async () => {
  expect(await secretMatches('', null)).toBe(false);
  expect(await secretMatches('x', undefined)).toBe(false);
  expect(await secretMatches('x', 'x')).toBe(false);
});
