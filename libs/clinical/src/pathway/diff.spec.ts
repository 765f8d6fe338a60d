import { expect, test } from '@jest/globals';
import { diffOf } from './diff.ts';
import { pathwayOf, upgradeOf } from './find.ts';

test('a plan of the first version of the hypertension pathway is offered what is new, part by part', () => {
  const diff = upgradeOf('hypertension', 1)!;
  expect([diff.pathway, diff.from, diff.to]).toEqual(['hypertension', 1, 2]);
  expect(diff.changes.map(({ part, id, change }) => `${change} ${part} ${id}`)).toEqual([
    'changed pathway hypertension',
    'changed goal systolic',
    'changed goal systolic-high-age',
    'changed goal diastolic',
    'changed activity review-medicines',
    'added activity test-urine',
    'changed threshold high-at-home',
    'added threshold low-pressure',
  ]);
});

test('a changed part names its fields with their values before and after', () => {
  const { changes } = upgradeOf('hypertension', 1)!;
  const fields = changes.find(({ id }) => id === 'systolic')!.fields;
  expect(fields.find(({ field }) => field === 'measured.target.comparator')).toEqual({
    field: 'measured.target.comparator',
    before: '<',
    after: undefined,
  });
  expect(fields.find(({ field }) => field === 'measured.target.high')).toEqual({
    field: 'measured.target.high',
    before: undefined,
    after: 129,
  });
  expect(fields.map(({ field }) => field)).toContain('text');
  const review = changes.find(({ id }) => id === 'review-medicines')!;
  expect(review.fields.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['timing.repeat.period', 3, 1],
    ['timing.repeat.count', undefined, 3],
  ]);
  expect(review.title.he).toBe('לבדוק אם התרופות עובדות, ולחזק אם לא');
});

test('the way back takes out what was added', () => {
  const { changes } = diffOf(pathwayOf('hypertension', 2)!, pathwayOf('hypertension', 1)!);
  expect(changes.filter(({ change }) => change === 'removed').map(({ id }) => id)).toEqual(['test-urine', 'low-pressure']);
});

test('nothing is offered for the newest version, or for one that never was', () => {
  expect([upgradeOf('hypertension', 2), upgradeOf('hypertension', 9), upgradeOf('asthma', 1), upgradeOf('none', 1)]).toEqual(
    Array(4).fill(undefined),
  );
  expect(diffOf(pathwayOf('asthma')!, pathwayOf('asthma')!).changes).toEqual([]);
});

test('two pathways have no difference that says something', () => {
  expect(() => diffOf(pathwayOf('asthma')!, pathwayOf('obesity')!)).toThrow('asthma and obesity are two pathways');
});
