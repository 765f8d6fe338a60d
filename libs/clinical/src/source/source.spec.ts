import { expect, test } from '@jest/globals';
import { sourceFault } from '../../test/source.ts';
import { source } from './source.ts';

test('a source names who says it, where and when; a page that nobody can open is none', () => {
  expect(sourceFault(source('WHO guideline', 2023, 'https://www.who.int/publications/i/item/9789240081789'))).toBeUndefined();
  expect(sourceFault(source('WHO guideline', 2023, 'http://www.who.int/'))).toBe('no https address: http://www.who.int/');
  expect(sourceFault(source('', 2023, 'https://www.who.int/'))).toBe('no title');
  expect(sourceFault(source('WHO guideline', 23, 'https://www.who.int/'))).toBe('no year: 23');
});
