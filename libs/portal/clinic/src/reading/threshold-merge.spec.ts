import { expect, test } from '@jest/globals';
import { mergeFields, settleFields } from '../drafts/merge.ts';
import {
  isThresholdChanged,
  NEW_LIMIT,
  THRESHOLD_FIELDS,
  type ThresholdDraft,
  thresholdFaultOf,
  type ThresholdFields,
  thresholdFrom,
} from './threshold-merge.ts';

const base: ThresholdFields = { ...NEW_LIMIT, value: '150' };
const draft = (part: string | null): ThresholdDraft => ({ planId: 'p', part, version: 3, measure: '8480-6', base, fields: base });

test('two who change different fields of one limit are put together, the same field is asked', () => {
  const [mine, theirs] = [
    { ...base, value: '140', count: '2' },
    { ...base, value: '145', urgency: 'STAT' },
  ];
  const merges = mergeFields(THRESHOLD_FIELDS, base, mine, theirs);
  expect(merges.filter(({ kind }) => kind !== 'same').map(({ field, kind }) => [field, kind])).toEqual([
    ['value', 'conflict'],
    ['count', 'mine'],
    ['urgency', 'theirs'],
  ]);
  expect(settleFields(merges, {}, [])).toBeUndefined();
  expect(settleFields(merges, { value: '140' }, [])).toEqual({ ...base, value: '140', count: '2', urgency: 'STAT' });
});

test('another edit of the plan is in nobody’s way', () => {
  expect(isThresholdChanged(base, { ...base })).toBe(false);
  expect(isThresholdChanged(base, { ...base, active: 'off' })).toBe(true);
});

test('what is no number is found before it is sent; a decimal comma is a decimal point', () => {
  expect(thresholdFaultOf(base)).toBeUndefined();
  expect(thresholdFaultOf({ ...base, value: '37,5' })).toBeUndefined();
  expect(thresholdFaultOf({ ...base, value: ' ' })).toBe('value');
  expect(thresholdFaultOf({ ...base, days: '1.5' })).toBe('days');
});

test('a limit is sent as a whole; what it looks at only where it is new', () => {
  expect(thresholdFrom(draft('high'), { ...base, value: '37,5', active: 'off' })).toEqual({
    ...{ value: 37.5, count: 1, days: 1, windowDays: 7, active: false, comparator: 'GREATER_OR_EQUAL', urgency: 'URGENT' },
  });
  expect(thresholdFrom(draft(null), base)).toMatchObject({ measure: '8480-6', value: 150 });
});
