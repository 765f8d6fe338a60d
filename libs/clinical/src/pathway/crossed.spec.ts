import { expect, test } from '@jest/globals';
import { crossedBy, type TimedReading } from './crossed.ts';
import { pathwayOf } from './find.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const DAY = 86_400_000;
const read =
  (loinc: string, unit: string) =>
  (value: number, daysAgo: number): TimedReading => ({ loinc, unit, value, at: NOW - daysAgo * DAY });
const systolic = read('8480-6', 'mm[Hg]');
const weight = read('29463-7', 'kg');
const peakFlow = read('19935-6', 'L/min');
const crossed = (id: string, readings: readonly TimedReading[]) =>
  crossedBy(pathwayOf(id)!.thresholds, readings, NOW).map(({ threshold }) => threshold.id);

test('one very high pressure makes no task, two in a day do', () => {
  expect(crossed('hypertension', [systolic(180, 0)])).toEqual([]);
  expect(crossed('hypertension', [systolic(180, 0), systolic(179, 0.1)])).toEqual([]);
  expect(crossed('hypertension', [systolic(180, 0), systolic(185, 0.5)])).toEqual(['very-high-pressure']);
  expect(crossed('hypertension', [systolic(180, 0), systolic(185, 1)])).toEqual([]);
});

test('four high readings of one day do not make a high week', () => {
  expect(
    crossed(
      'hypertension',
      [0, 0.1, 0.2, 0.3].map((day) => systolic(151, day)),
    ),
  ).toEqual([]);
});

test('four high readings in a week cross a slower threshold', () => {
  const week = [0, 2, 4, 6].map((day) => systolic(151, day));
  expect(crossed('hypertension', week)).toEqual(['high-at-home']);
  expect(crossed('hypertension', week.slice(1))).toEqual([]);
});

test('more than 2 kg in three days is a rise, however it is spread; exactly 2 kg is none', () => {
  expect(crossed('heart-failure', [weight(80.1, 2), weight(81, 1), weight(82.2, 0)])).toEqual(['weight-rises']);
  expect(crossed('heart-failure', [weight(80.1, 2), weight(82.1, 0)])).toEqual([]);
  expect(crossed('heart-failure', [weight(80, 5), weight(83, 0)])).toEqual([]);
  expect(crossed('heart-failure', [weight(83, 2), weight(80, 0)])).toEqual([]);
});

test('a fall in percent counts from the earlier reading', () => {
  expect(crossed('asthma', [peakFlow(500, 3), peakFlow(399, 0)])).toEqual(['peak-flow-falls']);
  expect(crossed('asthma', [peakFlow(500, 3), peakFlow(400, 0)])).toEqual([]);
  expect(crossed('asthma', [peakFlow(399, 3), peakFlow(500, 0)])).toEqual([]);
});

test('readings in another unit, of another code or of tomorrow are not looked at', () => {
  expect(crossed('hypertension', [systolic(190, 0), systolic(190, -0.1)])).toEqual([]);
  expect(crossed('heart-failure', [read('29463-7', '[lb_av]')(176, 1), read('29463-7', '[lb_av]')(182, 0)])).toEqual([]);
  expect(crossed('hypertension', [read('8462-4', 'mm[Hg]')(190, 0), read('8462-4', 'mm[Hg]')(190, 0.1)])).toEqual([]);
});

test('thoughts of death reach somebody at once', () => {
  const [crossing] = crossedBy(pathwayOf('depression')!.thresholds, [read('44260-8', '{score}')(1, 0)], NOW);
  expect([crossing?.threshold.urgency, crossing?.by.length]).toEqual(['stat', 1]);
});
