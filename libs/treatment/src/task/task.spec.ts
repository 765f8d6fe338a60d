import { uuidv7 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { Plan } from '../plan/plan.entity.ts';
import { Task } from './task.entity.ts';
import { TaskNotCompletedError, TaskNotOpenError } from './task.errors.ts';
import { dueAt, isOverdue, mayBecome, type TaskStatus, taskStatusOf } from './task.rules.ts';

const now = new Date('2026-03-01T08:00:00.000Z');
const category = { codings: [], text: 'a plan' };
const plan = () =>
  Plan.draft({ memberId: uuidv7(), id: uuidv7(), journeyId: uuidv7(), sensitivity: 'hiv', category, conditionIds: [] }, uuidv7(), now);
const task = () => Task.add(plan(), uuidv7(), { code: { codings: [], text: 'walk' }, owner: 'member', dueDate: null }, uuidv7(), now);
const due = (dueDate: string | null, status: TaskStatus = 'requested') => ({ dueDate, status });

test('a task is due until the end of its day in the payer’s zone, in winter and in summer', () => {
  expect(isOverdue(due('2026-01-10'), 'active', new Date('2026-01-10T21:59:59.999Z'))).toBe(false);
  expect(isOverdue(due('2026-01-10'), 'active', new Date('2026-01-10T22:00:00.000Z'))).toBe(true);
  expect(isOverdue(due('2026-07-10'), 'active', new Date('2026-07-10T20:59:59.999Z'))).toBe(false);
  expect(isOverdue(due('2026-07-10'), 'active', new Date('2026-07-10T21:00:00.000Z'))).toBe(true);
});

test('a day of 23 and one of 25 hours end at their own midnight', () => {
  expect(isOverdue(due('2026-03-27'), 'active', new Date('2026-03-27T20:59:59.999Z'))).toBe(false);
  expect(isOverdue(due('2026-03-27'), 'active', new Date('2026-03-27T21:00:00.000Z'))).toBe(true);
  expect(isOverdue(due('2026-10-25'), 'active', new Date('2026-10-25T21:59:59.999Z'))).toBe(false);
  expect(isOverdue(due('2026-10-25'), 'active', new Date('2026-10-25T22:00:00.000Z'))).toBe(true);
  expect(isOverdue(due('2026-01-10'), 'active', new Date('2026-01-11T10:00:00.000Z'), 'Pacific/Honolulu')).toBe(true);
  expect(isOverdue(due('2026-01-10'), 'active', new Date('2026-01-11T09:59:59.999Z'), 'Pacific/Honolulu')).toBe(false);
});

test('what facts say is the very instant at which it becomes overdue', () => {
  for (const day of ['2026-01-10', '2026-03-27', '2026-07-10', '2026-10-25', '2024-02-29']) {
    const end = new Date(dueAt(day)!);
    expect([day, isOverdue(due(day), 'active', new Date(+end - 1)), isOverdue(due(day), 'active', end)]).toEqual([day, false, true]);
  }
  expect(dueAt(null)).toBeNull();
});

test('nothing is overdue that is done, not asked for, without a date, or of a plan that is not in force', () => {
  const late = new Date('2026-02-01T00:00:00.000Z');
  for (const status of ['completed', 'cancelled'] as const) expect(isOverdue(due('2026-01-10', status), 'active', late)).toBe(false);
  for (const status of ['draft', 'completed', 'revoked'] as const) expect(isOverdue(due('2026-01-10'), status, late)).toBe(false);
  expect(isOverdue(due(null), 'active', late)).toBe(false);
  expect(isOverdue(due('2026-01-10', 'in-progress'), 'active', late)).toBe(true);
});

test('a task is completed once, taken back once, and never both', () => {
  const one = task();
  expect(one.sensitivity).toBe('hiv');
  const me = uuidv7();
  one.complete(me, now);
  expect(one).toMatchObject({ status: 'completed', completedBy: me, completedAt: now });
  expect(() => one.complete(me, now)).toThrow(TaskNotOpenError);
  one.reopen(me, now);
  expect(one).toMatchObject({ status: 'in-progress', completedBy: null, completedAt: null });
  expect(() => one.reopen(me, now)).toThrow(TaskNotCompletedError);
});

test('what is done is not cancelled, and what is cancelled is not done', () => {
  const done = task();
  done.complete(uuidv7(), now);
  expect(() => done.change({ status: 'cancelled' }, uuidv7(), now)).toThrow(TaskNotOpenError);
  const cancelled = task();
  cancelled.change({ status: 'cancelled' }, uuidv7(), now);
  expect(() => cancelled.complete(uuidv7(), now)).toThrow(TaskNotOpenError);
  expect([mayBecome('cancelled', 'completed'), mayBecome('completed', 'requested')]).toEqual([false, false]);
});

test('each activity status of FHIR is one of ours; an unknown one is still to be done', () => {
  const statuses = ['not-started', 'scheduled', 'in-progress', 'on-hold', 'completed', 'cancelled', 'stopped', 'unknown', 'toString'];
  expect(statuses.map(taskStatusOf)).toEqual([
    ...['requested', 'requested', 'in-progress', 'in-progress', 'completed', 'cancelled', 'cancelled', 'requested', 'requested'],
  ]);
});
