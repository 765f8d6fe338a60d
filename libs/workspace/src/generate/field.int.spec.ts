import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copyTree, type Copy } from '../../test/copy.ts';
import { apply, PAGE_BEFORE, PLANTED, REPAIR, SPEC, STEPS, UNIT_SPEC, write } from '../../test/field-recipe.ts';
import { type Touched, touchedBetween, type Tree, treeOf } from '../../test/touched.ts';
import { ROOT } from '../run-tests/process.ts';

/** Files that a field may touch by hand, as CONTRIBUTING.md says. */
const BUDGET = { stored: 2, shown: 3, told: 4, page: 6 } as const;

let copy: Copy;
let before: Tree;
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy.root, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const done = { status: 0, said: expect.any(String) };
const schema = () => run(join(ROOT, 'libs/workspace/bin/schema.mjs'), '--root', copy.root);
const codegen = () => run('libs/portal/graph/codegen.mjs');
/** Faults of the compiler in what the field concerns. */
const types = () =>
  run('node_modules/ts7/bin/tsc', '--noEmit', '--checkers', '1', '-p', 'tsconfig.wishes.json')
    .said.split('\n')
    .filter((line) => /care-wish|events\/treatment/.test(line));
const touched = (): Touched => touchedBetween(before, treeOf(copy.root));
/** What was touched beyond the budget; the last ones are too many. */
const overspent = (step: keyof typeof BUDGET) => touched().byHand.slice(BUDGET[step]);

beforeAll(() => {
  copy = copyTree();
  expect(run(join(ROOT, 'libs/workspace/bin/generate.mjs'), 'slice', 'treatment', 'care-wish', '--root', copy.root)).toEqual(done);
  write(copy.root, PAGE_BEFORE);
  expect([schema(), codegen()]).toEqual([done, done]);
  before = treeOf(copy.root);
}, 120_000);
afterAll(() => copy.remove());

test('planted: a service that lists its fields by hand costs a third file, and the budget says so', () => {
  apply(copy.root, [PLANTED]);
  before = treeOf(copy.root);
  apply(copy.root, [...STEPS.stored, ...UNIT_SPEC]);
  expect([overspent('stored'), types()]).toEqual([[], [expect.stringContaining('care-wish.service.ts')]]);
  apply(copy.root, [REPAIR]);
  expect(overspent('stored')).toEqual(['libs/treatment/src/care-wish/care-wish.service.ts']);
  write(copy.root, Object.fromEntries([...before].filter(([path]) => path.includes('/care-wish/'))));
  apply(copy.root, [[PLANTED[0], PLANTED[2], PLANTED[1]]]);
  before = treeOf(copy.root);
});

test('a stored field: the entity and its migrations', () => {
  apply(copy.root, [...STEPS.stored, ...UNIT_SPEC]);
  expect(touched().byHand).toHaveLength(BUDGET.stored);
});

test('shown in the graph: one more, the schema', () => {
  apply(copy.root, STEPS.shown);
  expect(schema()).toEqual(done);
  expect(touched()).toMatchObject({
    byHand: { length: BUDGET.shown },
    byTools: ['apps/gateway/supergraph.graphql', 'docs/generated/fields.md', 'docs/generated/graph.html'],
  });
});

test('told in its facts: one more, the events', () => {
  apply(copy.root, STEPS.told);
  expect([schema(), types()]).toEqual([done, []]);
  expect(touched().byHand).toHaveLength(BUDGET.told);
  expect(touched().byTools.filter((path) => path.startsWith('libs/contracts/schemas/'))).toEqual([
    'libs/contracts/schemas/treatment.care-wish-ended.v1.json',
    'libs/contracts/schemas/treatment.care-wish-recorded.v1.json',
  ]);
});

test('what a member sends is stored, shown and told: the slice’s own spec on a real PostgreSQL', () => {
  apply(copy.root, SPEC);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const { status, said } = run(...flags, '--rootDir', copy.root, '--forceExit', 'libs/treatment/src/care-wish/care-wish.int');
  expect([status, status === 0 ? '' : said]).toEqual([0, '']);
  expect(touched()).toMatchObject({ byHand: { length: BUDGET.told }, specs: { length: 2 } });
}, 120_000);

test('shown in the portal: two more, the page’s question and its template, which the compiler has read', () => {
  const ngc = () => run('node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '--noEmit', '-p', 'apps/portal/tsconfig.wishes.json');
  const [question, template] = STEPS.page;
  apply(copy.root, [template]);
  expect(ngc()).toEqual({ status: 1, said: expect.stringContaining(`'weight' does not exist`) });
  apply(copy.root, [question]);
  expect([codegen(), ngc()]).toEqual([done, done]);
  expect(touched().byHand).toEqual([
    'libs/contracts/src/events/treatment.ts',
    'libs/portal/member/src/wishes/wishes.page.graphql',
    'libs/portal/member/src/wishes/wishes.page.html',
    ...['entity.ts', 'graphql', 'migration.ts'].map((kind) => `libs/treatment/src/care-wish/care-wish.${kind}`),
  ]);
  expect(touched().byHand).toHaveLength(BUDGET.page);
}, 120_000);
