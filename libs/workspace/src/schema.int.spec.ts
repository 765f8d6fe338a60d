import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const COMMAND = fileURLToPath(new URL('../bin/schema.mjs', import.meta.url));
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'careway-schema-'));
  await mkdir(join(root, 'apps/gateway'), { recursive: true });
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
const run = (...flags: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    execFile(process.execPath, [COMMAND, '--root', root, ...flags], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
const supergraph = () => readFile(join(root, 'apps/gateway/supergraph.graphql'), 'utf8');

test('joins the files of every context that has some, and says which have none', async () => {
  const { code, output } = await run('--json');
  expect([code, JSON.parse(output)]).toEqual([
    0,
    {
      ok: true,
      changed: true,
      contexts: ['registry', 'treatment'],
      left: ['diagnosis', 'support', 'journey', 'engagement'],
      file: join(root, 'apps/gateway/supergraph.graphql'),
    },
  ]);
  const text = await supergraph();
  expect(text).toContain('plans: [Plan!]! @join__field(graph: TREATMENT)');
  await run();
  expect(await supergraph()).toBe(text);
});

test('--check tells drift, writes nothing, and passes once the file is written', async () => {
  await run();
  expect((await run('--check')).code).toBe(0);
  const before = await supergraph();
  await write('treatment/src/goal/goal.graphql', 'type Goal { text: String! }\nextend type Plan { goals: [Goal!]! }');
  const { code, output } = await run('--check');
  expect([code, await supergraph()]).toEqual([1, before]);
  expect(output).toMatch(/is not what the contexts say .*Run `npm run schema`/);
  await run();
  expect((await run('--check')).code).toBe(0);
});

test('a second @link, a missing schema.graphql and contexts that do not fit are told, and nothing is written', async () => {
  await write('treatment/src/goal/goal.graphql', LINK);
  expect(await run()).toEqual({ code: 1, output: expect.stringMatching(/\[treatment\] .*linked more than once/) });
  await write('treatment/src/goal/goal.graphql', 'type Member { id: ID! }');
  expect((await run()).code).toBe(1);
  await write('treatment/src/goal/goal.graphql', '');
  await write('support/src/thread.graphql', 'type Query { thread: ID }');
  expect((await run()).output).toMatch(/\[support\] There is no schema.graphql in libs\/support\/src/);
  await expect(supergraph()).rejects.toThrow();
});

test('says how it is used', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, output: expect.stringMatching(/--check/) });
  expect(await run('--nonsense')).toMatchObject({ code: 2, output: expect.stringMatching(/Unknown option/) });
});
