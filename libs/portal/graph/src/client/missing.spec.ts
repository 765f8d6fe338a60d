import { expect, test } from '@jest/globals';
import { missingOf } from './missing.ts';

const error = (code: string, root = 'member') => ({ message: '', path: [root], extensions: { code } });

test('a record that is not ready yet is no closed door', () => {
  expect(missingOf({ member: null }, [error('TRY_AGAIN')])).toBe('again');
  expect(missingOf({ member: null }, [error('NOT_FOUND'), error('TRY_AGAIN')])).toBe('again');
  expect(missingOf({ member: null }, [error('DOWNSTREAM_SERVICE_ERROR')])).toBe('again');
});

test('what was refused, or is not there, is', () => {
  expect(missingOf({ member: null }, [error('NOT_FOUND')])).toBe('refused');
  expect(missingOf({ member: null }, [])).toBe('refused');
});

test('a fault of ours is neither', () => {
  expect(missingOf({ member: null }, [error('INTERNAL_SERVER_ERROR')])).toBe('failed');
});

test('one part that is not ready yet is asked again; one that failed or was refused leaves the others standing', () => {
  expect(missingOf({ plans: null, news: {} }, [error('TRY_AGAIN', 'plans')])).toBe('again');
  expect(missingOf({ plans: null, news: {} }, [error('INTERNAL_SERVER_ERROR', 'plans')])).toBeUndefined();
  expect(missingOf({ plans: null, news: {} }, [error('NOT_FOUND', 'plans')])).toBeUndefined();
});

test('an item deep in an answer that is there does not hold the page up', () => {
  expect(missingOf({ member: {} }, [error('TRY_AGAIN')])).toBeUndefined();
});
