import { expect, test } from '@jest/globals';
import { toned } from './tone.ts';

test('the fullest cell is the darkest; zero, hidden and not counted have no tone', () => {
  const tones = toned([0, 12, 40, 'hidden', 'none']).map(({ tone }) => tone);
  expect(tones).toEqual([null, 'var(--seq-2)', 'var(--seq-5)', null, null]);
});
