import { describe, expect, test } from '@jest/globals';
import { expiresAt, isCovered, isFresh, mayAsk, MOST_A_WEEK, postponedUntil, type Standing, valuesFrom } from './survey.rules.ts';

const NOW = new Date('2026-11-30T10:00:00Z');
const daysAgo = (days: number) => new Date(+NOW - days * 86_400_000);
const FREE: Standing = {
  ...{
    clinicId: null,
    diedAt: null,
    coverages: {},
    refused: false,
    isOpen: false,
    lastAskedAt: null,
    lastExperienceAt: null,
    askedThisWeek: 0,
  },
};
const ask = (of: Partial<Standing>, kind: 'prom' | 'prem' = 'prom') => mayAsk(kind, { ...FREE, ...of }, NOW);

describe('who is asked', () => {
  test('somebody of whom nothing stands against it', () => {
    expect([ask({}), ask({}, 'prem')]).toEqual(['ask', 'ask']);
  });
  test('never the dead, whoever is insured no more, whoever said no, and nothing that is asked already', () => {
    const against: Partial<Standing>[] = [{ diedAt: NOW }, { coverages: { a: '2026-11-29' } }, { refused: true }, { isOpen: true }];
    expect(against.map((one) => ask(one))).toEqual(['skip', 'skip', 'skip', 'skip']);
  });
  test('a coverage that runs, or that ends today, is one', () => {
    const running: Standing['coverages'][] = [{}, { a: null }, { a: '2026-11-30' }, { a: '2020-01-01', b: null }];
    expect(running.map((one) => isCovered(one, NOW))).toEqual([true, true, true, true]);
    expect(isCovered({ a: '2020-01-01', b: '2026-11-29' }, NOW)).toBe(false);
  });
  test('how one is, not again within two weeks; how care was, not twice in two weeks, whichever visit it was', () => {
    expect([ask({ lastAskedAt: daysAgo(12) }), ask({ lastAskedAt: daysAgo(14) })]).toEqual(['skip', 'ask']);
    expect([ask({ lastExperienceAt: daysAgo(13) }, 'prem'), ask({ lastExperienceAt: daysAgo(15) }, 'prem')]).toEqual(['skip', 'ask']);
    expect(ask({ lastExperienceAt: daysAgo(1) })).toBe('ask');
  });
  test('later, where it would be too much in one week', () => {
    expect([ask({ askedThisWeek: MOST_A_WEEK - 1 }), ask({ askedThisWeek: MOST_A_WEEK })]).toEqual(['ask', 'later']);
  });
});

test('a question stands as long as one remembers, and "not now" holds for three days', () => {
  expect(expiresAt('visit', NOW).toISOString()).toBe('2026-12-10T10:00:00.000Z');
  expect(expiresAt('plan', NOW).toISOString()).toBe('2026-12-21T10:00:00.000Z');
  expect(postponedUntil(NOW).toISOString()).toBe('2026-12-03T10:00:00.000Z');
});

test('nobody is asked how something was that is told long after it happened', () => {
  expect([isFresh('2026-11-20T10:00:00Z', NOW.toISOString()), isFresh('2026-10-20T10:00:00Z', NOW.toISOString())]).toEqual([true, false]);
});

test('of an option nothing but its code is kept, and what is no list is no answer', () => {
  const given = [{ valueCoding: { system: 's', code: 'c', display: 'words of somebody' } }];
  expect(valuesFrom(given)).toEqual([{ valueCoding: { system: 's', code: 'c' } }]);
  for (const wrong of ['x', {}, [{ valueString: 'y'.repeat(5_000) }]]) expect(() => valuesFrom(wrong)).toThrow(/no answer/);
});
