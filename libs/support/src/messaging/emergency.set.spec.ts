import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LANGUAGES, measure, precisionOf, recallOf, report } from '../../test/emergency.measure.ts';
import { FIRST_SET } from '../../test/emergency.set.ts';
import { SECOND_SET, THIRD_SET } from '../../test/emergency.unseen.ts';

const published = readFileSync(new URL('../../../../docs/proofs/emergency-words.md', import.meta.url), 'utf8');

test('what is published of the words is what they do', () => {
  expect(published).toContain(report());
});

test.each(LANGUAGES)('%s: what the words have learnt from they still find, and few raise a false alarm', (language) => {
  const learnt = measure([...FIRST_SET[language], ...SECOND_SET[language]]);
  expect(learnt.missed).toEqual([]);
  expect(precisionOf(learnt)).toBeGreaterThanOrEqual(0.93);
});

test('of what they have never seen they find three in four at least, without a false alarm', () => {
  const unseen = measure(LANGUAGES.flatMap((language) => THIRD_SET[language]));
  expect(recallOf(unseen)).toBeGreaterThanOrEqual(0.75);
  expect(unseen.false).toEqual([]);
});

test('planted: a reader that finds nothing, and one that always cries, are told from one that reads', () => {
  const all = LANGUAGES.flatMap((language) => FIRST_SET[language]);
  expect(recallOf(measure(all, () => null))).toBe(0);
  expect(precisionOf(measure(all, () => 'stroke'))).toBe(0.5);
});
