import { uuidv7 } from '@careway/contracts';
import { migrate } from '@careway/store';
import { testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { journeyContext } from '../index.ts';
import { arrangementMigration } from './arrangement.migration.ts';

let postgres: TestPostgres;
let client: pg.Client;
let url: string;
beforeAll(async () => {
  postgres = await testPostgres();
  url = await postgres.database('journey');
  const migrations = journeyContext.migrations.filter((one) => one !== arrangementMigration);
  await migrate(url, { ...journeyContext, migrations });
  client = new pg.Client({ connectionString: url, options: '-c search_path=journey' });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await postgres?.stop();
});

test('a record that was kept before it has its visits one by one, and still no way around row-level security', async () => {
  const [memberId, journeyId, report] = [uuidv7(), uuidv7(), uuidv7()];
  const entry = async (type: string, itemId: string, day: number, data = {}) =>
    client.query(
      `insert into timeline_entry_view values ($1, $2, $3, $4, 'instant', 20, 1, $5, 'results', 'general', 'Report', $6, true, null, $7)`,
      [memberId, uuidv7(), journeyId, `2026-01-0${day}T00:00:00Z`, type, itemId, data],
    );
  const visit = uuidv7();
  await entry('encounter', visit, 2);
  await entry('report', report, 4);
  await entry('result', uuidv7(), 3, { reportId: report });
  await client.query(`insert into stage_fact values ($1, $2, $3, '2026-01-02T00:00:00Z', 'encounter', $2, 'general', 0, '{}')`, [
    memberId,
    uuidv7(),
    journeyId,
  ]);
  await migrate(url, journeyContext);

  const { rows } = await client.query(
    `select id, told_journey_id as told, extract(day from occurred_at at time zone 'UTC')::int as day, type from stage_fact order by day`,
  );
  expect(rows).toEqual([
    { id: visit, told: journeyId, day: 2, type: 'encounter' },
    { id: report, told: journeyId, day: 3, type: 'encounter' },
  ]);
  const { rows: forced } = await client.query(
    `select relforcerowsecurity as forced from pg_class where oid in ('timeline_entry_view'::regclass, 'stage_fact'::regclass)`,
  );
  expect(forced).toEqual([{ forced: true }, { forced: true }]);
});
