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

test('the bar shows how much of the way from the start to the target is done', () => {
  expect(wayOf(7.9, 7.2, 'LESS', 7)).toMatchObject({ left: 0.2, isReached: false });
  expect(wayOf(7.9, 7.2, 'LESS', 7).percent).toBeCloseTo(77.8, 1);
  expect(wayOf(9, 11.5, 'GREATER_OR_EQUAL', 11)).toMatchObject({ percent: 100, left: 0, isReached: true });
  expect(wayOf(7, 7, 'LESS', 7)).toMatchObject({ isReached: false, percent: 0 });
  expect(wayOf(7.9, 8.4, 'LESS', 7).percent).toBe(0);
});
