import { expect, test } from '@jest/globals';
import { adherenceOf, type DoseStatus } from './dose.rules.ts';

const said = (words: Readonly<Record<string, DoseStatus>>) => Object.entries(words).map(([day, status]) => ({ day, status }));
const TODAY = '2026-11-22';

test('adherence is what was taken of the days that were due', () => {
  const doses = said({ '2026-11-19': 'taken', '2026-11-20': 'missed', '2026-11-21': 'skipped', '2026-11-22': 'taken' });
  expect(adherenceOf(doses, 30, TODAY)).toEqual({ due: 4, taken: 2, missed: 1, skipped: 1, unsaid: 0, rate: 0.5 });
});

test('a day about which nobody said anything was due and is not taken: silence makes nobody look better', () => {
  const doses = said({ '2026-11-18': 'taken', '2026-11-21': 'taken' });
  expect(adherenceOf(doses, 30, TODAY)).toMatchObject({ due: 4, taken: 2, unsaid: 2, rate: 0.5 });
});

test('today is due once something was said about it', () => {
  expect(adherenceOf(said({ '2026-11-21': 'taken' }), 30, TODAY)).toMatchObject({ due: 1, rate: 1 });
  expect(adherenceOf(said({ '2026-11-21': 'taken', '2026-11-22': 'missed' }), 30, TODAY)).toMatchObject({ due: 2, rate: 0.5 });
});

test('what lies before the period does not count, and without a word there is no rate', () => {
  const doses = said({ '2026-10-23': 'missed', '2026-10-24': 'taken' });
  expect(adherenceOf(doses, 30, TODAY)).toMatchObject({ due: 29, taken: 1, missed: 0, unsaid: 28 });
  expect(adherenceOf(doses, 7, TODAY)).toBeUndefined();
  expect(adherenceOf([], 30, TODAY)).toBeUndefined();
});

test('across the change of the clocks each day is one day', () => {
  const doses = said({ '2026-10-24': 'taken', '2026-10-26': 'taken' });
  expect(adherenceOf(doses, 7, '2026-10-26')).toMatchObject({ due: 3, taken: 2, unsaid: 1 });
});
