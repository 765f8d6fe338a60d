import { type Stack, startProcesses } from '@careway/stack';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { emptyFolder } from '../house/empty.ts';
import { feederOf, openPairs, type Pair } from '../people/house.ts';
import type { Speaker } from '../people/speaker.ts';
import type { Victim } from './killer.ts';
import { superviseDatabase } from './supervisor.ts';

/** A deployment in processes whose PostgreSQL belongs to somebody outside of it. */
export interface Scene {
  readonly stack: Stack;
  readonly pairs: readonly Pair[];
  readonly feeder: Speaker;
  readonly victims: readonly Victim[];
  /** From its next start on, a process runs this file: a defect that the run must catch. */
  plant(name: string, entry: string): void;
  /** A new connection; a crash of the server ends it. */
  admin(): Promise<pg.Client>;
  close(): Promise<void>;
}

export async function openScene({ pairs: count, logLevel = 'silent' }: { pairs: number; logLevel?: string }): Promise<Scene> {
  const home = mkdtempSync(join(tmpdir(), 'careway-kill-'));
  // PostgreSQL may run as another user, who must pass through.
  chmodSync(home, 0o711);
  const folder = await emptyFolder(join(home, 'data'));
  const planted = new Map<string, string>();
  const supervisor = await superviseDatabase(folder);
  const end = async () => {
    await supervisor.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const stack = await startProcesses({
      ...{ folder, port: 0, production: false, demo: true, logLevel },
      running: supervisor.database,
      entry: (name) => planted.get(name),
    });
    const close = () => stack.close().then(end);
    try {
      const feeder = await feederOf(stack.services, await folder.tokenKeys());
      const pairs = await openPairs(stack, feeder, count);
      const processes = stack.children.map((child): Victim => ({ name: child.name, kill: () => Promise.resolve(killed(child.pid)) }));
      return {
        ...{ stack, pairs, feeder, close },
        victims: [...processes, { name: 'postgresql', kill: () => supervisor.crash().then(() => true) }],
        plant: (name, entry) => void planted.set(name, entry),
        async admin() {
          const client = new pg.Client({ connectionString: supervisor.database.admin });
          client.on('error', () => undefined);
          await client.connect();
          return client;
        },
      };
    } catch (error) {
      await stack.close();
      throw error;
    }
  } catch (error) {
    await end();
    throw error;
  }
}

function killed(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
