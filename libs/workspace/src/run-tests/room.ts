import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const GIB = 2 ** 30;
/** Twice what a whole run was seen to hold at once: clusters of PostgreSQL, profiles of browsers, copies of our sources. */
const NEEDED = 4 * GIB;
const MEMORY = '/dev/shm';
const NAME = /^careway-run-(\d+)-/;

/**
 * Where specs make what they throw away. Memory that looks like a disk takes a sixth of the time for a cluster of PostgreSQL, whose files are
 * fifteen hundred; the disk, where the machine has not enough of it.
 */
function place(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= NEEDED && freemem() >= 2 * NEEDED ? MEMORY : tmpdir();
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** What something still writes into stays for the next run to sweep. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Not this time.
  }
}

/** Rooms of runs that were killed. */
function sweep(where: string): void {
  for (const name of readdirSync(where)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(where, name));
  }
}

/**
 * A folder for everything that the specs of one run make, gone with this process, and the environment that leads there: `TMPDIR`,
 * `CAREWAY_SHELF` for what they share, and where Node keeps what it has compiled, since the specs start the same programs seventy times.
 * The databases in it belong to another user, who must pass through.
 */
export function openRoom(where = place()): { readonly path: string; readonly env: Readonly<Record<string, string>> } {
  sweep(where);
  const path = mkdtempSync(join(where, `careway-run-${process.pid}-`));
  process.once('exit', () => remove(path));
  chmodSync(path, 0o1777);
  const shelf = join(path, 'shelf');
  mkdirSync(shelf);
  chmodSync(shelf, 0o711);
  return { path, env: { TMPDIR: path, CAREWAY_SHELF: shelf, NODE_COMPILE_CACHE: join(path, 'compiled') } };
}
