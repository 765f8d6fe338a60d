import { expect, test } from '@jest/globals';
import { ROOT } from '../run-tests/process.ts';
import { isOpen } from './expression.ts';
import { checkAddresses, checkLicences, readPackages, type Package } from './licences.ts';

const packages = readPackages(ROOT);
const planted = (name: string, ...stated: unknown[]): Package => ({ path: `node_modules/${name}`, name, stated });

test('every package that we stand on is open source', () => {
  expect(packages.length).toBeGreaterThan(500);
  expect(checkLicences(packages)).toEqual([]);
});

test('the lock names no place of download, so that it holds behind every registry', () => {
  expect(checkAddresses(packages)).toEqual([]);
});

test.each([
  ['Elastic-2.0'],
  ['SEE LICENSE IN LICENSE.md'],
  ['UNLICENSED'],
  ['SSPL-1.0'],
  ['BUSL-1.1'],
  ['MIT AND Elastic-2.0'],
  ['MIT-like'],
  [''],
  [undefined],
  [{ type: 'MIT' }],
  ['constructor'],
])('a package under %p is refused', (licence) => {
  expect(checkLicences([planted('sound', 'MIT'), planted('late', licence)])).toHaveLength(1);
});

test('a licence that changed between the lock and the installed package is refused', () => {
  expect(checkLicences([planted('late', 'MIT', 'BUSL-1.1')])).toEqual(['node_modules/late: "BUSL-1.1"']);
});

test('a licence for data is allowed for the data package that is named, for no other', () => {
  expect(checkLicences([planted('caniuse-lite', 'CC-BY-4.0'), planted('late', 'CC-BY-4.0')])).toEqual(['node_modules/late: "CC-BY-4.0"']);
});

test('one side of OR is enough, AND needs both', () => {
  expect(['(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT', '(Elastic-2.0 OR BUSL-1.1)', 'MIT AND GPL-3.0-only'].map(isOpen)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('an address in the lock is found', () => {
  expect(checkAddresses([{ ...planted('late', 'MIT'), resolved: 'https://registry.example/late.tgz' }])).toHaveLength(1);
});
