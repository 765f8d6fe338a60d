import { expect, test } from '@jest/globals';
import { changesBetween, type KeptTask, type PlanContent } from './plan-version.rules.ts';
import { isTicked, type TasksAt, ticksBetween } from './tick.rules.ts';

const NOON = '2026-03-01T12:00:00.000Z';
const walk = (given: Partial<KeptTask> = {}): KeptTask => ({
  ...{ id: 't1', sensitivity: 'general', code: { codings: [], text: 'Walk' }, owner: 'member', dueDate: null, status: 'requested' },
  ...{ completedBy: null, completedAt: null, editedBy: 'doctor', editedAt: '2026-02-01T12:00:00.000Z' },
  ...given,
});
const done = walk({ status: 'completed', completedBy: 'noa', completedAt: NOON, editedBy: 'noa', editedAt: NOON });
const reopened = walk({ status: 'in-progress', editedBy: 'yoav', editedAt: NOON });
const on = (day: number, ...tasks: KeptTask[]): TasksAt => ({ at: new Date(Date.UTC(2026, 2, day)), tasks });
const told = (before: TasksAt, after: TasksAt) =>
  ticksBetween(before, after).map(({ name, done, by, at }) => [name, done, by, at.toISOString()]);

test('what a member ticked stands under the member, at the time of the tick, though a clinician saved the next version', () => {
  expect(told(on(1, walk()), on(5, done))).toEqual([['Walk', true, 'noa', NOON]]);
  expect(told(on(1), on(5, done))).toEqual([['Walk', true, 'noa', NOON]]);
});

test('what was done before is not told again, in whichever form its time was kept', () => {
  expect(told(on(1, { ...done, completedAt: '2026-03-01T12:00:00+00:00' }), on(5, done))).toEqual([]);
  expect(told(on(1, walk()), on(5, walk({ owner: 'care-team' })))).toEqual([]);
});

test('opened again it stands under who opened it; where the version wrote over that, under nobody rather than the wrong one', () => {
  expect(told(on(1, done), on(5, reopened))).toEqual([['Walk', false, 'yoav', NOON]]);
  const written = { ...reopened, editedBy: 'doctor', editedAt: on(5).at.toISOString() };
  expect(told(on(1, done), on(5, written))).toEqual([['Walk', false, null, on(5).at.toISOString()]]);
});

test('of versions that did not keep who it was nothing is said, and their difference stays with the version', () => {
  const { completedBy: _by, completedAt: _at, editedBy: _editor, editedAt: _edited, ...old } = done;
  expect(told(on(1, walk()), on(5, old))).toEqual([]);
  expect(told(on(1, old), on(5, done))).toEqual([]);
});

test('a status that is told as a tick is no change of the version; every other difference of the task stays one', () => {
  const plan = (task: KeptTask): PlanContent => ({
    ...{ status: 'active', category: { codings: [], text: 'Plan' }, endsAt: null, goals: [], tasks: [task] },
  });
  const after = { ...done, dueDate: '2026-03-09' };
  const ticks = ticksBetween(on(1, walk()), on(5, after));
  const changes = changesBetween(plan(walk()), plan(after));
  expect(changes.map(({ field }) => field)).toEqual(['dueDate', 'status']);
  expect(changes.filter((change) => !isTicked(change, ticks)).map(({ field }) => field)).toEqual(['dueDate']);
  expect(changes.filter((change) => !isTicked(change, []))).toHaveLength(2);
});
