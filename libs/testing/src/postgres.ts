import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '@careway/store';
import pg from 'pg';
import { fromShelf } from './shelf.ts';

export interface TestPostgres extends PostgresServer {
  /** Makes an empty database and answers its superuser's connection string. */
  database(name: string): Promise<string>;
}

/** A throw-away PostgreSQL for one suite: real, fast (not durable), gone with the suite. Call in `beforeAll`, stop in `afterAll`. */
export async function testPostgres(options: { maxConnections?: number } = {}): Promise<TestPostgres> {
  const dir = mkdtempSync(join(tmpdir(), 'careway-pg-'));
  await fromShelf('postgres', dir, makeCluster);
  const server = await startPostgres({ dir, durable: false, ...options });
  return {
    ...server,
    async database(name) {
      const client = new pg.Client({ connectionString: server.url('postgres') });
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return server.url(name);
    },
    async stop() {
      // Whatever becomes of the waiting, the server stops.
      await left(server).catch(() => undefined);
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** An initialised cluster, stopped: what `initdb` takes half a second of a core for. */
async function makeCluster(dir: string): Promise<void> {
  await (await startPostgres({ dir, durable: false })).stop();
}

const OTHERS = `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;

/**
 * Waits until the suite's connections have gone, for a second at most. `pool.end()` resolves before its sockets are closed, and a
 * server that stops in between is an error event of a pool to which nobody listens any more.
 */
async function left(server: PostgresServer): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  // A suite may have killed its server.
  if (
    !(await client.connect().then(
      () => true,
      () => false,
    ))
  )
    return;
  const end = Date.now() + 1_000;
  while (Date.now() < end) {
    const { rows } = await client.query<{ n: number }>(OTHERS);
    if (rows[0]?.n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await client.end();
}
