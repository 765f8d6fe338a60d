import { expect, test } from '@jest/globals';
import { mergeFields, settleFields } from '../drafts/merge.ts';
import { PLAN_FIELDS, planChangesOf, planFaultOf, type PlanFields } from './plan-merge.ts';

const base: PlanFields = { title: '', summary: 'We start slowly.', reviewOn: '2026-03-01', holdUntil: '' };

test('two who write about one plan: what only one of them touched is merged, the rest is asked, and nothing is lost', () => {
  const mine = { ...base, title: 'Sugar, together', summary: 'We start at once.' };
  const theirs = { ...base, summary: 'We wait a week.', reviewOn: '2026-04-01' };
  const merges = mergeFields(PLAN_FIELDS, base, mine, theirs);
  expect(merges.map(({ kind }) => kind)).toEqual(['mine', 'conflict', 'theirs', 'same']);
  const settled = settleFields(merges, { summary: theirs.summary }, []) as PlanFields;
  expect(planChangesOf(theirs, settled)).toEqual({ title: 'Sugar, together' });
});

test('only what differs is sent, and an emptied field takes it away', () => {
  expect(planChangesOf(base, { ...base, title: ' Sugar ', reviewOn: '' })).toEqual({ title: 'Sugar', reviewOn: null });
  expect(planChangesOf(base, { ...base, title: '  ' })).toEqual({});
});

test('a day that has passed is refused where somebody sets it, not where it stood already', () => {
  expect(planFaultOf(base, { ...base, title: 'Sugar' }, '2026-05-01')).toBeUndefined();
  expect(planFaultOf(base, { ...base, reviewOn: '2026-04-30' }, '2026-05-01')).toBe('review-past');
  expect(planFaultOf(base, { ...base, holdUntil: '2026-04-30' }, '2026-05-01')).toBe('hold-past');
  expect(planFaultOf(base, base, '2026-05-01')).toBe('nothing');
});
