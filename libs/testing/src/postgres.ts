import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '@careway/store';
import pg from 'pg';

export interface TestPostgres extends PostgresServer {
  /** Makes an empty database and answers its superuser's connection string. */
  database(name: string): Promise<string>;
}

/** A throw-away PostgreSQL for one suite: real, fast (not durable), gone with the suite. Call in `beforeAll`, stop in `afterAll`. */
export async function testPostgres(options: { maxConnections?: number } = {}): Promise<TestPostgres> {
  const dir = mkdtempSync(join(tmpdir(), 'careway-pg-'));
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
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
