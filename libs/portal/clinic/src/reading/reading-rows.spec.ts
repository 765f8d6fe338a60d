import { expect, test } from '@jest/globals';
import type { ClinicGoalFragment, ClinicReadingFragment } from '../generated/graph.ts';
import { measured, readingRows } from './reading-rows.ts';

const reading = (kind: ClinicReadingFragment['kind'], value: number, more: Partial<ClinicReadingFragment> = {}): ClinicReadingFragment => ({
  ...{ id: `${kind}${value}`, kind, value, second: null, unit: 'kg', meal: null, measuredAt: '2026-11-20T06:00:00Z', confirmed: false },
  ...{ origin: 'HAND', device: null, recordedBy: null },
  ...more,
});
const goal = (code: string, unit: string, comparator: ClinicGoalFragment['comparator'], target: number): ClinicGoalFragment => ({
  ...{ id: code, description: '', lifecycleStatus: 'active', achievementStatus: null, comparator, low: null, target, unit, progress: null },
  measure: { text: '', codings: [{ system: 'http://loinc.org', code }] },
});

test('a row for each kind, the newest value first, with the goal in the same unit', () => {
  const readings = [reading('WEIGHT', 75), reading('PRESSURE', 138, { second: 82, unit: 'mm[Hg]' }), reading('WEIGHT', 76)];
  const goals = [
    goal('29463-7', '[lb_av]', 'LESS', 160),
    goal('8480-6', 'mm[Hg]', 'LESS', 130),
    goal('29463-7', 'kg', 'GREATER_OR_EQUAL', 70),
  ];
  expect(readingRows(readings, goals).map(({ kind, last, goal: band }) => [kind, last.value, band])).toEqual([
    ['PRESSURE', 138, { to: 130 }],
    ['WEIGHT', 75, { from: 70 }],
  ]);
  expect(readingRows([], goals)).toEqual([]);
});

test('upper stands before lower, with the unit as people read it', () => {
  expect(measured({ value: 138, second: 82, unit: 'mm[Hg]' }, 'en')).toBe('138/82 mmHg');
  expect(measured({ value: 97, second: null, unit: '%' }, 'en')).toBe('97%');
  expect(measured({ value: 71, second: null, unit: '/min' }, 'he')).toBe('71 לדקה');
});
