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

/** A database that many suites want as it stands once it is prepared. */
export interface Prepared {
  readonly name: string;
  /** Tells it from others of its name. */
  readonly kind: string;
  /** Called with the superuser's connection string of the empty database; within `npm test` by the first suite only. */
  prepare(url: string): Promise<unknown>;
}

/**
 * A throw-away PostgreSQL for one suite: real, fast (not durable), gone with the suite. Call in `beforeAll`, stop in `afterAll`.
 * With `holding` it has that database already.
 */
export async function testPostgres({ holding, ...options }: { maxConnections?: number; holding?: Prepared } = {}): Promise<TestPostgres> {
  const dir = mkdtempSync(join(tmpdir(), 'careway-pg-'));
  if (holding) await fromShelf(`postgres-${holding.name}-${holding.kind}`, dir, (unfinished) => makeHolding(unfinished, holding));
  else await fromShelf('postgres', dir, makeCluster);
  const server = await startPostgres({ dir, durable: false, ...options });
  return {
    ...server,
    database: (name) => emptyDatabase(server, name),
    async stop() {
      // Whatever becomes of the waiting, the server stops.
      await left(server).catch(() => undefined);
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function emptyDatabase(server: PostgresServer, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
  return server.url(name);
}

/** A cluster with one prepared database, stopped: what the migrations of a context take a second of a core for. */
async function makeHolding(dir: string, { name, prepare }: Omit<Prepared, 'kind'>): Promise<void> {
  await fromShelf('postgres', dir, makeCluster);
  const server = await startPostgres({ dir, durable: false });
  try {
    await prepare(await emptyDatabase(server, name));
  } finally {
    await server.stop();
  }
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
