import { ACTORS, drawn, type Finding, Matrix, type MatrixScene, openMatrixScene, PLANTED, rulesOf } from '@careway/proof';
import { readSdl } from '@careway/service';
import { contexts, DataFolder, type Stack, startStack } from '@careway/stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another day, other pairs: the seed stands in the name of the test that it failed in. */
const SEED = Number(process.env['CAREWAY_SEED'] ?? Math.floor(Date.now() / 86_400_000));
/** Actors that each path is tried with; `npm run prove -- matrix` tries all. */
const EACH = 2;

let path: string;
let stack: Stack;
let scene: MatrixScene;
let matrix: Matrix;

beforeAll(async () => {
  path = mkdtempSync(join(tmpdir(), 'careway-matrix-'));
  const folder = DataFolder.open(path);
  stack = await startStack({
    folder,
    port: 0,
    production: false,
    demo: true,
    durable: false,
    logLevel: 'silent',
  });
  scene = await openMatrixScene(stack, await folder.tokenKeys(), SEED);
  matrix = new Matrix(scene);
  await matrix.crawl(1);
}, 180_000);
afterAll(async () => {
  await scene?.close();
  await stack?.close();
  rmSync(path, { recursive: true, force: true });
});

test.each(contexts)('every field of $name has a row in the policy table, and one without is found before anything boots', ({ folder }) => {
  const sdl = readSdl(folder);
  expect(rulesOf(sdl).faults).toEqual([]);
  expect(rulesOf(`${sdl}\nextend type Member { planted: String }`).faults).toEqual(['Member.planted: no @allow(to:)']);
  expect(rulesOf(`${sdl}\nextend type Member { planted: String @allow(to: "nothing.known") }`).faults).toHaveLength(1);
});

/** Null for the target as the record was filled, each for its reason; whoever fills one takes it out here. */
const NEVER = [
  // it has not happened to the target, or is not over
  ...[
    'AccessLogEntry.questionedAt',
    'CareRelation.validTo',
    'Condition.abatedAt',
    'Coverage.until',
    'Journey.outcome',
    'Member.deceasedAt',
  ],
  ...['Plan.updatedAt', 'Task.completedAt', 'Task.completedBy', 'Task.dueDate'],
  // the target acts for nobody
  ...['ActingFor.areas', 'ActingFor.evidence', 'ActingFor.until'],
  // the laboratory told its own limits
  'ReferenceRange.source',
];
test('the record holds a value in every field', () => {
  expect(matrix.unfilled().filter((name) => !NEVER.includes(name))).toEqual([]);
});

test(`every actor is told what the policy table says, and nothing else (seed ${SEED})`, async () => {
  const found: Finding[] = [];
  for (const [name, questions] of drawn(ACTORS, matrix.questions(1), { seed: SEED, each: EACH }))
    await matrix.judge(scene.actors[name], questions, found);
  const told = Map.groupBy(found, ({ kind, actor, what }) => `${kind} | ${actor} | ${what}`);
  expect([...told].map(([what, all]) => `${all.length} × ${what}`)).toEqual([]);
}, 120_000);

test.each(PLANTED)('catches: $name', async ({ actor, graph, entry, plant }) => {
  const questions = matrix.questions(1).filter(({ probe }) => probe.graph === graph && entry.test(probe.entry));
  const before: Finding[] = [];
  const found: Finding[] = [];
  const takeOut = await plant(scene);
  try {
    await matrix.judge(scene.actors[actor], questions, found, true);
  } finally {
    await takeOut();
  }
  await matrix.judge(scene.actors[actor], questions, before);
  expect(found.filter(({ kind }) => kind === 'leak')).not.toEqual([]);
  expect(before.filter(({ kind }) => kind === 'leak')).toEqual([]);
});
