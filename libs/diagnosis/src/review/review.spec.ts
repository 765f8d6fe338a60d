import { expect, test } from '@jest/globals';
import { levelOf, needsReview } from './review.rules.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const level = (told: string, code: string | null = null, category = 'laboratory') => levelOf({ level: told, code }, category);

test('critical presses wherever it was measured, outside its range only in a laboratory', () => {
  expect([level('VERY'), level('VERY', null, 'vital-signs')]).toEqual(['critical', 'critical']);
  expect([level('NEAR'), level('FAR'), level('NORMAL')]).toEqual(['abnormal', 'abnormal', 'usual']);
  expect([level('FAR', null, 'vital-signs'), level('UNKNOWN', 'W', 'vital-signs')]).toEqual(['usual', 'usual']);
});

test('what was found, failed or cannot be read is abnormal; not found, and a result of which nothing is said, are not', () => {
  const told = (code: string | null) => level('UNKNOWN', code);
  expect(['POS', 'RR', 'QCF', 'R', 'H*'].map(told)).toEqual(Array(5).fill('abnormal'));
  expect(['NEG', 'ND', 'NR', 'S', null].map(told)).toEqual(Array(5).fill('usual'));
});

test('what was reported long before it came is somebody else’s past; a usual result waits only where it is held', () => {
  const arrived = { level: 'critical', waitsFor: null, reportedAt: new Date('2026-11-01T10:00:00Z') } as const;
  expect(needsReview(arrived, NOW)).toBe(true);
  expect(needsReview({ ...arrived, reportedAt: new Date('2026-10-01T10:00:00Z') }, NOW)).toBe(false);
  const waits = (waitsFor: 'days' | 'review' | 'talk' | null) => needsReview({ ...arrived, level: 'usual', waitsFor }, NOW);
  expect([waits(null), waits('days'), waits('review'), waits('talk')]).toEqual([false, false, true, true]);
});
