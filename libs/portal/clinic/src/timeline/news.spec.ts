import { expect, test } from '@jest/globals';
import { newsOf } from './news.ts';

test('what is new is counted by kind, in one order; a kind that has no name is counted as well', () => {
  expect(newsOf(['TASK', 'RESULT', 'MEDICATION', 'REPORT', 'MESSAGE'])).toEqual([
    { kind: 'results', count: 2 },
    { kind: 'messages', count: 1 },
    { kind: 'plans', count: 1 },
    { kind: 'other', count: 1 },
  ]);
  expect(newsOf([])).toEqual([]);
});
