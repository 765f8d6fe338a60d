import { expect, test } from '@jest/globals';
import { closingLine, exitCode, NOTHING, reasonLines, single, sum } from './outcome.ts';

test('the closing line is the sum of all groups', () => {
  const total = sum([single('eslint', true), { ...NOTHING, passed: 7, skipped: ['a › skipped: no broker'] }, single('types', false)]);
  expect(closingLine(total)).toBe('8 passed, 1 failed, 1 skipped');
  expect(total.failures).toEqual(['types']);
});

test('a failed run ends with the names and the reasons', () => {
  const one = { ...NOTHING, failed: 1, failures: ['a › b'], reasons: { 'a › b': 'Expected: 1\nReceived: 2' } };
  const total = sum([one, single('types', false)]);
  expect(reasonLines(total.failures, total)).toEqual(['a › b', '    Expected: 1', '    Received: 2', 'types']);
});

test('one failure, or nothing at all, is a failed run', () => {
  expect(exitCode(single('types', true), false)).toBe(0);
  expect(exitCode(sum([single('types', true), single('eslint', false)]), false)).toBe(1);
  expect(exitCode(NOTHING, false)).toBe(1);
});

test.each(['skipped: no broker', 'skipped: Chromium is missing', 'skipped: Java 17 is not installed'])(
  'in CI "%s" fails the run, elsewhere it does not',
  (name) => {
    const outcome = { ...NOTHING, passed: 3, skipped: [name] };
    expect(exitCode(outcome, true)).toBe(1);
    expect(exitCode(outcome, false)).toBe(0);
  },
);

test('sample data that is not there may be skipped everywhere', () => {
  expect(exitCode({ ...NOTHING, passed: 3, skipped: ['imports the sample (skipped: ../shared/data is absent)'] }, true)).toBe(0);
});
