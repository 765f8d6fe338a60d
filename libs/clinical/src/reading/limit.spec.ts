import { expect, test } from '@jest/globals';
import { limitWords, readingName } from './limit.ts';

test('a limit reads as people write it', () => {
  expect(limitWords('>= 140 mm[Hg]')).toBe('≥ 140 mmHg');
  expect(limitWords('< 3.9 mmol/L')).toBe('< 3.9 mmol/L');
  expect(limitWords('4 – 7 mm[Hg]')).toBe('4–7 mmHg');
  expect(limitWords('< 8')).toBe('< 8');
  expect(limitWords('>= 5 %')).toBe('≥ 5 %');
});

test('what is measured has its name in each language, and a code that we do not know stays a code', () => {
  expect(readingName('8480-6', 'en')).toMatch(/pressure/i);
  expect(readingName('8480-6', 'he')).toMatch(/[\u0590-\u05ff]/);
  expect(readingName('0-0', 'ru')).toBe('0-0');
});
