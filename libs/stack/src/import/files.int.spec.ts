import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn, wavesOf } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'careway-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder gives its bundles to its depths, each once and in order, and nothing else', () => {
  mkdirSync(join(folder, 'deep'));
  for (const name of ['b.json', 'a.JSON.gz', 'note.txt', 'deep/c.json']) writeFileSync(join(folder, name), '{}');
  symlinkSync('.', join(folder, 'round'));
  symlinkSync('nowhere', join(folder, 'broken.json'));
  symlinkSync('deep/c.json', join(folder, 'linked.json'));
  const [a, b, c, linked] = ['a.JSON.gz', 'b.json', 'deep/c.json', 'linked.json'].map((name) => join(folder, name));
  expect(filesIn([folder, b!])).toEqual([a, b, c, linked]);
});

test('hospitals and practitioners in files of their own come before the patients who refer to them', () => {
  const files = ['/x/Abe_1.json', '/x/hospitalInformation17.json', '/x/hospital_patient.json', '/x/practitionerInformation17.json.gz'];
  expect(wavesOf(files)).toEqual([
    [files[1], files[3]],
    [files[0], files[2]],
  ]);
});

test('what cannot be read, or never ends, is said in words before anything is imported', () => {
  const loop = join(folder, 'loop.json');
  symlinkSync('loop.json', loop);
  expect(() => filesIn([loop])).toThrow(/loop\.json cannot be read \(ELOOP\)\. Nothing was imported\./);
  expect(() => filesIn(['/dev/zero'])).toThrow(/neither a file nor a folder.*Nothing was imported/);
  expect(() => filesIn([join(folder, 'absent')])).toThrow(/is not there/);
});
