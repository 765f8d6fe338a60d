import { expect, test } from '@jest/globals';
import { readingList } from './reading-list.ts';

test('a plan lists what its pathway teaches, in the language asked; a plan of no pathway lists nothing', () => {
  expect(readingList('hypertension', null, 'he')).toEqual([
    { key: 'measure-right', title: 'איך מודדים נכון', article: 'high-blood-pressure' },
    { key: 'hidden-salt', title: 'מלח נסתר באוכל', article: 'high-blood-pressure' },
  ]);
  expect([readingList(null, null, 'en'), readingList('no-such', 1, 'en')]).toEqual([[], []]);
});
