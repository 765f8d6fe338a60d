import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Ran {
  readonly ok: boolean;
  /** stdout and stderr as they came; the last 2 MB. */
  readonly output: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Each whole line as it comes, for progress. */
  readonly onLine?: (line: string) => void;
  /** Ends the child and all that it started after this many milliseconds, and calls it failed. */
  readonly limit?: number;
}

const KEPT = 2_000_000;
const GRACE = 5_000;
const children = new Set<ChildProcess>();

/** The child leads a process group of its own, so that what it started ends with it. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    // The group has ended already, which is what was wanted.
  }
}

/** Ends every running child with its descendants: asks first, insists after five seconds. */
export async function endAll(): Promise<void> {
  const all = [...children];
  for (const child of all) signal(child, 'SIGINT');
  const gone = Promise.all(all.map((child) => new Promise((resolve) => child.once('close', resolve))));
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
  for (const child of all) signal(child, 'SIGKILL');
}

/** Runs a command in the root of the workspace. Never throws: a command that can't be started is one that failed. */
export function run(command: string, args: readonly string[], { env = {}, onLine, limit = 1_200_000 }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    children.add(child);
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      signal(child, 'SIGINT');
      setTimeout(() => signal(child, 'SIGKILL'), GRACE).unref();
    }, limit);
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output = (output + chunk).slice(-KEPT);
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
    }
    const end = (ok: boolean, why = '') => {
      clearTimeout(timer);
      children.delete(child);
      resolve({ ok, output: output + why });
    };
    child.once('error', (error) => end(false, `${command} could not be started: ${error.message}\n`));
    child.once('close', (code) => {
      signal(child, 'SIGKILL');
      end(code === 0 && !late, late ? `\nended after its limit of ${Math.round(limit / 1000)} s\n` : '');
    });
  });
}

/** The pinned Node, whatever started the first command. */
export const node = (args: readonly string[], options?: RunOptions): Promise<Ran> => run(process.execPath, args, options);
