import { journeyContext } from '@careway/journey';
import { migrate } from '@careway/store';
import { testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { countedWay, type CountedWay, roundTrips } from '../measure/round-trips.ts';
import { ours } from './arms.ts';
import { fill } from './rows.ts';

let postgres: TestPostgres;
let way: CountedWay;
let url: string;
beforeAll(async () => {
  postgres = await testPostgres();
  url = await postgres.database('journey');
  await migrate(url, journeyContext);
  way = await countedWay(postgres.port);
});
afterAll(async () => {
  way?.close();
  await postgres?.stop();
});

test('what the benchmark fills is what the service answers: fifty entries of the member, in one round trip', async () => {
  const admin = new pg.Client({ connectionString: url, options: '-c search_path=journey' });
  await admin.connect();
  const { members } = await fill(admin, 2);
  await admin.end();

  const far = new URL(url);
  far.port = String(way.port);
  const pages = await ours(far.href);
  try {
    expect(await roundTrips(way, () => pages.page(members[0]!))).toBe(1);
  } finally {
    await pages.close();
  }
});
