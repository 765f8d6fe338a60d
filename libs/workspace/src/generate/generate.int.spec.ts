import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { copyTree, type Copy } from '../../test/copy.ts';
import { inspect } from '../architecture/house.ts';
import { main } from './main.ts';
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
    ...['entity.ts', 'errors.ts', 'graphql', 'int.spec.ts', 'migration.ts', 'queries.ts', 'resolver.ts', 'service.ts', 'spec.ts'].map(
      (kind) => `libs/treatment/src/care-wish/care-wish.${kind}`,
    ),
    'libs/treatment/src/treatment.context.ts',
    'libs/treatment/src/treatment.module.ts',
    'libs/contracts/src/events/treatment.ts',
    'libs/access/src/policy/treatment.ts',
  ]);
  expect(read('libs/contracts/src/events/treatment.ts')).toContain(`careWishEnded = defineEvent('treatment.care-wish-ended.v1'`);
  expect(read('libs/access/src/policy/treatment.ts')).toContain(`'care-wish.edit'`);
  expect(files.map(read).join('\n')).not.toMatch(/\{\{|\}\} *$/m);
});

test('a slice is listed where its context is put together', () => {
  expect(read('libs/treatment/src/treatment.module.ts')).toMatch(/const services = \[[^\]]*CareWishService, *\s*CareWishQueries/);
  expect(read('libs/treatment/src/treatment.module.ts')).toMatch(/const resolvers = \[[^;]*CareWishResolver, *\s*MemberCareWishResolver/);
  expect(read('libs/treatment/src/treatment.context.ts')).toMatch(
    /entities: \[[^\]]*CareWish,?\s*\][^]*migrations: \[[^\]]*\.\.\.careWishTables,?\s*\]/,
  );
  // a module and a definition in one file, and a schema that lacks what a slice refers to
  expect(generate('slice', 'journey', 'detour').status).toBe(0);
  expect(read('libs/journey/src/journey.module.ts')).toMatch(/providers: \[[^\]]*DetourService[^\]]*MemberDetourResolver/);
  expect(read('libs/journey/src/detour/detour.graphql')).toMatch(/enum Sensitivity/);
});

test('a context: its lib, its place among the contexts, ready for its first slice', () => {
  expect(generate('context', 'prevention').status).toBe(0);
  expect(read('libs/prevention/src/index.ts')).toContain(`export { PreventionModule } from './prevention.module.ts';`);
  expect(read('libs/contracts/src/event.ts')).toMatch(/CONTEXTS = \[.*'prevention'\]/);
  expect(read('libs/access/src/policy/table.ts')).toContain('...preventionPolicy');
  expect(read('libs/stack/src/contexts.ts')).toContain('  preventionContext,');
  expect(generate('slice', 'prevention', 'recall').status).toBe(0);
  copy.link('prevention');
});

const WRITTEN = ['libs/prevention', 'libs/treatment/src/care-wish', 'libs/journey/src/detour'];
const TOUCHED = ['libs/treatment/src/treatment.module.ts', 'libs/treatment/src/treatment.context.ts', 'libs/journey/src/journey.module.ts'];
const MINE = ['care-wish', 'detour', 'prevention', 'recall', 'treatment.', 'journey.module', 'contexts.ts'];

test('the graph of all contexts composes with what was generated, the new context in it', () => {
  const { stdout, stderr } = node(join(ROOT, 'libs/workspace/bin/schema.mjs'), '--root', copy.root, '--json');
  const { ok, contexts, faults } = JSON.parse(stdout || stderr) as { ok: boolean; contexts: string[]; faults: string[] };
  expect([ok, faults, contexts.includes('prevention')]).toEqual([true, [], true]);
  const supergraph = read('apps/gateway/supergraph.graphql');
  expect(supergraph).toMatch(/careWishes: \[CareWish!\]! @join__field\(graph: TREATMENT\)/);
  expect(supergraph).toMatch(/recalls: \[Recall!\]! @join__field\(graph: PREVENTION\)/);
  expect(existsSync(join(copy.root, 'libs/contracts/schemas/prevention.recall-ended.v1.json'))).toBe(true);
});

test('what was generated has no type errors and keeps the rules of the house', async () => {
  const config = { extends: './tsconfig.json', include: [...WRITTEN.map((folder) => `${folder}/**/*.ts`), ...TOUCHED] };
  writeFileSync(join(copy.root, 'tsconfig.made.json'), JSON.stringify(config));
  const { stdout } = node('node_modules/ts7/bin/tsc', '--noEmit', '--checkers', '1', '-p', 'tsconfig.made.json');
  expect(about(stdout, ...MINE)).toEqual([]);
  const findings = Object.values(await inspect(copy.root)).flat();
  expect(about(findings.map(({ path, says }) => `${path} ${says}`).join('\n'), ...MINE)).toEqual([]);
});

test('what was generated is formatted and has nothing for the linter', () => {
  const format = node('node_modules/prettier/bin/prettier.cjs', '--check', ...WRITTEN, ...TOUCHED, 'libs/contracts/src', 'libs/stack');
  expect(about(format.stdout + format.stderr, ...MINE, 'package.json')).toEqual([]);
  const lint = node('node_modules/oxlint/bin/oxlint', '--quiet', ...WRITTEN, ...TOUCHED);
  expect([lint.status, lint.stdout]).toEqual([0, expect.stringContaining('0 errors')]);
}, 300_000);

test('the specs of a generated slice pass on a real PostgreSQL, in a context that is new; field.int.spec.ts runs one in a context of old', () => {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const { status, stderr } = node(...flags, '--rootDir', copy.root, 'libs/prevention');
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}, 300_000);

test.each([
  [['slice', 'treatment', 'care-wish'], /exists already/],
  [['slice', 'astrology', 'star'], /There is no libs\/astrology/],
  [['slice', 'engagement', 'star'], /engagement tells no facts .* there is no libs\/contracts\/src\/events\/engagement\.ts/],
  [['slice', 'treatment', 'CareGoal'], /lower case letters/],
  [['slice', 'treatment', '../../x'], /lower case letters/],
  [['slice', 'treatment', 'order'], /"order" is a word of SQL/],
  [['slice', 'treatment', 'class'], /word of SQL or of TypeScript/],
  [['slice', '../x', 'goal'], /There is no/],
  [['context', 'user'], /word of SQL/],
  [['context', 'treatment'], /exists already/],
  [['context', 'two-words'], /one word/],
  [['slice'], /slice CONTEXT NOUN/],
  [['--wrong'], /wrong/],
])('%p is refused in words, and nothing is written', async (args, said) => {
  let told = '';
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => !!(told += String(text)));
  const status = await main([...args, '--root', copy.root]).finally(() => stderr.mockRestore());
  expect(status).toBe(2);
  expect(told).toMatch(said);
  expect(existsSync(join(copy.root, 'libs/treatment/src/CareGoal'))).toBe(false);
});
