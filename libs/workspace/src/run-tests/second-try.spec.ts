import { expect, test } from '@jest/globals';
import type { JestRun } from './jest.ts';
import { NOTHING, type Outcome } from './outcome.ts';
import { withSecondTry, worthASecondTry } from './second-try.ts';

const WALK = 'apps/portal-e2e/src/a.e2e.spec.ts';
const OTHER = 'apps/portal-e2e/src/b.e2e.spec.ts';
const KILL = 'apps/all-in-one/src/kill.e2e.spec.ts';
const failed = (...files: string[]): Outcome => {
  const failures = files.map((file) => `${file} › it walks`);
  return { ...NOTHING, failed: files.length, failures, reasons: Object.fromEntries(failures.map((name) => [name, 'late'])) };
};
/** Each file has one test beside the one that may have failed. */
const run = (outcome: Outcome): JestRun => ({
  outcome,
  output: '',
  of(files) {
    const wrong = outcome.failures.filter((name) => files.some((file) => name.startsWith(`${file} › `)));
    return { ...outcome, passed: files.length * 2 - wrong.length, failed: wrong.length, failures: wrong };
  },
});
const files = [WALK, OTHER, KILL];

test('a walk that failed is tried again, alone, and told when it passes then', async () => {
  const asked: (readonly string[])[] = [];
  const { outcome } = await withSecondTry(run(failed(WALK)), files, (again) => {
    asked.push(again);
    return Promise.resolve(run({ ...NOTHING, passed: 2 }));
  });
  expect(asked).toEqual([[WALK]]);
  expect(outcome).toMatchObject({ passed: 6, failed: 0, failures: [], unsteady: [`${WALK} › it walks`] });
  expect(outcome.reasons).toEqual({ [`${WALK} › it walks`]: 'late' });
});

test('one that fails again has failed', async () => {
  const { outcome } = await withSecondTry(run(failed(WALK)), files, () => Promise.resolve(run({ ...failed(WALK), passed: 1 })));
  expect(outcome).toMatchObject({ passed: 5, failed: 1, failures: [`${WALK} › it walks`], unsteady: [] });
});

test('what failed of the spine or of a proof is never tried again, beside a walk or alone', () => {
  expect(worthASecondTry(failed(KILL))).toEqual([]);
  expect(worthASecondTry(failed(KILL, WALK))).toEqual([WALK]);
  for (const part of ['access', 'bus', 'proof', 'store']) expect(worthASecondTry(failed(`libs/${part}/src/a.int.spec.ts`))).toEqual([]);
});

test('a fault that has no file is told as it is', () => {
  expect(worthASecondTry({ ...NOTHING, failed: 1, failures: ['jest ended without a report'] })).toEqual([]);
});

test('three files that failed are no accident', () => {
  expect(worthASecondTry(failed(WALK, OTHER, 'apps/portal-e2e/src/c.e2e.spec.ts'))).toEqual([]);
});
