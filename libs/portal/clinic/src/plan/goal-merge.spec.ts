import { expect, test } from '@jest/globals';
import { changesOf, faultOf, isChanged, mergeGoal, settle, type GoalFields } from './goal-merge.ts';

const base: GoalFields = {
  description: 'HbA1c under 7',
  comparator: 'LESS',
  target: '7',
  low: '',
  unit: '%',
  lifecycleStatus: 'active',
  achievementStatus: 'in-progress',
};
const mine: GoalFields = { ...base, target: '6.5', achievementStatus: 'improving' };
const theirs: GoalFields = { ...base, target: '6.8', lifecycleStatus: 'on-hold' };
const kinds = (a: GoalFields, b: GoalFields): string[] => mergeGoal(base, a, b).map(({ field, kind }) => `${field} ${kind}`);

test('what both changed is asked, what one changed is merged, the rest is left alone', () => {
  expect(kinds(mine, theirs)).toEqual([
    'description same',
    'comparator same',
    'target conflict',
    'low same',
    'unit same',
    'lifecycleStatus theirs',
    'achievementStatus mine',
  ]);
});

test('two people who wrote the same do not clash', () => {
  expect(kinds(mine, mine).some((kind) => kind.includes('conflict'))).toBe(false);
});

test('nothing can be saved before the clash is decided', () => {
  const merges = mergeGoal(base, mine, theirs);
  expect(settle(merges, {}, [])).toBeUndefined();
  expect(settle(merges, { target: '6.8' }, [])).toEqual({ ...theirs, achievementStatus: 'improving' });
});

test('a merge that was undone is a question again', () => {
  const merges = mergeGoal(base, mine, theirs);
  expect(settle(merges, { target: '6.5' }, ['lifecycleStatus'])).toBeUndefined();
  expect(settle(merges, { target: '6.5', lifecycleStatus: 'active' }, ['lifecycleStatus'])?.lifecycleStatus).toBe('active');
});

test('only what differs from what stands now is sent, so nobody else is written over', () => {
  expect(changesOf(theirs, { ...theirs, achievementStatus: 'improving' })).toEqual({ achievementStatus: 'improving' });
  expect(changesOf(base, { ...base, target: '', comparator: '' })).toEqual({ target: null, comparator: null });
  expect(changesOf(base, { ...base, target: '6,5' })).toEqual({ target: 6.5 });
});

test('a target without its sign, and a target that is no number, are not sent', () => {
  expect(faultOf({ ...base, comparator: '' })).toBe('pair');
  expect(faultOf({ ...base, target: 'seven' })).toBe('number');
  expect(faultOf({ ...base, target: '  ' })).toBe('number');
  expect(faultOf({ ...base, description: ' ' })).toBe('description');
  expect(faultOf(base)).toBeUndefined();
});

test('a range is sent with both its ends, and a limit that was one without its lower end', () => {
  const range: GoalFields = { ...base, comparator: 'RANGE', low: '4' };
  expect(changesOf(base, range)).toEqual({ comparator: 'LESS_OR_EQUAL', low: 4 });
  expect(changesOf(range, { ...range, low: '5,5' })).toEqual({ low: 5.5 });
  expect(changesOf(range, { ...range, comparator: 'LESS' })).toEqual({ comparator: 'LESS', low: null });
  expect(changesOf(base, { ...base, low: '4' })).toEqual({});
  expect(faultOf({ ...range, low: '' })).toBe('range');
  expect(faultOf({ ...range, low: '7' })).toBe('order');
  expect(faultOf({ ...range, low: 'four' })).toBe('number');
  expect(faultOf(range)).toBeUndefined();
});

test('a unit that is written is UCUM; one that came from elsewhere stays as it came', () => {
  expect(faultOf({ ...base, unit: 'mg per dl' }, base)).toBe('unit');
  expect(faultOf({ ...base, unit: 'mg per dl' }, { ...base, unit: 'mg per dl' })).toBeUndefined();
  expect(faultOf({ ...base, unit: '' }, base)).toBeUndefined();
});

test('a draft that was kept before goals had ranges is merged as one without', () => {
  const { low: _, ...older } = base;
  expect(mergeGoal(older as GoalFields, older as GoalFields, base).map(({ kind }) => kind)).toEqual(Array(7).fill('same'));
});

test('an edit elsewhere in the plan leaves the writer of a goal alone', () => {
  expect(isChanged(base, { ...base })).toBe(false);
  expect(isChanged(base, theirs)).toBe(true);
});
