import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** What `npm start` runs when everything is built. */
export const START = at('apps/all-in-one/dist/main.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}
export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Another user than this one: only root may choose. */
  readonly uid?: number;
  /** What the shell does before it becomes the command: `ulimit -f 1000`. */
  readonly before?: string;
}

/** Starts a command of this repository as a process of its own. */
export function startCommand(file: string, args: readonly string[], { env = {}, uid, before = ':' }: CommandOptions = {}) {
  const child: ChildProcess = spawn('/bin/sh', ['-c', `${before}; exec "$0" "$@"`, process.execPath, file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let [out, error] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, error })));
  /** The first line of its output. Rejects when it ends before. */
  const firstLine = async (): Promise<string> => {
    for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (out.includes('\n')) return out.split('\n')[0]!;
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${error}`);
    }
    throw new Error(`It said nothing: ${error}`);
  };
  return { child, ended, firstLine };
}
