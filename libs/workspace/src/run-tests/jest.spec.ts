import { expect, test } from '@jest/globals';
import { readReport } from './jest.ts';

const file = (name: string, status: string, ...tests: [string, string][]) => ({
  name: `/root/${name}`,
  status,
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
});
const read = (files: readonly string[], ...testResults: ReturnType<typeof file>[]) => readReport({ testResults }, files, '/root');

test('passed, failed, skipped and planned tests are counted by name', () => {
  const outcome = read(
    ['a.spec.ts'],
    file('a.spec.ts', 'failed', ['one', 'passed'], ['two', 'failed'], ['three', 'pending'], ['four', 'todo']),
  );
  expect(outcome).toEqual({ passed: 1, failed: 1, failures: ['a.spec.ts › two'], skipped: ['a.spec.ts › three', 'a.spec.ts › four'] });
});

test('a file that crashed before its first test fails', () => {
  expect(read(['a.spec.ts'], file('a.spec.ts', 'failed'))).toMatchObject({ passed: 0, failures: ['a.spec.ts › ran no test'] });
});

test('a file that was asked for and is not in the report fails', () => {
  const outcome = read(['a.spec.ts', 'b.spec.ts'], file('a.spec.ts', 'passed', ['one', 'passed']));
  expect(outcome).toMatchObject({ passed: 1, failures: ['b.spec.ts › ran no test'] });
});

test('a file whose cleanup failed after green tests fails', () => {
  const outcome = read(['a.spec.ts'], file('a.spec.ts', 'failed', ['one', 'passed']));
  expect(outcome).toMatchObject({ passed: 1, failures: ['a.spec.ts › outside its tests'] });
});
