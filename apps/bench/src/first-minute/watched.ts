import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { familyOf, readStat } from '../measure/cost.ts';

export interface Watched {
  /** Seconds from the start to the first line that holds this text; undefined while it has not come. */
  at(text: string): number | undefined;
  /** Greatest memory of all its processes together so far, in MiB: proportional set size, so that shared pages count once. */
  peak(): number;
  memory(): number;
  readonly ended: Promise<{ code: number | null; seconds: number; cpu: number; output: string }>;
  /** As Ctrl-C in a terminal: reaches every process of the group. */
  interrupt(): void;
}

const EVERY_MS = 500;
const ownEnded = (): number => readStat(readFileSync('/proc/self/stat', 'utf8')).ended;

function memoryOf(pid: number): number {
  try {
    return Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it ended meanwhile, or belongs to another user
  }
}

/** Runs a command in a folder as a person would, and watches it. */
export function watched(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Watched {
  const [begun, before] = [performance.now(), ownEnded()];
  const seconds = () => (performance.now() - begun) / 1000;
  const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const seen: { text: string; at: number }[] = [];
  const take = (chunk: Buffer) => void seen.push({ text: chunk.toString(), at: seconds() });
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const memory = () => familyOf(child.pid!).reduce((sum, pid) => sum + memoryOf(pid), 0);
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memory())), EVERY_MS);
  const ended = new Promise<Awaited<Watched['ended']>>((resolve) =>
    child.once('close', (code) => {
      clearInterval(timer);
      resolve({ code, seconds: seconds(), cpu: ownEnded() - before, output: seen.map(({ text }) => text).join('') });
    }),
  );
  return {
    at: (text) => seen.find((one) => one.text.includes(text))?.at,
    peak: () => peak,
    memory,
    ended,
    interrupt: () => void process.kill(-child.pid!, 'SIGINT'),
  };
}
