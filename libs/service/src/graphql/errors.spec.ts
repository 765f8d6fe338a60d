import { expect, test } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import { toGraphQLError } from './errors.ts';

test('a full disk is told as such, without the names of files, and its error goes on to the log', () => {
  const full = Object.assign(new Error('could not extend file "base/16384/17159": No space left on device'), { code: '53100' });
  const told = toGraphQLError(full) as GraphQLError;
  expect([told.message, told.extensions]).toEqual(['The disk is full.', { code: 'STORAGE_FULL' }]);
  expect(told.originalError).toBe(full);
});

test('what nobody expected stays as it was thrown', () => {
  for (const code of ['23505', '42P01', undefined]) {
    const error = Object.assign(new Error('x'), { code });
    expect(toGraphQLError(error)).toBe(error);
  }
});
