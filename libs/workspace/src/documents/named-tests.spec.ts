import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../run-tests/process.ts';
import { deadNames } from './named-tests.ts';

const WITHOUT = ['**/node_modules', '**/dist', '**/.angular'];
const find = (pattern: string) => globSync(pattern, { cwd: ROOT, exclude: WITHOUT }).map((path) => path.replaceAll('\\', '/'));
const files = find('{apps,libs,infra}/**/*.spec.ts');
const pages = () => new Map([...find('docs/**/*.md'), ...find('*.md')].map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

test('every test that a document names as its proof is there', () => {
  const documents = pages();
  expect(documents.get('docs/security.md')).toMatch(/`[\w/.-]+\.spec\.ts`/);
  expect(deadNames(documents, files)).toEqual([]);
});

test('planted: a renamed test is found, by its name and by its path', () => {
  const planted = new Map([
    ['docs/security.md', 'shown by `sign-in-of-old.int.spec.ts`, `libs/service/src/boots.int.spec.ts` and `boot.int.spec.ts`'],
    ['CONTRIBUTING.md', 'the suffix `*.int.spec.ts` is the price; a page has `.spec.ts`'],
  ]);
  expect(deadNames(planted, files)).toEqual([
    { document: 'docs/security.md', name: 'sign-in-of-old.int.spec.ts' },
    { document: 'docs/security.md', name: 'libs/service/src/boots.int.spec.ts' },
  ]);
  // half a name is none
  expect(deadNames(new Map([['a.md', '`oot.int.spec.ts`']]), files)).toHaveLength(1);
});
