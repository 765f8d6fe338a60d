import { resultAcknowledged, resultReviewOpened, resultTold, uuidv7 } from '@careway/contracts';
import { migrate } from '@careway/store';
import { testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { diagnosisContext } from '../index.ts';
import { reviewsTold } from './review.migration.ts';

let postgres: TestPostgres;
let client: pg.Client;
let url: string;
beforeAll(async () => {
  postgres = await testPostgres();
  url = await postgres.database('diagnosis');
  await migrate(url, { ...diagnosisContext, migrations: diagnosisContext.migrations.filter((one) => one !== reviewsTold) });
  client = new pg.Client({ connectionString: url, options: '-c search_path=diagnosis' });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await postgres?.stop();
});

test('reviews that were open before anybody told so are told of, each as far as it had come; closed ones are not', async () => {
  const memberId = uuidv7();
  const [open, noted, said, closed] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()] as const;
  const by = uuidv7();
  const code = { codings: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' };
  const at = '2026-11-20T08:00:00Z';
  const keep = (id: string, { isNoted = false, isTold = false }) =>
    client.query(
      `insert into result_review values ($1, $2, 1, $2, 'general', 'critical', null, $3, $4, 'instant', $4, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[memberId, id, code, at],
        ...(isNoted ? [by, at, 'repeat-test'] : [null, null, null]),
        ...(isTold ? [by, at, 'talked'] : [null, null, null]),
      ],
    );
  await keep(open, {});
  await keep(noted, { isNoted: true });
  await keep(said, { isTold: true });
  await keep(closed, { isNoted: true, isTold: true });
  await migrate(url, diagnosisContext);

  const { rows } = await client.query<{ type: string; data: { resultId: string } }>(
    `select type, data from outbox where key = $1 order by sequence`,
    [memberId],
  );
  const told = (type: string) => rows.filter((row) => row.type === type).map(({ data }) => data.resultId);
  expect(told(resultReviewOpened.type).sort()).toEqual([open, noted, said].sort());
  expect([told(resultAcknowledged.type), told(resultTold.type)]).toEqual([[noted], [said]]);
  for (const { type, data } of rows)
    [resultReviewOpened, resultAcknowledged, resultTold].find((one) => one.type === type)!.data.parse(data);
  const { rows: forced } = await client.query(`select relforcerowsecurity as forced from pg_class where oid = 'result_review'::regclass`);
  expect(forced).toEqual([{ forced: true }]);
});
