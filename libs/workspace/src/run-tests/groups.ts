import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runJest } from './jest.ts';
import { NOTHING, single, sum, type Outcome } from './outcome.ts';
import { node, ROOT, type Ran } from './process.ts';
import { withSecondTry } from './second-try.ts';
import { NX } from './setup.ts';
import { findSpecs, groupOf, type SpecGroup } from './specs.ts';

export interface GroupContext {
  readonly env: Readonly<Record<string, string>>;
  /** A line of progress. */
  readonly say: (line: string) => void;
  /** What is printed only when something failed. */
  readonly explain: (output: string) => void;
}

export interface Group {
  readonly name: string;
  readonly says: string;
  /** Groups that must have run before; added when this one is chosen alone. */
  readonly after?: readonly string[];
  /** Keeps one core busy at most and minds no load, so such groups run one by one beside the others. */
  readonly beside?: true;
  readonly needs?: 'browser' | 'kafka';
  run(context: GroupContext): Promise<Outcome>;
}

const has = (path: string) => existsSync(join(ROOT, path));

async function check(name: string, ran: Promise<Ran>, { explain }: GroupContext): Promise<Outcome> {
  const { ok, output } = await ran;
  if (!ok) explain(output);
  return single(name, ok);
}

const jest =
  (
    group: SpecGroup,
    {
      config = 'jest.config.js',
      workers = 2,
      more = {},
    }: { config?: string; workers?: number; more?: Readonly<Record<string, string>> } = {},
  ): Group['run'] =>
  async ({ env, say, explain }) => {
    const files = findSpecs().filter((path) => groupOf(path) === group);
    const options = { config, env: { ...env, ...more }, say };
    const first = await runJest(files, { ...options, workers });
    const { outcome, output } = await withSecondTry(first, files, (again) => runJest(again, { ...options, workers: 1 }));
    if (outcome.failed > 0) explain(output);
    return outcome;
  };

/** The server side, and the portal with its specs. */
const TSCONFIGS = ['tsconfig.json', 'libs/portal/tsconfig.json'];

/** What runs in a page, with its templates, which only Angular's compiler reads: no Node here, and no second check in the build. */
const PAGES = 'apps/portal/tsconfig.json';

/** For programs in Go: one thread, so that no file is typed twice, and memory that is given back at the end is not searched often before. */
const FRUGAL = { GOMAXPROCS: '1', GOGC: '400' };

const lint: Group['run'] = async (context) => {
  const oxlint = await check('oxlint', node(['node_modules/oxlint/bin/oxlint', '--threads', '1'], { env: FRUGAL }), context);
  const eslint = await check('eslint', node(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']), context);
  const prettier = await check(
    'prettier',
    node(['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']),
    context,
  );
  return sum([oxlint, eslint, prettier]);
};

const types: Group['run'] = async (context) => {
  const outcomes: Outcome[] = [];
  for (const project of TSCONFIGS.filter(has)) {
    const tsc = node(['node_modules/ts7/bin/tsc', '--noEmit', '--checkers', '1', '-p', project], { env: FRUGAL });
    outcomes.push(await check(`types (${project})`, tsc, context));
  }
  if (has(PAGES)) {
    const ngc = node(['node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', '--noEmit', '-p', PAGES]);
    outcomes.push(await check(`types of the templates (${PAGES})`, ngc, context));
  }
  return sum(outcomes);
};

const schema: Group['run'] = (context) => {
  const script = 'libs/workspace/bin/schema.mjs';
  return has(script) ? check('schemas are as committed', node([script, '--check']), context) : Promise.resolve(NOTHING);
};

const portal: Group['run'] = (context) => {
  const config = 'libs/portal/jest.config.js';
  const wanted = has(config) || findSpecs().some((path) => groupOf(path) === 'portal');
  return wanted ? jest('portal', { config })(context) : Promise.resolve(NOTHING);
};

const build: Group['run'] = (context) =>
  check('build', node(['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build'], { env: NX }), context);

/** In the order in which they run: the cheap ones first. */
export const GROUPS: readonly Group[] = [
  { name: 'schema', says: 'the committed schemas are what the sources say', run: schema },
  { name: 'types', says: 'TypeScript and the Angular templates', beside: true, run: types },
  { name: 'lint', says: 'oxlint, ESLint and Prettier', beside: true, run: lint },
  { name: 'arch', says: 'boundaries, house rules, licences, hygiene', beside: true, run: jest('arch', { workers: 1 }) },
  {
    name: 'kafka',
    says: '*.int.spec.ts with kafka in the path: a real broker',
    needs: 'kafka',
    beside: true,
    run: jest('kafka', { workers: 1 }),
  },
  { name: 'unit', says: '*.spec.ts: no I/O', run: jest('unit') },
  { name: 'portal', says: 'the pages and components of the portal', run: portal },
  { name: 'int', says: '*.int.spec.ts: PostgreSQL and the embedded bus', run: jest('int', { workers: 3 }) },
  { name: 'build', says: 'every project builds', run: build },
  {
    name: 'e2e',
    says: '*.e2e.spec.ts: through the gateway, in the browser',
    after: ['build'],
    needs: 'browser',
    // as the processes of a deployment have it
    run: jest('e2e', { workers: 3, more: { NODE_ENV: 'production' } }),
  },
];
