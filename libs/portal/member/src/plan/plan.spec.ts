import { expect, test } from '@jest/globals';
import type { TaskFieldsFragment } from '../generated/graph.ts';
import { wayOf } from './goal-progress.ts';
import { nextTaskOf, ownTasks } from './next-task.ts';

const task = (id: string, more: Partial<TaskFieldsFragment> = {}): TaskFieldsFragment => ({
  id,
  code: { text: id, codings: [] },
  status: 'REQUESTED',
  owner: 'MEMBER',
  dueDate: null,
  overdue: false,
  doableFrom: null,
  repeat: null,
  completedAt: null,
  ...more,
});
const plan = (status: 'ACTIVE' | 'COMPLETED', ...tasks: TaskFieldsFragment[]) => ({ id: 'p', status, journeyId: 'j', tasks });

test('to do is what the member owns, is open and stands in a plan in force: overdue first, then by day, without a day last', () => {
  const plans = [
    plan(
      'ACTIVE',
      task('some day'),
      task('friday', { dueDate: '2026-11-27' }),
      task('late', { dueDate: '2026-11-20', overdue: true }),
      task('team', { owner: 'CARE_TEAM', dueDate: '2026-11-01' }),
      task('helper', { owner: 'PROXY', dueDate: '2026-11-24' }),
      task('done', { status: 'COMPLETED' }),
      task('begun', { status: 'IN_PROGRESS', dueDate: '2026-11-25' }),
    ),
    plan('COMPLETED', task('of an old plan', { dueDate: '2026-01-01' })),
  ];
  expect(ownTasks(plans, false).map((one) => one.task.id)).toEqual(['late', 'begun', 'friday', 'some day']);
  // Who acts for her has her tasks, and those that are for whoever acts.
  expect(ownTasks(plans, true).map((one) => one.task.id)).toEqual(['late', 'helper', 'begun', 'friday', 'some day']);
  expect(nextTaskOf(plans, [{ id: 'p' }], false)?.task.id).toBe('late');
  expect(nextTaskOf(plans, [{ id: 'another' }], false)).toBeUndefined();
});

const below7 = { comparator: 'LESS', target: 7, low: null } as const;
test('of a range the way leads to the nearer end', () => {
  const range = { comparator: 'LESS_OR_EQUAL', target: 7, low: 4 } as const;
  expect(wayOf(9, 8, range)).toMatchObject({ percent: 50, left: 1, isReached: false });
  expect(wayOf(3, 3.5, range)).toMatchObject({ percent: 50, left: 0.5 });
  expect(wayOf(9, 3, range)).toMatchObject({ left: 1, isReached: false });
  expect([4, 5.5, 7].every((now) => wayOf(9, now, range).isReached)).toBe(true);
});

test('the bar shows how much of the way from the start to the target is done', () => {
  expect(wayOf(7.9, 7.2, below7)).toMatchObject({ left: 0.2, isReached: false });
  expect(wayOf(7.9, 7.2, below7).percent).toBeCloseTo(77.8, 1);
  expect(wayOf(9, 11.5, { comparator: 'GREATER_OR_EQUAL', target: 11, low: null })).toMatchObject({
    percent: 100,
    left: 0,
    isReached: true,
  });
  expect(wayOf(7, 7, below7)).toMatchObject({ isReached: false, percent: 0 });
  expect(wayOf(7.9, 8.4, below7).percent).toBe(0);
});
