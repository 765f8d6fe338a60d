import { expect, test } from '@jest/globals';
import { plainText, shorten } from './text.ts';

test('what turns the text beside it around is taken out; names in right-to-left scripts and their marks stay', () => {
  expect(plainText('Clara \u202eretniW')).toBe('Clara retniW');
  expect(plainText('\u2067נועה\u2069 אלמוג')).toBe('נועה אלמוג');
  expect(plainText('حدّاد\u200f ليلى')).toBe('حدّاد\u200f ليلى');
  expect(plainText('👩‍⚕️ Ann\u0007a\tB')).toBe('👩‍⚕️ Ann a\tB');
});

test('shortening never leaves half a character', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('ab😀d', 4)).toBe('ab…');
});
