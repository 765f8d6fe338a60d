import { expect, test } from '@jest/globals';
import { type Aim, doneProgress, type Measuring, progressOf, type Value } from './progress.rules.ts';

const NOW = Date.parse('2026-11-29T08:00:00Z');
const DAY = 86_400_000;
const days = (...values: readonly (readonly [number, number])[]): Value[] => values.map(([ago, value]) => ({ at: NOW - ago * DAY, value }));
const BELOW: Aim = { comparator: '<', target: 7 };
const LATEST: Measuring = { from: NOW - 100 * DAY, meanDays: 0, freshDays: 400 };
const of = (values: Value[], aim = BELOW, measuring = LATEST, now = NOW) => progressOf(aim, values, measuring, now);

test('nearer to the target than at the start is improving, no nearer is away, met is on target', () => {
  expect(of(days([120, 8.6], [10, 7.9]))).toMatchObject({ state: 'improving', start: { value: 8.6 }, current: { value: 7.9 }, count: 2 });
  expect(of(days([120, 8.6], [10, 8.6])).state).toBe('away');
  expect(of(days([120, 8.6], [10, 9.2])).state).toBe('away');
  expect(of(days([120, 8.6], [10, 6.9])).state).toBe('on-target');
  expect(of(days([10, 8.2])).state).toBe('away');
  expect(of([]).state).toBe('no-data');
});

test('the other direction: steps have to rise', () => {
  const steps: Aim = { comparator: '>=', target: 8000 };
  expect(of(days([120, 3000], [10, 5000]), steps).state).toBe('improving');
  expect(of(days([120, 3000], [10, 8000]), steps).state).toBe('on-target');
  expect(of(days([120, 3000], [10, 2000]), steps).state).toBe('away');
});

test('a range is met between its two ends, which belong to it; outside it the nearer end counts', () => {
  const range: Aim = { comparator: '<=', target: 7, low: 4 };
  expect([4, 5.5, 7].map((value) => of(days([10, value]), range).state)).toEqual(['on-target', 'on-target', 'on-target']);
  expect([3.9, 7.1].map((value) => of(days([10, value]), range).state)).toEqual(['away', 'away']);
  expect(of(days([120, 2], [10, 3.5]), range).state).toBe('improving');
  expect(of(days([120, 9], [10, 7.5]), range).state).toBe('improving');
  // from too high to as far too low is no nearer
  expect(of(days([120, 8], [10, 3]), range).state).toBe('away');
});

test('since when it has been so goes back as far as it was so without a break', () => {
  const values = days([120, 8.6], [60, 6.8], [40, 7.4], [20, 6.9], [5, 6.7]);
  expect(of(values)).toMatchObject({ state: 'on-target', since: NOW - 20 * DAY });
  expect(of(values, BELOW, LATEST, NOW - 30 * DAY)).toMatchObject({ state: 'improving', since: NOW - 40 * DAY });
});

test('a change too small to speak of is none', () => {
  expect(of(days([120, 8.6], [10, 8.55])).state).toBe('away');
});

test('home readings are looked at as the mean of a week: one bad morning is no bad week', () => {
  const week: Measuring = { from: NOW - 100 * DAY, meanDays: 7, freshDays: 90 };
  const pressure: Aim = { comparator: '<=', target: 129 };
  const values = days([90, 150], [4, 124], [3, 126], [2, 125], [1, 134]);
  expect(of(values, pressure, week)).toMatchObject({ state: 'on-target', current: { value: 127.3 } });
  expect(of(values, pressure, { ...week, meanDays: 0 })).toMatchObject({ state: 'improving', current: { value: 134 } });
});

test('what was measured too long ago says nothing about today, and what is of tomorrow does not count', () => {
  const home: Measuring = { ...LATEST, freshDays: 90 };
  expect(of(days([95, 6.5]), BELOW, home)).toMatchObject({ state: 'no-data', current: { value: 6.5 } });
  expect(of(days([10, 8.2], [-1, 6.5])).state).toBe('away');
});

test('the order of arrival does not matter, and doubling a value changes no state', () => {
  const values = days([120, 8.6], [60, 6.8], [40, 7.4], [20, 6.9], [5, 6.7]);
  for (let turn = 0; turn < values.length; turn++) {
    const turned = [...values.slice(turn), ...values.slice(0, turn)];
    expect(of(turned)).toEqual(of(values));
    expect(of([...turned, turned[0]!]).state).toBe(of(values).state);
  }
});

test('meeting the target is on target whatever the way there was', () => {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  for (let n = 0; n < 300; n++) {
    const values = days(...Array.from({ length: 1 + Math.floor(random() * 8) }, () => [random() * 200, 4 + random() * 8] as const));
    const { state, current, since } = of(values);
    if (current) expect([state === 'on-target', state === 'no-data'].some(Boolean)).toBe(current.value < 7 || state === 'no-data');
    if (since !== null) expect(since).toBeLessThanOrEqual(NOW);
  }
});

test('what is reached by being done is reached since then', () => {
  expect([doneProgress(null).state, doneProgress(NOW)]).toMatchObject(['no-data', { state: 'on-target', since: NOW }]);
});
