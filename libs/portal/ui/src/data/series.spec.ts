import { expect, test } from '@jest/globals';
import { percentAlong, ticksFor } from './scale.ts';
import { layOut } from './series.ts';

test('ticks are round, few, and cover both ends', () => {
  expect(ticksFor(6.1, 7.9)).toEqual([6, 6.5, 7, 7.5, 8]);
  expect(ticksFor(0.1, 0.3)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
  expect(ticksFor(120, 162)).toEqual([120, 140, 160, 180]);
  expect(ticksFor(5, 5)[0]).toBeLessThanOrEqual(5);
});

test('a value outside the axis stays at its end', () => {
  expect(percentAlong(12, 4, 10)).toBe(100);
  expect(percentAlong(1, 4, 10)).toBe(0);
  expect(percentAlong(7, 4, 10)).toBe(50);
});

test('time keeps its real distance and the goal is on the axis even when no value reached it', () => {
  const plot = layOut(
    [
      { at: '2026-01-01', value: 9 },
      { at: '2026-01-11', value: 8.5 },
      { at: '2026-01-31', value: 8 },
    ],
    { to: 7 },
  );
  const [first, second, third] = plot.points;
  expect(((second?.x ?? 0) - (first?.x ?? 0)) / ((third?.x ?? 0) - (first?.x ?? 0))).toBeCloseTo(1 / 3, 5);
  expect(plot.ticks.some(({ value }) => value === 7)).toBe(true);
  expect(plot.band && plot.band.top + plot.band.height).toBeCloseTo(100, 5);
});
