import { afterEach, expect, test } from '@jest/globals';
import { fromShelf } from './shelf.ts';

const before = process.env['CAREWAY_SHELF'];
afterEach(() => {
  if (before === undefined) delete process.env['CAREWAY_SHELF'];
  else process.env['CAREWAY_SHELF'] = before;
});

test('an empty CAREWAY_SHELF is none: everybody makes their own, and nothing is left in the folder one happens to stand in', async () => {
  process.env['CAREWAY_SHELF'] = '';
  const made: string[] = [];
  await fromShelf('thing', '/where/it/is/wanted', async (path) => void made.push(path));
  expect(made).toEqual(['/where/it/is/wanted']);
});
