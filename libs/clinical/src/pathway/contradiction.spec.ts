import { expect, test } from '@jest/globals';
import { sourceFault } from '../../test/source.ts';
import { ADVICE_CONFLICTS } from './contradiction.table.ts';
import { contradictions, type Planned } from './contradiction.ts';
import { every, loinc, once, say, sct } from './data/parts.ts';
import { pathwayOf } from './find.ts';

const plan = (id: string, startsOn = '2026-11-01'): Planned => ({ startsOn, activities: pathwayOf(id)!.activities });
const found = (a: Planned, b: Planned) => contradictions(a, b).map(({ kind, a: one, b: other }) => `${kind}: ${one.id} / ${other.id}`);
const only = (planned: Planned, ...ids: readonly string[]): Planned => ({
  ...planned,
  activities: planned.activities.filter(({ id }) => ids.includes(id)),
});
const words = say('x', 'א', 'ا', 'я');

test('limit fluids meets drink more', () => {
  expect(found(only(plan('heart-failure'), 'fluids'), only(plan('chronic-kidney-disease'), 'drink-enough'))).toEqual([
    'contradiction: fluids / drink-enough',
  ]);
});

test('the painkiller of the back meets the kidneys', () => {
  expect(found(plan('low-back-pain'), plan('chronic-kidney-disease'))).toEqual([
    'contradiction: painkiller / review-medicines',
    'contradiction: painkiller / painkillers',
  ]);
});

test('medicines that harm a child, and losing weight, meet the pregnancy', () => {
  expect(found(only(plan('hypertension'), 'review-medicines'), only(plan('pregnancy'), 'review-medicines'))).toEqual([
    'contradiction: review-medicines / review-medicines',
  ]);
  expect(found(only(plan('obesity'), 'dietitian'), only(plan('pregnancy'), 'review-medicines'))).toEqual([
    'contradiction: dietitian / review-medicines',
  ]);
});

test('the order of the plans makes no difference', () => {
  const one = contradictions(plan('low-back-pain'), plan('heart-failure'));
  const other = contradictions(plan('heart-failure'), plan('low-back-pain'));
  expect(one.map(({ a, b }) => [a.id, b.id])).toEqual(other.map(({ a, b }) => [b.id, a.id]));
  expect(one.length).toBeGreaterThan(0);
});

test('an imported activity contradicts by its code alone', () => {
  const rest: Planned = {
    startsOn: '2026-11-01',
    activities: [{ id: 'imported', code: sct('183051005'), title: words, timing: once(0, 30) }],
  };
  expect(found(rest, only(plan('depression'), 'move'))).toEqual(['contradiction: imported / move']);
});

test('two plans that ask for the same in the same time are told, one after the other are not', () => {
  const [first, later] = [plan('hypertension', '2026-01-01'), plan('chronic-kidney-disease', '2026-01-05')];
  const [mine, theirs] = [only(first, 'measure-at-home'), only(later, 'measure-at-home')];
  expect(found(mine, theirs)).toEqual(['duplicate: measure-at-home / measure-at-home']);
  expect(found(mine, { ...theirs, startsOn: '2026-02-01' })).toEqual([]);
});

test('a repeat ends with its last time', () => {
  const series = (times: number): Planned => ({
    startsOn: '2026-01-01',
    activities: [{ id: 'a', code: loinc('4548-4'), title: words, timing: every(1, 'mo', 0, 7, { times }) }],
  });
  const single = (startsOn: string): Planned => ({
    startsOn,
    activities: [{ id: 'b', code: loinc('4548-4'), title: words, timing: once(0, 1) }],
  });
  expect([found(series(2), single('2026-02-07')).length, found(series(2), single('2026-02-10')).length]).toEqual([1, 0]);
  expect(found(series(3), single('2026-02-10'))).toHaveLength(1);
});

test('plans that get on with each other are left alone', () => {
  expect(found(plan('asthma'), plan('bowel-screening-positive')).filter((text) => text.startsWith('contradiction'))).toEqual([]);
  expect(found(only(plan('hypertension'), 'less-salt'), only(plan('heart-failure'), 'fluids'))).toEqual([]);
});

test('a start that is no day is refused', () => {
  expect(() => contradictions({ ...plan('asthma'), startsOn: 'soon' }, plan('obesity'))).toThrow('soon is no day');
});

test('each conflict has a source, and none is between advice and itself', () => {
  for (const { between, source } of ADVICE_CONFLICTS)
    expect([between, sourceFault(source), between[0] === between[1]]).toEqual([between, undefined, false]);
});
