import { expect, test } from '@jest/globals';
import { formatNumber, typedNumber } from './numbers.ts';
import { unitWords } from './units.ts';

test.each([
  ['128', 128],
  [' 72,5 ', 72.5],
  ['72.5', 72.5],
  ['-3', -3],
  ['١٢٨', 128],
  ['٧٢٫٥', 72.5],
  ['۳۸٫۵', 38.5],
  ['٣٨,٥', 38.5],
])('%s is %d, whatever keyboard it was typed on', (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

test.each(['', ' ', '1,200.5', '1.2.3', '12a', '0x10', '1e3', '–', 'Infinity'])('%j is no number', (text) => {
  expect(typedNumber(text)).toBeNaN();
});

test.each([
  [0.004, '0.004'],
  [0.026, '0.026'],
  [-0.01234, '-0.0123'],
  [0, '0'],
  [0.5, '0.5'],
  [7.236, '7.24'],
  [1200, '1,200'],
])('%d is written as %s: a small result does not become nothing', (value, text) => {
  expect(formatNumber(value, {}, 'en-GB')).toBe(text);
});

test('a unit that is a word is said in the language of the page; a sign stays one', () => {
  expect([unitWords('points', 1, 'en-GB'), unitWords('points', 5, 'ru-RU'), unitWords('points', 3, 'he-IL')]).toEqual([
    'point',
    'баллов',
    'נקודות',
  ]);
  expect([unitWords('per minute', 71, 'ar'), unitWords('/d', 8000, 'en-GB'), unitWords('mmHg', 120, 'he-IL')]).toEqual([
    ...['في الدقيقة', 'a day', 'mmHg'],
  ]);
});
