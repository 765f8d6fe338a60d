import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copyTree, type Copy } from '../../test/copy.ts';
import { inspect } from '../architecture/house.ts';
import { ROOT } from '../run-tests/process.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyTree();
});
afterAll(() => copy.remove());

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy.root, encoding: 'utf8' });
const generate = (...args: string[]) => node(join(ROOT, 'libs/workspace/bin/generate.mjs'), ...args, '--root', copy.root);
const read = (path: string) => readFileSync(join(copy.root, path), 'utf8');
/** What is said about the generated files; the rest of the tree has tests of its own. */
const about = (output: string, ...paths: string[]) => output.split('\n').filter((line) => paths.some((path) => line.includes(path)));

test('a slice: its files, its facts, its policy rows, all by one name', () => {
  const { stdout, status } = generate('slice', 'treatment', 'care-wish', '--json');
  expect(status).toBe(0);
  const { files } = JSON.parse(stdout) as { files: string[] };
  expect(files).toEqual([
    ...['entity', 'errors', 'int.spec', 'migration', 'service', 'spec'].map((kind) => `libs/treatment/src/care-wish/care-wish.${kind}.ts`),
    'libs/contracts/src/events/treatment.ts',
    'libs/access/src/policy/treatment.ts',
  ]);
  expect(read('libs/contracts/src/events/treatment.ts')).toContain(`careWishEnded = defineEvent('treatment.care-wish-ended.v1'`);
  expect(read('libs/access/src/policy/treatment.ts')).toContain(`'care-wish.edit'`);
  expect(files.map(read).join('\n')).not.toMatch(/\{\{|\}\} *$/m);
});

test('a context: its lib, its place among the contexts, ready for its first slice', () => {
  expect(generate('context', 'prevention').status).toBe(0);
  expect(read('libs/prevention/src/index.ts')).toBe(`export { PreventionModule } from './prevention.module.ts';\n`);
  expect(read('libs/contracts/src/event.ts')).toMatch(/CONTEXTS = \[.*'prevention'\]/);
  expect(read('libs/access/src/policy/table.ts')).toContain('...preventionPolicy');
  expect(generate('slice', 'prevention', 'recall').status).toBe(0);
});

test('what was generated has no type errors and keeps the rules of the house', async () => {
  const { stdout } = node('node_modules/ts7/bin/tsc', '--noEmit', '-p', 'tsconfig.json');
  expect(about(stdout, 'care-wish', 'prevention', 'recall')).toEqual([]);
  const findings = Object.values(await inspect(copy.root)).flat();
  expect(about(findings.map(({ path, says }) => `${path} ${says}`).join('\n'), 'care-wish', 'prevention', 'recall')).toEqual([]);
});

test('what was generated is formatted', () => {
  const { stdout, stderr } = node(
    join(ROOT, 'node_modules/prettier/bin/prettier.cjs'),
    '--check',
    'libs/prevention',
    'libs/treatment/src/care-wish',
    'libs/contracts/src',
  );
  expect(about(stdout + stderr, 'care-wish', 'prevention', 'treatment.ts')).toEqual([]);
});

test('the specs of a generated slice pass on a real PostgreSQL', () => {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const { status, stderr } = node(...flags, '--rootDir', copy.root, 'libs/treatment/src/care-wish');
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}, 120_000);

test.each([
  [['slice', 'treatment', 'care-wish'], /exists already/],
  [['slice', 'astrology', 'star'], /There is no libs\/astrology/],
  [['slice', 'treatment', 'CareGoal'], /lower case letters/],
  [['slice', 'treatment', '../../x'], /lower case letters/],
  [['slice', '../x', 'goal'], /There is no/],
  [['context', 'treatment'], /exists already/],
  [['context', 'two-words'], /one word/],
  [['slice'], /slice CONTEXT NOUN/],
  [['--wrong'], /wrong/],
])('%p is refused in words, and nothing is written', (args, said) => {
  const { status, stderr } = generate(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
  expect(existsSync(join(copy.root, 'libs/treatment/src/CareGoal'))).toBe(false);
});
