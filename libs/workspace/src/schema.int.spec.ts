import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const COMMAND = fileURLToPath(new URL('../bin/schema.mjs', import.meta.url));
const WRITE: string = new URL('../bin/schema/write.mjs', import.meta.url).href;
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'careway-schema-'));
  await mkdir(join(root, 'apps/gateway'), { recursive: true });
  for (const context of ['registry', 'treatment', 'support'])
    await write(`${context}/package.json`, JSON.stringify({ nx: { tags: ['layer:context', 'runtime:node'] } }));
  await write('fhir/package.json', JSON.stringify({ nx: { tags: ['layer:edge', 'runtime:node'] } }));
  await write('registry/src/schema.graphql', LINK);
  await write('registry/src/member/member.graphql', 'type Query { member(id: ID!): Member }\ntype Member @key(fields: "id") { id: ID! }');
  await write('treatment/src/schema.graphql', `${LINK} type Query { plan(id: ID!): Plan }`);
  await write(
    'treatment/src/plan/plan.graphql',
    'type Plan @key(fields: "id") { id: ID! member: Member! }\ntype Member @key(fields: "id") { id: ID! plans: [Plan!]! }',
  );
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, 'libs', path)), { recursive: true });
  await writeFile(join(root, 'libs', path), text);
}
/** The command itself, as a process of its own. */
const command = (...flags: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    execFile(process.execPath, [COMMAND, '--root', root, ...flags], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
interface Written {
  readonly ok: boolean;
  readonly lines: readonly string[];
}
const { writeSchema } = (await import(WRITE)) as {
  writeSchema(of: { root: string; out: string; check: boolean }): Promise<Written>;
};
/** What the command does, in this process: for sources that are read as text. What is imported is read once in a process. */
const run = async (flag?: '--check') => {
  const { ok, lines } = await writeSchema({ root, out: 'apps/gateway/supergraph.graphql', check: flag === '--check' });
  return { code: ok ? 0 : 1, output: lines.join('\n') };
};
const supergraph = () => readFile(join(root, 'apps/gateway/supergraph.graphql'), 'utf8');

test('joins the files of every context that has some, and says which have none', async () => {
  const { code, output } = await command('--json');
  expect([code, JSON.parse(output)]).toEqual([
    0,
    {
      ok: true,
      changed: ['apps/gateway/supergraph.graphql', 'docs/generated/graph.html', 'docs/generated/fields.md'],
      contexts: ['registry', 'treatment'],
      left: ['support'],
      faults: [],
    },
  ]);
  const text = await supergraph();
  expect(text).toContain('plans: [Plan!]! @join__field(graph: TREATMENT)');
  await run();
  expect(await supergraph()).toBe(text);
});

test('two files of a context may both say what they add to the roots, as a service joins them', async () => {
  await write('treatment/src/goal/goal.graphql', 'type Query { goals: [Goal!]! }\ntype Goal { text: String! }');
  expect((await run()).code).toBe(0);
  expect(await supergraph()).toMatch(/plan\(id: ID!\): Plan[^}]*goals: \[Goal!\]!|goals: \[Goal!\]![^}]*plan\(id: ID!\): Plan/);
});

test('--check tells drift, writes nothing, and passes once the file is written', async () => {
  await run();
  expect((await run('--check')).code).toBe(0);
  const before = await supergraph();
  await write('treatment/src/goal/goal.graphql', 'type Goal { text: String! }\nextend type Plan { goals: [Goal!]! }');
  const { code, output } = await run('--check');
  expect([code, await supergraph()]).toEqual([1, before]);
  expect(output).toMatch(/Run `npm run schema` and commit:\n  apps\/gateway\/supergraph.graphql/);
  await run();
  expect((await run('--check')).code).toBe(0);
});

test('a second @link, a missing schema.graphql and contexts that do not fit are told, and nothing is written', async () => {
  await write('treatment/src/goal/goal.graphql', LINK);
  expect(await run()).toEqual({
    code: 1,
    output: expect.stringMatching(/could not be composed.*\n.*\[treatment\] .*linked more than once/),
  });
  await write('treatment/src/goal/goal.graphql', 'type Member { id: ID! }');
  expect((await run()).code).toBe(1);
  await write('treatment/src/goal/goal.graphql', '');
  await write('support/src/thread.graphql', 'type Query { thread: ID }');
  expect((await run()).output).toMatch(/\[support\] There is no schema.graphql in libs\/support\/src/);
  await expect(supergraph()).rejects.toThrow();
});

test('says how it is used', async () => {
  expect(await command('--help')).toMatchObject({ code: 0, output: expect.stringMatching(/--check/) });
  expect(await command('--nonsense')).toMatchObject({ code: 2, output: expect.stringMatching(/Unknown option/) });
});

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));
const SNAPSHOT = 'libs/contracts/schemas/journey.journeys-merged.v1.json';
const EVENTS = 'contracts/src/events/journey.ts';

/** The real contracts and policy in the temporary checkout, where they may be changed. */
async function withContracts(): Promise<void> {
  for (const part of ['contracts/src', 'access/src']) await cp(join(SOURCES, part), join(root, 'libs', part), { recursive: true });
  await symlink(join(SOURCES, '../node_modules'), join(root, 'node_modules'));
}
const change = async (path: string, from: string, to: string) => {
  const text = await readFile(join(root, 'libs', path), 'utf8');
  expect(text).toContain(from);
  await write(path, text.replace(from, to));
};

test('planted: a loosened, a moved and a new @allow each show as a line of the reviewed table, and fail the check', async () => {
  const directive = 'directive @allow(to: String!) on FIELD_DEFINITION\n';
  const plan = (read: string, more = '') =>
    write('treatment/src/schema.graphql', `${LINK}${directive}type Query { plan(id: ID!): String @allow(to: "${read}") ${more} }`);
  await rm(join(root, 'libs/treatment/src/plan'), { recursive: true });
  await plan('plan.read');
  await run();
  const fields = () => readFile(join(root, 'docs/generated/fields.md'), 'utf8');
  expect(await fields()).toContain('| `Query.plan` | treatment | `plan.read` |');
  for (const [read, more, line] of [
    ['public', '', '| `Query.plan` | treatment | `public` |'],
    ['me.read', '', '| `Query.plan` | treatment | `me.read` |'],
    ['plan.read', 'note: String', '| `Query.note` | treatment | says nothing: refused |'],
  ] as const) {
    await plan(read, more);
    expect(await run('--check')).toMatchObject({ code: 1, output: expect.stringContaining('docs/generated/fields.md') });
    await run();
    expect(await fields()).toContain(line);
  }
});

test('writes a snapshot of each event and the documents; a second run changes nothing', async () => {
  await withContracts();
  const { changed } = JSON.parse((await command('--json')).output) as { changed: string[] };
  expect(changed).toEqual(
    expect.arrayContaining([SNAPSHOT, 'docs/generated/events.yaml', 'docs/generated/events.html', 'docs/generated/policy.md']),
  );
  expect(await command('--check')).toMatchObject({ code: 0, output: expect.stringMatching(/up to date/) });
});

test('planted: a new optional field is drift and written, a removed field is refused until it is said aloud', async () => {
  await withContracts();
  await command();
  await change(EVENTS, 'mergedJourneyId: uuid,', 'mergedJourneyId: uuid, by: uuid.optional(),');
  expect(await command('--check')).toMatchObject({ code: 1, output: expect.stringContaining(SNAPSHOT) });
  expect((await command()).code).toBe(0);
  await change(EVENTS, 'mergedJourneyId: uuid,', '');
  const before = await readFile(join(root, SNAPSHOT), 'utf8');
  expect(await command()).toMatchObject({
    code: 1,
    output: expect.stringMatching(/journeys-merged\.v1: mergedJourneyId was removed; define .*\.v2/),
  });
  expect(await readFile(join(root, SNAPSHOT), 'utf8')).toBe(before);
  expect((await command('--breaking')).code).toBe(0);
  expect(await readFile(join(root, SNAPSHOT), 'utf8')).not.toContain('mergedJourneyId');
});
