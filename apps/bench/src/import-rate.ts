import { openHouse } from '@careway/proof';
import { commands, runCommand } from '@careway/stack/cli';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { report } from './measure/table.ts';

const FOLDER = resolve(process.env['SYNTHEA_DIR'] ?? '../shared/data/synthea-r4');
const TABLES = ['encounter', 'result', 'report', 'condition', 'procedure', 'immunization', 'allergy', 'imaging'];

/** What the import command printed with `--json`. */
async function imported(data: string): Promise<{ seconds: number; resources: number; created: number }> {
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  const begun = performance.now();
  try {
    await runCommand(commands['import']!, ['--data', data, '--json', FOLDER]);
  } finally {
    process.stdout.write = write;
  }
  const { totals } = JSON.parse(written.join('').trim().split('\n').at(-1)!) as { totals: { received: number; created: number }[] };
  const sum = (of: (total: { received: number; created: number }) => number) => totals.reduce((all, total) => all + of(total), 0);
  return {
    seconds: (performance.now() - begun) / 1000,
    resources: sum(({ received }) => received),
    created: sum(({ created }) => created),
  };
}

/** Import of real FHIR bundles in resources per second, against COPY of the same rows into tables of the same shape. */
export async function importRate(): Promise<void> {
  if (!existsSync(FOLDER)) {
    process.stderr.write(`Skipped: there is no ${FOLDER}; name the folder of Synthea bundles in SYNTHEA_DIR.\n`);
    return;
  }
  const house = await openHouse({ demo: false });
  const first = await imported(house.folder.path);
  const again = await imported(house.folder.path);
  const copy = await copied(house.stack.database.admin);
  await house.close();
  const rate = first.created / first.seconds;
  report(
    'import-rate',
    'Import of FHIR bundles',
    [
      '| arm | is | items | seconds | per second |',
      '|---|---|---|---|---|',
      `| first import: parse, map, validate, store with row-level security, tell as facts | ours | ${first.created} | ${first.seconds.toFixed(1)} | ${rate.toFixed(0)} |`,
      `| second import: nothing changes | ours | ${again.resources} | ${again.seconds.toFixed(1)} | ${(again.resources / again.seconds).toFixed(0)} |`,
      `| COPY of the rows of diagnosis from a file, indexes on | floor | ${copy.rows} | ${copy.seconds.toFixed(2)} | ${(copy.rows / copy.seconds).toFixed(0)} |`,
      '',
      `Ours is **${(rate / (copy.rows / copy.seconds)).toFixed(3)}** of the floor: COPY writes rows and nothing else, while the import also computes journeys, tells one fact per item and is joined in the timeline. The second import created ${again.created}.`,
    ].join('\n'),
  );
}

async function copied(url: string): Promise<{ rows: number; seconds: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let [rows, seconds] = [0, 0];
  for (const table of TABLES) {
    const file = join(tmpdir(), `careway-floor-${process.pid}-${table}`);
    await client.query(`create temporary table floor_${table} (like diagnosis.${table} including indexes)`);
    await client.query(`copy diagnosis.${table} to '${file}'`);
    const begun = performance.now();
    const { rowCount } = await client.query(`copy floor_${table} from '${file}'`);
    seconds += (performance.now() - begun) / 1000;
    rows += rowCount ?? 0;
    rmSync(file, { force: true });
  }
  await client.end();
  return { rows, seconds };
}
