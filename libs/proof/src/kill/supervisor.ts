import { type Database, type DataFolder, openDatabase } from '@careway/stack';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Owns PostgreSQL outside of all victims, with everything that makes a commit durable. */
export interface Supervisor {
  readonly database: Database;
  /** SIGKILL to the postmaster; resolves when all its backends are dead and it answers again on the same folder and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export async function superviseDatabase(folder: DataFolder): Promise<Supervisor> {
  const password = folder.databasePassword();
  const database = await openDatabase(folder.postgres, { password });
  let { server } = database;
  return {
    database,
    async crash() {
      const { pid, port, gone } = server;
      const backends = childrenOf(pid);
      process.kill(pid, 'SIGKILL');
      await gone;
      // A backend that outlives its postmaster still holds the shared memory, and could write beside the new server.
      while (backends.some((backend) => isAlive(backend))) await pause(10);
      ({ server } = await openDatabase(folder.postgres, { password, port }));
    },
    stop: () => server.stop(),
  };
}

/** Fields of /proc/PID/stat behind the name, which may hold anything: state, parent. */
function stat(pid: number): { state: string; parent: number } | undefined {
  try {
    const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
const isAlive = (pid: number): boolean => {
  const found = stat(pid);
  return found !== undefined && found.state !== 'Z';
};
const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((other) => other > 0 && stat(other)?.parent === pid);
