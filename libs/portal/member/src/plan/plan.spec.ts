import { expect, test } from '@jest/globals';
import type { TaskFieldsFragment } from '../generated/graph.ts';
import { progressOf } from './goal-progress.ts';
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
      task('done', { status: 'COMPLETED' }),
      task('begun', { status: 'IN_PROGRESS', dueDate: '2026-11-25' }),
    ),
    plan('COMPLETED', task('of an old plan', { dueDate: '2026-01-01' })),
  ];
  expect(ownTasks(plans).map((one) => one.task.id)).toEqual(['late', 'begun', 'friday', 'some day']);
  expect(nextTaskOf(plans, [{ id: 'p' }])?.task.id).toBe('late');
  expect(nextTaskOf(plans, [{ id: 'another' }])).toBeUndefined();
});

test('the way of a goal begins at its worst value, so that a setback is no progress', () => {
  const points = [6.1, 6.4, 7.9, 7.2].map((value) => ({ value }));
  expect(progressOf(points, 'LESS', 7)).toMatchObject({ start: 7.9, now: 7.2, left: 0.2, isReached: false });
  expect(progressOf(points, 'LESS', 7)?.percent).toBeCloseTo(77.8, 1);
  expect(progressOf([{ value: 9 }, { value: 11.5 }], 'GREATER_OR_EQUAL', 11)).toMatchObject({ percent: 100, left: 0, isReached: true });
  expect(progressOf([{ value: 7 }], 'LESS', 7)?.isReached).toBe(false);
  expect(progressOf([], 'LESS', 7)).toBeUndefined();
});
