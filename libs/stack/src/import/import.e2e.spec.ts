import { generateBundle, generateFamily } from '@careway/testing';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { importCommand } from '../cli/import.ts';
import { runCommand } from '../cli/run.ts';
import { signInCommand } from '../cli/sign-in.ts';
import { DataFolder } from '../data-folder.ts';
import { type Stack, startStack } from '../stack.ts';
import type { ImportResult } from './result.ts';

let stack: Stack;
let home: string;
let admin: pg.Client;
const files = () => join(home, 'files');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'careway-import-'));
  // PostgreSQL may run as another user, who must pass through
  chmodSync(home, 0o711);
  mkdirSync(join(files(), 'deeper'), { recursive: true });
  generateFamily(40, 'he').forEach((bundle, n) => writeFileSync(join(files(), `he-${n}.json`), JSON.stringify(bundle)));
  writeFileSync(join(files(), 'deeper', 'ar.json.gz'), gzipSync(JSON.stringify(generateBundle({ seed: 50, language: 'ar' }))));
  stack = await startStack({
    folder: DataFolder.open(join(home, 'data')),
    port: 0,
    production: false,
    demo: true,
    durable: false,
    logLevel: 'silent',
  });
  admin = new pg.Client({ connectionString: stack.database.admin });
  await admin.connect();
}, 120_000);
afterAll(async () => {
  await admin?.end();
  await stack?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Runs a command as a shell would; answers what it wrote and its exit code. */
async function shell(command: typeof importCommand, ...args: readonly string[]) {
  const written = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => !!(written.out += String(text)));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => !!(written.err += String(text)));
  try {
    const code = await runCommand(command, ['--data', join(home, 'data'), ...args]);
    return { code, ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
async function importJson(...paths: readonly string[]) {
  const { code, out } = await shell(importCommand, '--port', String(stack.port), '--json', ...paths);
  return { code, result: JSON.parse(out) as ImportResult };
}
const sum = ({ totals }: ImportResult, column: 'received' | 'created' | 'changed' | 'unchanged' | 'leftOut' | 'refused') =>
  totals.reduce((all, one) => all + one[column], 0);
async function count(sql: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
  return rows[0]!.n;
}
async function facts(): Promise<number> {
  const outboxes = ['registry', 'diagnosis', 'treatment'].map((name) => `select type from ${name}.outbox`).join(' union all ');
  return count(`(${outboxes}) as told where type not like '%.record-read.v1'`);
}
/** Reactions to what was imported tell facts of their own: how many there are once nothing comes any more. */
async function settledFacts(): Promise<number> {
  for (let last = await facts(); ;) {
    await pause(1_000);
    const now = await facts();
    if (now === last) return now;
    last = now;
  }
}

let first: ImportResult;
test('a folder becomes records: every resource is new, or left out with a reason', async () => {
  const { code, result } = await importJson(files());
  first = result;
  expect([code, result.refused, result.files, result.taken]).toEqual([0, [], 4, 4]);
  expect(result.leftOut.map(({ type }) => type).sort()).toEqual(['Claim', 'ExplanationOfBenefit']);
  expect(sum(result, 'received')).toBe(sum(result, 'created') + sum(result, 'changed') + sum(result, 'unchanged') + sum(result, 'leftOut'));
  expect(sum(result, 'changed')).toBe(0);
  const of = (type: string) => result.totals.find((one) => one.type === type)!.created;
  const rows = ['registry.member', 'registry.clinic', 'diagnosis.encounter', 'diagnosis.result', 'treatment.plan', 'treatment.medication'];
  const counts: number[] = [];
  for (const table of rows) counts.push(await count(table));
  expect(counts).toEqual([of('Patient'), of('Organization'), of('Encounter'), of('Observation'), of('CarePlan'), of('MedicationRequest')]);
  // the family's clinic stands in three files, and is one
  expect([of('Patient'), of('Organization'), of('Practitioner')]).toEqual([4, 2, 2]);
});

test('the same again: nothing new, nothing changed, no fact told', async () => {
  const before = await settledFacts();
  const { code, result } = await importJson(files());
  expect([code, sum(result, 'created'), sum(result, 'changed'), result.refused]).toEqual([0, 0, 0, []]);
  expect(sum(result, 'unchanged')).toBe(sum(result, 'received') - sum(result, 'leftOut'));
  expect(await settledFacts()).toBe(before);
});

test('imported people can sign in to a demo, members and clinicians', async () => {
  expect(first.people).toHaveLength(6);
  for (const { username, personId, kind } of first.people) {
    const { code, out } = await shell(signInCommand, '--as', username, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ personId, kind })]);
  }
});

test('hospitals and practitioners in files of their own, as Synthea writes them since its version 3: who treats whom is known at once', async () => {
  const folder = join(home, 'synthea-3');
  mkdirSync(folder);
  const whole = generateBundle({ seed: 70 });
  const isOf = (type: string) => (one: (typeof whole.entry)[number]) => one.resource.resourceType === type;
  const directory = whole.entry.filter((one) => isOf('Organization')(one) || isOf('Practitioner')(one));
  let patient = JSON.stringify({ ...whole, entry: whole.entry.filter((one) => !directory.includes(one)) });
  for (const { fullUrl, resource } of directory) {
    const [{ system, value }] = (resource as unknown as { identifier: [{ system: string; value: string }] }).identifier;
    patient = patient.replaceAll(JSON.stringify(fullUrl), JSON.stringify(`${resource.resourceType}?identifier=${system}|${value}`));
  }
  // by name it would be the first
  writeFileSync(join(folder, 'Aaron.json'), patient);
  for (const [name, type] of [
    ['hospitalInformation17', 'Organization'],
    ['practitionerInformation17', 'Practitioner'],
  ] as const)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...whole, type: 'batch', entry: directory.filter(isOf(type)) }));
  const related = () => count('registry.care_relation');
  const before = await related();
  const first = await importJson(folder);
  expect([first.code, first.result.warnings]).toEqual([0, []]);
  expect(await related()).toBeGreaterThan(before);
  const again = await importJson(folder);
  expect([again.code, sum(again.result, 'created'), sum(again.result, 'changed')]).toEqual([0, 0, 0]);
}, 60_000);

test('broken files are refused with their places, nothing of them is done, and the others go on', async () => {
  const folder = join(home, 'broken');
  mkdirSync(folder);
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  const bundle = generateBundle({ seed: 60 });
  write('a-cut.json', JSON.stringify(bundle).slice(0, 5_000));
  write('b-page.json', '<html></html>');
  write('c-proto.json', JSON.stringify(bundle).replace('"gender"', '"__proto__":{"a":1},"gender"'));
  const wrong = generateBundle({ seed: 61 });
  wrong.entry.find(({ resource }) => resource.resourceType === 'Condition')!.resource['onsetDateTime'] = '2021-02-30';
  write('d-date.json', JSON.stringify(wrong));
  write('e-damaged.json.gz', Buffer.concat([gzipSync('{}').subarray(0, 12), Buffer.from('xxxxxxxxxxxx')]));
  write('f-sound.json', JSON.stringify(generateBundle({ seed: 62, visits: 1 })));
  const members = await count('registry.member');
  const { code, result } = await importJson(folder);
  expect([code, result.files, result.taken, result.refused.every(({ status }) => status === 'refused')]).toEqual([1, 6, 1, true]);
  expect(result.refused.map(({ file, refused }) => [file.slice(folder.length + 1), refused[0]!.path, refused[0]!.reason]).sort()).toEqual([
    ['a-cut.json', expect.stringMatching(/^line 1, column 5\d\d\d$/), 'The JSON ends too early.'],
    ['b-page.json', 'line 1, column 1', 'This is no JSON.'],
    ['c-proto.json', 'entry[0].resource.__proto__', '"__proto__" is no name of an element.'],
    ['d-date.json', expect.stringMatching(/^entry\[\d+\]\.resource\.onsetDateTime$/), 'is a day that does not exist'],
    ['e-damaged.json.gz', 'file', expect.stringMatching(/^The compressed file/)],
  ]);
  expect(await count('registry.member')).toBe(members + 1);
});

test('without an instance, with a wrong port, without files: one plain line, and nothing happens', async () => {
  for (const [args, said] of [
    [['--data', join(home, 'nowhere'), files()], /^No instance is running on .*Start one with/],
    [['--port', '1', files()], /has port \d+, not 1/],
    [[join(home, 'missing')], /missing is not there\. Nothing was imported\./],
    [[], /^Say what to import/],
    [['--concurrency', '99', files()], /takes a whole number from 1 to 16/],
  ] as const) {
    const { code, out, err } = await shell(importCommand, ...args);
    expect([code > 0, out, err.includes('    at ')]).toEqual([true, '', false]);
    expect(err).toMatch(said);
  }
});

test('a person sees progress, totals, reasons and the rate', async () => {
  const { code, out } = await shell(importCommand, files());
  expect(code).toBe(0);
  for (const part of [
    / 4\/4 {2}/,
    /Observation +\d+/,
    /\d+ Claim: claims are not part of the record/,
    /4 of 4 files in \d+\.\d s, \d+ resources per second/,
  ])
    expect(out).toMatch(part);
});
