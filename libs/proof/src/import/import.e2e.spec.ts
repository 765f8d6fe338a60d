import { type DataFolder, type Stack, startStack } from '@careway/stack';
import { generateFamily } from '@careway/testing';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { emptyFolder } from '../house/empty.ts';
import { importPage } from './page.ts';
import { faultsOf, type ImportProof, proveImport } from './prove.ts';
import { countResources } from './resources.ts';
import { importTable } from './table.ts';

let home: string;
let folder: DataFolder;
let stack: Stack;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'careway-import-table-'));
  // PostgreSQL may run as another user, who must pass through
  chmodSync(home, 0o711);
  folder = await emptyFolder(join(home, 'data'));
  stack = await startStack({ folder, port: 0, production: false, demo: true, durable: false, logLevel: 'error' });
}, 120_000);
afterEach(async () => {
  await stack?.close();
  rmSync(home, { recursive: true, force: true });
});

/** The families' files: the clinic and the doctor of each stand in three of them. */
function families(): readonly string[] {
  const bundles = [...generateFamily(70, 'he'), ...generateFamily(80, 'ar')];
  return bundles.map((bundle, n) => {
    const file = join(home, `member-${n}.json`);
    writeFileSync(file, JSON.stringify(bundle));
    return file;
  });
}
const line = ({ lines }: ImportProof, type: string) => lines.find((one) => one.type === type)!;

test('resources in are rows, events and entries, each difference has its reason, and a second import changes nothing', async () => {
  const files = families();
  const proof = await proveImport(stack, folder, files);
  expect(faultsOf(proof)).toEqual([]);
  expect(proof.order).toMatchObject({ members: 6, inversions: [] });
  expect([proof.order.links > 200, proof.order.entries]).toEqual([true, proof.lines.reduce((sum, { entries }) => sum + entries, 0)]);
  const { resources } = line(proof, 'Observation');
  expect(line(proof, 'Observation')).toMatchObject({ resources, rows: resources, events: resources, entries: resources, differences: [] });
  expect(line(proof, 'Organization')).toMatchObject({ resources: 6, rows: 2, events: 2, entries: 0 });
  expect(line(proof, 'Claim').differences).toEqual([
    { at: 'rows', amount: -line(proof, 'Claim').resources, reason: 'claims are not part of the record' },
  ]);
  const page = importPage(proof, new Date('2026-03-01T00:00:00.000Z'));
  expect(page).toMatch(
    /\| Organization +\| +6 \| +2 \| +2 \| +0 \| −4 rows: stands in the files more than once; −2 entries: the directory/,
  );
  expect(page).toContain('**The same files again**: 0 items new or changed, 0 rows, 0 events, 0 entries more.');

  // planted: an entry that is lost, a row that nobody told, an entry of nothing
  const admin = new pg.Client({ connectionString: stack.database.admin });
  await admin.connect();
  try {
    await admin.query(
      `delete from journey.timeline_entry_view where ctid = (select ctid from journey.timeline_entry_view where type = 'result' limit 1)`,
    );
    await admin.query(
      `update treatment.medication set id = gen_random_uuid() where ctid = (select ctid from treatment.medication limit 1)`,
    );
    await admin.query(
      `update journey.timeline_entry_view set type = 'thread' where ctid = (select ctid from journey.timeline_entry_view where type = 'goal' limit 1)`,
    );
    const found = (await importTable(admin, countResources(files), proof.first)).filter(({ unexplained }) => unexplained.length);
    expect(found.map(({ type, unexplained }) => [type, unexplained])).toEqual([
      ['Goal', ['-1 entries', '1 rows and entries without each other']],
      ['MedicationRequest', ['2 rows and facts without each other', '2 rows and entries without each other']],
      ['Observation', ['-1 entries', '1 rows and entries without each other']],
      ['other entries', ['no resource stands behind it']],
    ]);
  } finally {
    await admin.end();
  }
}, 240_000);

const sample = process.env['SYNTHEA_DIR'] ?? fileURLToPath(new URL('../../../../../shared/data/synthea-r4', import.meta.url));
const real = existsSync(sample) ? test : test.skip;
const why = existsSync(sample) ? '' : ` (skipped: ${sample} is not there; SYNTHEA_DIR names another folder)`;

/** So many of the sample's files; `npm run prove -- import` takes all of them. */
const TAKEN = 13;

real(
  `of the records that Synthea wrote no part is lost, doubled or out of order${why}`,
  async () => {
    const all = readdirSync(sample)
      .filter((name) => name.endsWith('.json'))
      .sort();
    const every = Math.ceil(all.length / TAKEN);
    const files = all.filter((_name, n) => n % every === 0).map((name) => join(sample, name));
    const proof = await proveImport(stack, folder, files);
    expect(faultsOf(proof)).toEqual([]);
    expect(proof.order).toMatchObject({ members: files.length, inversions: [] });
  },
  240_000,
);
