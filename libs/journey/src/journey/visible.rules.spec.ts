import type { Relation } from '@careway/access';
import { expect, test } from '@jest/globals';
import { type CountRow, visibleConcern, visibleCounts, visibleSteps } from './visible.rules.ts';

const reader = (kind: Relation['kind'], areas: Relation['areas'] = [], labels: Relation['labels'] = ['general']): Relation => ({
  memberId: 'm',
  kind,
  areas,
  labels,
});
const counts: CountRow[] = [
  { type: 'result', area: 'results', sensitivity: 'general', entries: 4 },
  { type: 'result', area: 'results', sensitivity: 'hiv', entries: 1 },
  { type: 'plan', area: 'plan', sensitivity: 'general', entries: 2 },
];

test('a count tells only of what its reader can see', () => {
  expect(visibleCounts(counts, reader('self', [], ['general', 'hiv']))).toEqual([
    { type: 'result', entries: 5 },
    { type: 'plan', entries: 2 },
  ]);
  expect(visibleCounts(counts, reader('proxy', ['results']))).toEqual([{ type: 'result', entries: 4 }]);
  expect(visibleCounts(counts, undefined)).toEqual([]);
});

test('a proxy who was not given the conditions learns of no diagnosis', () => {
  const concern = { key: 'condition', coding: { system: 's', code: 'c' }, conditionId: 'id' } as const;
  expect(visibleConcern(concern, reader('proxy', ['results']), false)).toEqual({ key: 'private', coding: null, conditionId: null });
  expect(visibleConcern(concern, reader('proxy', ['conditions']), false)).toEqual(concern);
  expect(visibleConcern(concern, reader('care-team'), true)).toEqual(concern);
});

test('of a draft only those who treat the member know: neither its stage nor that it is what a journey is about', () => {
  const concern = { key: 'plan', coding: { system: 's', code: 'c' }, conditionId: null, heldAs: 'question' } as const;
  expect(visibleConcern(concern, reader('self'), false)).toEqual({ key: 'question', coding: null, conditionId: null });
  expect(visibleConcern(concern, reader('care-team'), true)).toEqual({ key: 'plan', coding: concern.coding, conditionId: null });
  const steps = [
    { stage: 'asked', reachedAt: 'a' },
    { stage: 'planned', reachedAt: 'b', held: true },
  ] as const;
  expect(visibleSteps(steps, false)).toEqual([steps[0]]);
  expect(visibleSteps(steps, true)).toEqual(steps);
});
