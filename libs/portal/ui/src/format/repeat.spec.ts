import { expect, test } from '@jest/globals';
import { repeatParts, repeatText } from './repeat.ts';

test('how often something comes again is read and written as it is kept', () => {
  expect(repeatParts('1/3mo x6')).toEqual({ times: '1', period: '3', unit: 'mo', count: '6' });
  expect(repeatParts('2/1wk')).toEqual({ times: '2', period: '1', unit: 'wk', count: '' });
  expect(['1/3mo x6', '2/1wk', '1/10d', '1/1a x2'].map((kept) => repeatText(repeatParts(kept)!))).toEqual([
    '1/3mo x6',
    '2/1wk',
    '1/10d',
    '1/1a x2',
  ]);
  expect(['', '3mo', '1/3', 'walk'].map(repeatParts)).toEqual([undefined, undefined, undefined, undefined]);
});

test('what is no number yet stays as it was typed', () => {
  const typed = { times: 'two', period: '', unit: 'd' as const, count: 'many' };
  expect(repeatParts(repeatText(typed))).toEqual(typed);
});
