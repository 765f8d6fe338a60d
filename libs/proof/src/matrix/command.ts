import { DataFolder, startStack } from '@careway/stack';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepLine } from '../kill/ledger.ts';
import { ACTORS } from './cast.ts';
import { type Finding, Matrix } from './matrix.ts';
import { judgeAbsent } from './absent.ts';
import { judgeCommands } from './doing.ts';
import { judgeDoors } from './doors.ts';
import { judgeLive } from './live.ts';
import { operationOf } from './questions.ts';
import { drawnTogether } from './sample.ts';
import { openMatrixScene } from './scene.ts';

const HELP = `npm run prove -- matrix [--minutes N] [--seed N] [--json]

Asks every field by every path as everybody, on a record that holds a canary in every cell, and writes a line into
docs/proofs/ledger.md: each path, what does not exist beside what is not yours, closed doors, live updates and commands. With --minutes:
pairs of path and person drawn by the seed until the time is up, then the rest; without: all of them once.
With --json the count and all findings are one JSON object on stdout.
Exit code 1 when anything leaked or was wrongly refused, 2 when called wrongly.
`;

/** The long form of the matrix. Answers the exit code. */
export async function matrixCommand(argv: readonly string[], ledger: string): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return (process.stdout.write(HELP), 0);
  const seed = Number(values.seed);
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  if (!Number.isInteger(seed) || seed < 0 || (minutes !== undefined && !(minutes > 0))) {
    process.stderr.write(`--minutes and --seed take numbers.\n\n${HELP}`);
    return 2;
  }
  const begun = Date.now();
  const { found, requests } = await proveMatrix(seed, minutes);
  const of = (kind: Finding['kind']) => found.filter((one) => one.kind === kind).length;
  const says = `${requests} requests, ${of('leak')} leaks, ${of('wrong refusal')} wrong refusals, ${of('fault')} faults`;
  // the columns of the kill proof between them stay empty
  const spent = Math.ceil((Date.now() - begun) / 60_000);
  keepLine(ledger, `| ${new Date().toISOString().slice(0, 10)} | matrix | ${seed} | ${spent} |  | ${says} |  |  |  |  |  |  |\n`);
  const told = Map.groupBy(found, ({ kind, actor, what }) => `${kind}: ${actor}: ${what}`);
  const lines = [`${says} (seed ${seed}, ${spent} minutes)`, ...[...told].slice(0, 100).map(([what, all]) => `${all.length} × ${what}`)];
  process.stdout.write(values.json ? `${JSON.stringify({ requests, seed, minutes: spent, findings: found })}\n` : `${lines.join('\n')}\n`);
  return found.length ? 1 : 0;
}

async function proveMatrix(
  seed: number,
  minutes: number | undefined,
): Promise<{ readonly found: readonly Finding[]; readonly requests: number }> {
  const path = mkdtempSync(join(tmpdir(), 'careway-matrix-'));
  const folder = DataFolder.open(path);
  const stack = await startStack({ folder, port: 0, production: false, demo: true, durable: false, logLevel: 'silent' });
  try {
    const scene = await openMatrixScene(stack, await folder.tokenKeys(), seed);
    const matrix = new Matrix(scene);
    const found: Finding[] = [];
    await matrix.crawl(1);
    const end = Date.now() + (minutes ?? 0) * 60_000;
    for (let round = 0; round === 0 || Date.now() < end; round++) {
      const each = minutes === undefined ? ACTORS.length : 1;
      const hands = (nth: number) => drawnTogether(ACTORS, matrix.questions(1), operationOf, { seed: seed + nth, each });
      for (const [name, questions] of hands(2 * round)) await matrix.judge(scene.actors[name], questions, found);
      for (const [name, questions] of hands(2 * round + 1)) await judgeAbsent(matrix, scene.actors[name], questions, found);
    }
    await judgeDoors(matrix, matrix.questions(1), found);
    // every bell is a question of each follower: a few at a time, so that no frame is late for want of machine
    for (let n = 0; n < ACTORS.length; n += 4)
      await judgeLive(
        matrix,
        ACTORS.slice(n, n + 4).map((name) => scene.actors[name]),
        found,
      );
    await judgeCommands(matrix, { seed, each: minutes === undefined ? ACTORS.length : 2 }, found);
    await scene.close();
    return { found, requests: scene.asker.requests };
  } finally {
    await stack.close();
    rmSync(path, { recursive: true, force: true });
  }
}
