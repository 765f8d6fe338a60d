import { expect, test } from '@jest/globals';
import { settleFields } from '../drafts/merge.ts';
import { repeatFrom } from './repeat.ts';
import { isTaskChanged, mergeTask, taskChangesOf, type TaskFields } from './task-merge.ts';

const base: TaskFields = { text: 'Walk', owner: 'MEMBER', dueDate: '2026-12-01', repeat: '', status: 'asked' };
const mine: TaskFields = { ...base, text: 'Walk half an hour', dueDate: '2026-12-08' };
const theirs: TaskFields = { ...base, text: 'Walk to the sea', owner: 'CARE_TEAM' };

test('two people change one task: what both wrote is asked, the rest is merged, and nothing is lost', () => {
  const merges = mergeTask(base, mine, theirs);
  expect(merges.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
    'text conflict',
    'owner theirs',
    'dueDate mine',
    'repeat same',
    'status same',
  ]);
  expect(settleFields(merges, {}, [])).toBeUndefined();
  const settled = settleFields(merges, { text: mine.text }, []);
  expect(settled).toEqual({ text: 'Walk half an hour', owner: 'CARE_TEAM', dueDate: '2026-12-08', repeat: '', status: 'asked' });
  expect(taskChangesOf(theirs, settled!)).toEqual({ text: 'Walk half an hour', dueDate: '2026-12-08' });
});

test('how often it comes again is sent as it is read, or not at all', () => {
  expect(taskChangesOf(base, { ...base, repeat: '2/1wk x6' })).toEqual({
    repeat: { frequency: 2, period: 1, periodUnit: 'WEEK', count: 6 },
  });
  expect(taskChangesOf({ ...base, repeat: '1/3mo' }, base)).toEqual({ repeat: null });
  // more than once a day, no number, once in all
  expect(['2/1d', 'x/1wk', '1/0wk', '1/1wk x1', '8/1wk'].map(repeatFrom)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(repeatFrom('')).toBeNull();
});

test('a day can be taken away, a task withdrawn and asked for again', () => {
  expect(taskChangesOf(base, { ...base, dueDate: '', status: 'withdrawn' })).toEqual({ dueDate: null, status: 'CANCELLED' });
  expect(taskChangesOf({ ...base, status: 'withdrawn' }, base)).toEqual({ status: 'REQUESTED' });
  expect(isTaskChanged(base, { ...base })).toBe(false);
});
