import { expect, test } from '@jest/globals';
import { hueOf } from './hue.ts';
import { initials } from './initials.ts';

test('initials leave titles out, in every script', () => {
  expect(['Dr. Amir Levi', 'ד״ר אמיר לוי', 'Ruth', 'Анна Мария Петрова', 'رانية خوري', ''].map(initials)).toEqual([
    'AL',
    'אל',
    'R',
    'АП',
    'رخ',
    '',
  ]);
});

test('one id has one colour', () => {
  expect(hueOf('0192f-1')).toBe(hueOf('0192f-1'));
  expect(new Set(['a', 'b', 'c', 'd', 'e'].map(hueOf)).size).toBeGreaterThan(2);
});
