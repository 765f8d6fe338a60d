import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dangerReport, measurePosts, POST_LANGUAGES } from '../../test/danger.measure.ts';
import { POSTS, SECOND_POSTS, THIRD_POSTS } from '../../test/danger.set.ts';
import { UNSEEN_POSTS } from '../../test/danger.unseen.ts';

const published = readFileSync(new URL('../../../../docs/proofs/danger-words.md', import.meta.url), 'utf8');

test('what is published of the words of danger is what they do', () => {
  expect(published).toContain(dangerReport());
});

test.each(POST_LANGUAGES)('%s: what the words have learnt from they still find, and few raise a false alarm', (language) => {
  const { missed, found, false: alarms } = measurePosts([...POSTS[language], ...SECOND_POSTS[language], ...THIRD_POSTS[language]]);
  expect(missed).toEqual([]);
  expect(found / (found + alarms.length)).toBeGreaterThanOrEqual(0.85);
});

test('of what they have never seen they find some, and cry at little: the number is published as it is', () => {
  const unseen = measurePosts(POST_LANGUAGES.flatMap((language) => UNSEEN_POSTS[language]));
  expect(unseen.found / unseen.danger).toBeGreaterThanOrEqual(0.35);
  expect(unseen.false.length).toBeLessThanOrEqual(2);
});

test('planted: a reader that finds nothing, and one that always cries, are told from one that reads', () => {
  const all = POST_LANGUAGES.flatMap((language) => POSTS[language]);
  expect(measurePosts(all, () => null).found).toBe(0);
  expect(measurePosts(all, () => 'violence').false.length).toBeGreaterThan(50);
});
