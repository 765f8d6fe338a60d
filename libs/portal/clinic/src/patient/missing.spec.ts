import { expect, test } from '@jest/globals';
import { missingOf } from './missing.ts';

const error = (code: string) => ({ message: '', extensions: { code } });

test('a record that is not ready yet is no closed door', () => {
  expect(missingOf({ member: null }, [error('TRY_AGAIN')])).toBe('again');
  expect(missingOf({ member: null }, [error('NOT_FOUND'), error('TRY_AGAIN')])).toBe('again');
});

test('what was refused, or is not there, is', () => {
  expect(missingOf({ member: null }, [error('NOT_FOUND')])).toBe('refused');
  expect(missingOf({ member: null }, [])).toBe('refused');
});

test('a fault of ours is neither', () => {
  expect(missingOf({ member: null }, [error('INTERNAL_SERVER_ERROR')])).toBe('failed');
});

test('an answer that is there, or still to come, misses nothing', () => {
  expect(missingOf({ member: {} }, [error('NOT_FOUND')])).toBeUndefined();
  expect(missingOf(undefined, [])).toBeUndefined();
});
