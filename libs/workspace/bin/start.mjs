import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { onPinnedNode } from './pinned-node.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const NX = `${root}node_modules/nx/dist/bin/nx.js`;

/** Runs a child to its end; signals reach it by themselves (same terminal) or are handed on. `hear` gets it while it runs. */
function run(file, args, options = {}, hear = () => {}) {
  const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit', ...options });
  hear(child);
  const hand = (signal) => process.stdin.isTTY || child.kill(signal);
  process.on('SIGINT', hand);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ? 130 : (code ?? 1))));
}

/** Nx writes this above what a project's build said; behind it stands where the result was there already, which is worth no line. */
const BUILT = /^> nx run (?:@careway\/)?(\S+):build$/;

/** What runs is built first where it is stale; Nx knows what is. A line for each project that was built, all of it when something failed. */
export async function build(args) {
  // with --json stdout is the result's alone
  const say = args.includes('--json') ? console.error : console.log;
  say('Building what has changed (the first time this takes about a minute)');
  const begun = Date.now();
  let [all, rest] = ['', ''];
  const hear = (chunk) => {
    all += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const [, project] = BUILT.exec(stripVTControlCharacters(line).trim()) ?? [];
      if (project) say(`  ${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s  ${project}`);
    }
  };
  const nx = existsSync(NX) ? NX : `${root}node_modules/nx/bin/nx.js`;
  // heaps that are tidied before they grow: no slower, and a third smaller than Node would let them be
  const NODE_OPTIONS = `--max-old-space-size=1024 --max-semi-space-size=4 ${process.env.NODE_OPTIONS ?? ''}`.trim();
  const env = { ...process.env, NODE_OPTIONS, NX_DAEMON: 'false', NX_TUI: 'false', NO_UPDATE_NOTIFIER: '1' };
  const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] };
  const code = await run(nx, ['run-many', '-t', 'build', '--output-style=static', '--parallel=2'], options, ({ stdout, stderr }) => {
    for (const stream of [stdout, stderr]) stream.setEncoding('utf8').on('data', hear);
  });
  if (code === 0) return;
  console.error(all);
  console.error('The build failed; what is above says where. Nothing was started.');
  process.exit(code);
}

/** The help, or what is wrong with this call, from the sources: nobody waits for a build to be told. Answers an exit code, or nothing. */
async function checked(args) {
  const [{ runCommand }, { startCommand }, { checkStart }] = await Promise.all(
    ['run', 'start', 'start.check'].map((name) => import(`../../stack/src/cli/${name}.ts`)),
  );
  let goOn = false;
  const check = async (given) => {
    await checkStart(given);
    goOn = true;
    return 0;
  };
  const code = await runCommand({ ...startCommand, run: check }, args);
  return goOn ? undefined : code;
}

await onPinnedNode(async () => {
  const args = process.argv.slice(2);
  const code = await checked(args);
  if (code !== undefined) process.exit(code);
  await build(args);
  // Libraries check less where the first says that nobody develops, and Node keeps in the second what it has compiled; the processes of a
  // deployment have both, too.
  const env = { NODE_ENV: 'production', NODE_COMPILE_CACHE: `${root}node_modules/.cache/careway-code`, ...process.env };
  process.exit(await run(`${root}apps/all-in-one/dist/main.js`, args, { env }));
});
