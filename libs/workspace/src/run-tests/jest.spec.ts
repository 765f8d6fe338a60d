import { expect, test } from '@jest/globals';
import { readReport } from './jest.ts';

const file = (name: string, status: string, ...tests: [string, string][]) => ({
  name: `/house/${name}`,
  status,
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
});
const read = (files: readonly string[], ...testResults: ReturnType<typeof file>[]) => readReport({ testResults }, files, '/house');

test('passed, failed, skipped and planned tests are counted by name', () => {
  const outcome = read(
    ['a.spec.ts'],
    file('a.spec.ts', 'failed', ['one', 'passed'], ['two', 'failed'], ['three', 'pending'], ['four', 'todo']),
  );
  expect(outcome).toMatchObject({
    passed: 1,
    failed: 1,
    failures: ['a.spec.ts › two'],
    skipped: ['a.spec.ts › three', 'a.spec.ts › four'],
  });
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

test('a failed test keeps what it said, without colours and without the frames of packages', () => {
  const said = '\u001b[31mExpected: 1\u001b[39m\n\n    at fail (a.spec.ts:3)\n    at run (/house/node_modules/jest/x.js:1)';
  const test = { fullName: 'one', status: 'failed', failureMessages: [said] };
  const report = { testResults: [{ name: '/house/a.spec.ts', status: 'failed', assertionResults: [test] }] };
  expect(readReport(report, ['a.spec.ts'], '/house').reasons).toEqual({ 'a.spec.ts › one': 'Expected: 1\n    at fail (a.spec.ts:3)' });
});
