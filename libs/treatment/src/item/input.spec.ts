import { expect, test } from '@jest/globals';
import { textFrom } from './input.ts';

const said = (field: string): string => {
  try {
    return textFrom(field, ' \n ', 100);
  } catch (error) {
    return (error as Error).message;
  }
};

test('who left something out is told what it is', () => {
  expect(said('reason')).toBe('A reason is needed. Nothing was saved.');
  expect(said('name')).toBe('A name is needed. Nothing was saved.');
  expect(said('something-else')).toBe('There are no words in it. Nothing was saved.');
  expect(textFrom('reason', ' moved ', 100)).toBe('moved');
});
