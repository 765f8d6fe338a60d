import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testPostgres, type TestPostgres } from '@careway/testing';
import pg from 'pg';
import { PostgresUnavailableError, startPostgres } from './server.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await testPostgres();
});
afterAll(() => server.stop());

test('a real PostgreSQL 18 answers in UTF-8 and UTC', async () => {
  const client = new pg.Client({ connectionString: await server.database('probe') });
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding, current_setting('timezone') as zone`,
  );
  await client.end();
  expect(rows[0]).toMatchObject({ version: expect.stringMatching(/^18\./), encoding: 'UTF8', zone: 'UTC' });
});

test('a folder in use is refused with its holder, and the server that holds it goes on', async () => {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  const { rows } = await client.query(`select current_setting('data_directory') as dir`);
  await expect(startPostgres({ dir: rows[0].dir })).rejects.toThrow(PostgresUnavailableError);
  await expect(client.query('select 1')).resolves.toBeDefined();
  await client.end();
});

test('a lock left by a server that was killed does not hold, also when another program has its number by now', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'careway-pg-'));
  await (await startPostgres({ dir, durable: false })).stop();
  writeFileSync(join(dir, 'postmaster.pid'), `${process.pid}\n${dir}\n`);
  const again = await startPostgres({ dir, durable: false });
  await again.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('a folder whose making was cut off is made anew: what was begun is no database', async () => {
  const dir = join(mkdtempSync(join(tmpdir(), 'careway-pg-')), 'postgres');
  // what initdb has written by then, and a kill -9 leaves behind
  mkdirSync(`${dir}.new`);
  writeFileSync(join(`${dir}.new`, 'PG_VERSION'), '18\n');
  chmodSync(dirname(dir), 0o711);
  const server = await startPostgres({ dir, durable: false });
  await server.stop();
  expect([existsSync(join(dir, 'global', 'pg_control')), existsSync(`${dir}.new`)]).toEqual([true, false]);
  rmSync(dirname(dir), { recursive: true, force: true });
});

test('with a password, a login without it is refused', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'careway-pg-'));
  const closed = await startPostgres({ dir, durable: false, password: 'only-this-one' });
  const ask = async (connectionString: string) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.end();
  };
  await expect(ask(closed.url('postgres'))).resolves.toBeUndefined();
  await expect(ask(closed.url('postgres').replace('only-this-one', 'another'))).rejects.toThrow(/password authentication failed/);
  await closed.stop();
  rmSync(dir, { recursive: true, force: true });
});
