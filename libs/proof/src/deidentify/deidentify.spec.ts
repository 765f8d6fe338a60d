import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { labelled, LANGUAGES, measure, precisionOf, recallOf, SETS, total } from './measure.ts';
import { FORMATS, measureMetadata } from './metadata.ts';
import { metadataTable, tables } from './page.ts';

const published = readFileSync(new URL('../../../../docs/proofs/deidentify.md', import.meta.url), 'utf8');

test('what is published of the gate is what it does', () => {
  expect(published).toContain(tables());
  expect(published).toContain(metadataTable());
});

test.each(LANGUAGES)('%s: nothing plain that tells who somebody is gets through, and nothing clinical is taken for it', (language) => {
  for (const set of [SETS.first[language], SETS.unseen[language]]) {
    const score = total(measure(set));
    expect([...score.missed, ...score.false]).toEqual([]);
    expect(score.named / score.labels).toBeGreaterThanOrEqual(0.93);
  }
});

test.each(LANGUAGES)('%s: of what was written against the rules half is found, without a false alarm', (language) => {
  const score = total(measure(SETS.hard[language]));
  expect(recallOf(score)).toBeGreaterThanOrEqual(0.5);
  expect(score.false).toEqual([]);
});

test('planted: a gate that finds nothing and one that takes everything are told from one that reads', () => {
  const set = SETS.first.he;
  expect(recallOf(total(measure(set, () => [])))).toBe(0);
  const everything = total(measure(set, (text) => [{ kind: 'name', start: 0, end: text.length, by: 'rule' }]));
  expect([recallOf(everything), everything.alarms]).toEqual([1, labelled(set).filter(({ labels }) => labels.length === 0).length]);
  expect(precisionOf(everything)).toBeLessThan(0.8);
  // half a name is a name
  expect(total(measure('{n:Ruth Goldberg} coughs', () => [{ kind: 'name', start: 0, end: 4, by: 'rule' }])).found).toBe(0);
});

test.each(FORMATS)('%s: whatever a file tells beside what is seen is told to its author, and of a clean one nothing', (format) => {
  const { planted, missed, alarms } = measureMetadata(format);
  expect([missed, alarms]).toEqual([[], []]);
  expect(planted).toBeGreaterThan(12);
  // planted: a look that sees nothing, and one that sees everything
  expect(measureMetadata(format, () => []).found).toBe(0);
  expect(measureMetadata(format, () => ['time']).alarms).not.toEqual([]);
});
