import { testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type CountedWay, countedWay, roundTrips } from './round-trips.ts';

let postgres: TestPostgres;
let way: CountedWay;
let client: pg.Client;
beforeAll(async () => {
  postgres = await testPostgres();
  way = await countedWay(postgres.port);
  const url = new URL(postgres.url('postgres'));
  url.port = String(way.port);
  client = new pg.Client({ connectionString: url.href, pipeline: true });
  client.on('error', () => undefined);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  way?.close();
  await postgres?.stop();
});

test('what leaves in one flush is one round trip, what waits for each other is several', async () => {
  const ask = (n: number) => client.query('select $1::int', [n]);
  expect(await roundTrips(way, () => Promise.all([client.query('begin'), ask(1), client.query('commit')]))).toBe(1);
  const waiting = async () => {
    await client.query('begin');
    await ask(1);
    await client.query('commit');
  };
  expect(await roundTrips(way, waiting)).toBe(3);
});

test('an answer of many packets is one round trip', async () => {
  expect(await roundTrips(way, () => client.query(`select repeat('x', 1000) from generate_series(1, 2000)`))).toBe(1);
});
