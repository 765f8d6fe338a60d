import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PINNED = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
/** The major version of the `node` package in package.json. Older ones neither strip types nor run our tests. */
const MAJOR = 24;

/**
 * Runs `work` when this process is the pinned Node; otherwise runs the same command line under the pinned one and ends with its
 * exit code. This file and its callers stay readable for Node 20, the oldest that may start Careway.
 */
export async function onPinnedNode(work) {
  if (Number(process.versions.node.split('.')[0]) === MAJOR) return work();
  if (!existsSync(PINNED)) {
    console.error('Careway is not installed yet: run `npm install` in this folder first, then the same command again.');
    process.exit(1);
  }
  const child = spawn(PINNED, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both, and the child must see it once; without a terminal it is handed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 130 : code));
}
