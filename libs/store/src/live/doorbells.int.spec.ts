import { eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Moved } from '../inbox/moved.ts';
import { type PostgresServer, startPostgres } from '../postgres/server.ts';
import { Doorbells } from './doorbells.ts';

let dir: string;
let server: PostgresServer;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'careway-bells-'));
  server = await startPostgres({ dir, durable: false });
  await ask(`create table meta (epoch text); insert into meta values ('e1')`);
});
afterAll(async () => {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function ask<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
const listeners = (name: string) =>
  ask<{ n: number }>(`select count(*)::int as n from pg_stat_activity where application_name = '${name}'`).then(([row]) => row!.n);

/** Away for long enough that several attempts to come back fail. */
async function restart(): Promise<void> {
  const { port } = server;
  await server.stop();
  await pause(1_500);
  server = await startPostgres({ dir, durable: false, port });
}

test('after a server that was away there is one connection again, and a ring is heard once', async () => {
  let resumed = 0;
  const bells = new Doorbells('probe', server.url('postgres'), () => resumed++);
  await bells.start();
  await restart();
  await eventually(() => expect(resumed).toBe(1));
  // Attempts that would have been made beside the one that stands.
  await pause(1_000);
  expect([await listeners('probe-doorbells'), resumed]).toEqual([1, 1]);
  const heard: string[] = [];
  bells.hear(({ sequence }) => void heard.push(sequence));
  await ask(`select pg_notify('probe_doorbell', '{"memberId":"m","sequence":"1","field":"f","id":"i"}')`);
  await eventually(() => expect(heard).toEqual(['1']));
  await bells.stop();
});

test('that a position was moved is heard again after the server was away, and the gap is told', async () => {
  const heard: string[] = [];
  const moved = new Moved(
    server.url('postgres'),
    (name) => void heard.push(name),
    () => void heard.push('gap'),
  );
  await moved.listen();
  await restart();
  await eventually(() => expect(heard).toEqual(['gap']));
  await ask(`select pg_notify('inbox_moved', 'journey.timeline')`);
  await eventually(() => expect(heard).toEqual(['gap', 'journey.timeline']));
  expect(await listeners('inbox-moved')).toBe(1);
  await moved.stop();
});
