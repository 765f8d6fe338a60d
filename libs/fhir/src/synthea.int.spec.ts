import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { leftOutOf, notesOf, refusalsOf, totalsOf, warningsOf } from './import/tell.ts';
import { readBundle } from './chart/bundle.ts';
import { mapBundle } from './map/map-bundle.ts';
import { decode, parse } from './read/parse.ts';

const folder = process.env['SYNTHEA_DIR'] ?? fileURLToPath(new URL('../../../../shared/data/synthea-r4', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const real = files.length ? test : test.skip;
const why = files.length ? '' : ` (skipped: ${folder} is not there; SYNTHEA_DIR names another folder)`;

const read = (name: string) => mapBundle(readBundle(parse(decode(readFileSync(join(folder, name))))), undefined, '2026-11-22');
const mapped = () => files.map(read);

real(`every bundle that Synthea wrote is mapped without a refusal, and each resource is taken or left out with a reason${why}`, () => {
  const begun = performance.now();
  const all = mapped();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const resources = all.flatMap((one) => one.resources);
  expect(refusalsOf(resources)).toEqual([]);
  expect(notesOf(resources, warningsOf)).toEqual([]);
  const items = new Map<string, number>();
  const count = (lists: Record<string, readonly unknown[]>) => {
    for (const [name, list] of Object.entries(lists)) items.set(name, (items.get(name) ?? 0) + list.length);
  };
  for (const { intake } of all) [intake.registry, ...intake.diagnosis.values(), ...intake.treatment.values()].forEach(count);
  const leftOut = notesOf(resources, leftOutOf);
  expect(leftOut.map(({ type }) => type)).toEqual(['Claim', 'ExplanationOfBenefit']);
  const { careRelations = 0, ...taken } = Object.fromEntries(items);
  const sum = Object.values(taken).reduce((a, b) => a + b, 0) + leftOut.reduce((a, b) => a + b.count, 0);
  expect(sum).toBe(resources.length);
  console.table(totalsOf(resources, [], [], false));
  console.log(
    `${resources.length} resources of ${files.length} files in ${seconds} s; ${careRelations} care relations; items: ${JSON.stringify(taken)}`,
  );
});

real(`two files that repeat an Organization or a Practitioner say the same of them${why}`, () => {
  const seen = new Map<string, unknown>();
  let repeated = 0;
  for (const { intake } of mapped())
    for (const one of [...intake.registry.clinics, ...intake.registry.clinicians]) {
      if (seen.has(one.id)) repeated++;
      expect(seen.get(one.id) ?? one).toEqual(one);
      seen.set(one.id, one);
    }
  expect(repeated).toBeGreaterThan(0);
});
