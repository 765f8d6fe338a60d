import { createLog } from '@careway/service';
import { eventually, testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openLog } from './exchange.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await testPostgres();
});
afterAll(() => server.stop());

test('what breaks on the bus is a line of the log, by class and code, never in the words of the error', async () => {
  const lines: string[] = [];
  const log = createLog('probe', 'warn', { write: (line) => void lines.push(line) });
  const url = await server.database('one_process');
  const bus = await openLog({ url: () => url }, log);
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  try {
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'one_process'`);
    await eventually(async () => expect(lines.length).toBeGreaterThan(0), { within: 30_000 });
  } finally {
    await admin.end();
    await bus.close();
  }
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ name: 'probe', msg: expect.any(String), err: { type: expect.any(String) } });
  expect(lines.join('')).not.toMatch(/terminating connection|administrator command/);
}, 60_000);
