import { expect, test } from '@jest/globals';
import { tell, withRequestId } from './errors.ts';

const INTERNAL = {
  message: 'Something went wrong on our side. Nothing that was saved is lost.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

test("a service's error keeps its code and path, never its words", () => {
  const told = tell({
    message: 'Noa has flu',
    path: ['plan', 0],
    locations: [{ line: 1, column: 1 }],
    extensions: { code: 'CONFLICT', service: 'treatment', row: 7 },
  });
  expect(told).toEqual({
    message: 'Somebody changed this meanwhile. Nothing was changed; load it again.',
    path: ['plan', 0],
    extensions: { code: 'CONFLICT' },
  });
  expect(tell({ message: 'x', extensions: { code: 'SLOT_TAKEN', service: 'treatment' } })).toEqual({
    message: 'This could not be done.',
    extensions: { code: 'SLOT_TAKEN' },
  });
});

test('a refused token or a document that a service does not know is our fault, not the client’s', () => {
  for (const code of ['UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR']) {
    expect(tell({ message: 'x', extensions: { code, service: 'treatment' } })).toEqual(INTERNAL);
  }
});

test('a service that asks for a retry is told as TRY_AGAIN', () => {
  expect(tell({ message: 'behind', extensions: { code: 'RETRY', service: 'treatment' } }).extensions).toEqual({ code: 'TRY_AGAIN' });
});

test('a full disk is said in words, with what is safe', () => {
  expect(tell({ message: 'The disk is full.', extensions: { code: 'STORAGE_FULL', service: 'treatment' } })).toEqual({
    message: 'Our disk is full, so this was not saved. What was saved before is safe; try again later.',
    extensions: { code: 'STORAGE_FULL' },
  });
});

test('errors about the request keep their words; everything else says only that it happened', () => {
  const own = {
    message: 'Cannot query field "x".',
    locations: [{ line: 1, column: 3 }],
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stacktrace: ['at x'] },
  };
  expect(tell(own)).toEqual({ message: own.message, locations: own.locations, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  expect(tell({ message: 'Syntax Error: Query depth limit of 12 exceeded, found 15.', extensions: own.extensions }).message).toMatch(
    /^Query depth/,
  );
  for (const code of [undefined, 7, 'odd code', 'INTERNAL_SERVER_ERROR', 'QUERY_PLANNING_FAILED'])
    expect(tell({ message: 'ECONNREFUSED 10.0.0.7', extensions: { code } })).toEqual(INTERNAL);
});

test('only what we must explain carries the id of the request', () => {
  expect(withRequestId(INTERNAL, 'r1').extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' });
  expect(withRequestId({ message: 'x', extensions: { code: 'CONFLICT' } }, 'r1').extensions).toEqual({ code: 'CONFLICT' });
});
