import { expect, test } from '@jest/globals';
import { ROOT } from '../run-tests/process.ts';
import { inspect, tell } from './house.ts';
import { sizeTable } from './sizes.ts';
import { readTree } from './tree.ts';

const rules = await inspect(ROOT);

test.each(Object.keys(rules))('%s', (rule) => {
  expect(tell(rules[rule] ?? [])).toEqual([]);
});

test('the sizes of our files are printed', () => {
  const table = sizeTable(readTree(ROOT));
  process.stdout.write(table.map((line) => `[table] ${line}\n`).join(''));
  expect(table.length).toBeGreaterThan(2);
});
