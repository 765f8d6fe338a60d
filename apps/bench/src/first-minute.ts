import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Watched, watched } from './first-minute/watched.ts';
import { report } from './measure/table.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PATIENCE_MS = 15 * 60_000;
const SETTLED_MS = 5_000;

interface Start {
  readonly build: number;
  readonly ready: number;
  readonly peak: number;
  readonly settled: number;
  readonly stopped: number;
  readonly cpu: number;
}

/** What a new user waits for, in a fresh clone of the last commit: install, build, first start with the demo, second start. */
export async function firstMinute(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'careway-first-minute-'));
  // PostgreSQL may run as another user, who must pass through.
  chmodSync(home, 0o711);
  const clone = join(home, 'careway');
  try {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
    const install = await ended(watched('npm', ['install', '--no-progress'], clone));
    const starts: Start[] = [];
    for (let n = 0; n < 3; n++) starts.push(await start(clone, join(home, 'nx')));
    report('first-minute', 'The first minute', pageOf(install, starts));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function ended(command: Watched): Promise<{ seconds: number; cpu: number }> {
  const { code, output, ...took } = await command.ended;
  if (code !== 0) throw new Error(`It ended with ${code}:\n${output.slice(-2_000)}`);
  return took;
}

/** `npm start` until the first page answers, then Ctrl-C. What was built elsewhere on the machine is not taken: `cache` begins empty. */
async function start(clone: string, cache: string): Promise<Start> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const running = watched('npm', ['start', '--', '--port', String(port)], clone, { NX_DAEMON: 'false', NX_CACHE_DIRECTORY: cache });
  const gone = running.ended.then(({ output }) => Promise.reject(new Error(`It did not start:\n${output.slice(-2_000)}`)));
  gone.catch(() => undefined);
  const begun = performance.now();
  await Promise.race([gone, answering(`http://127.0.0.1:${port}/`)]);
  const ready = (performance.now() - begun) / 1000;
  await pause(SETTLED_MS);
  const [settled, peak] = [running.memory(), running.peak()];
  const stopping = performance.now();
  running.interrupt();
  const { cpu } = await running.ended;
  return { build: running.at('Careway is starting') ?? ready, ready, peak, settled, stopped: (performance.now() - stopping) / 1000, cpu };
}

/** Once everything answers: the probe of readiness, and the first page itself. */
async function answering(url: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(100)) {
    const [ready, page] = await Promise.all([`${url}health/ready`, url].map((one) => fetch(one).catch(() => undefined)));
    if (ready?.ok && page?.ok) return;
  }
  throw new Error(`Nothing answered in ${PATIENCE_MS / 60_000} minutes.`);
}

function pageOf(install: { seconds: number; cpu: number }, starts: readonly Start[]): string {
  const [first] = starts as [Start];
  const s = (value: number) => value.toFixed(1);
  const row = (name: string, { build, ready, peak, settled, stopped, cpu }: Start) =>
    `| ${name} | ${s(build)} | ${s(ready - build)} | **${s(ready)}** | ${s(cpu)} | ${peak.toFixed(0)} | ${settled.toFixed(0)} | ${s(stopped)} |`;
  return [
    'In a fresh clone of the last commit, as the README says it; packages of npm come from its cache where it has them.',
    `\`npm install\`: ${s(install.seconds)} s (${s(install.cpu)} CPU s).`,
    [
      '| `npm start` | build s | from there to the first page s | together s | CPU s until stopped | peak memory MiB | memory when it rests MiB | Ctrl-C to the end s |',
      '|---|---|---|---|---|---|---|---|',
      row('first: builds, makes the database and the demo population', first),
      row('second', starts[1]!),
      row('third', starts[2]!),
    ].join('\n'),
    `Aims: the first page in less than 60 s the first time (from an installed tree) and 15 s afterwards, less than 1,500 MiB. Memory is the proportional set size of all processes together, PostgreSQL's included.`,
  ].join('\n\n');
}
