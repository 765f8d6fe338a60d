import { expect, test } from '@jest/globals';
import { articleTeaching } from '../../article/index.ts';
import { LANGUAGES } from '../../name/names.ts';
import { PATHWAYS } from '../pathways.ts';
import { COMMUNITY_IDS, communityName, MEASURE_IDS, measureName } from './index.ts';

const sorted = (all: Iterable<string>) => [...new Set(all)].sort();

test('every community and measure that a pathway names has a name of its own in each language, and nothing else has', () => {
  expect(sorted(PATHWAYS.map(({ community }) => community))).toEqual(sorted(COMMUNITY_IDS));
  expect(sorted(PATHWAYS.flatMap(({ measures }) => measures))).toEqual(sorted(MEASURE_IDS));
  for (const name of [...COMMUNITY_IDS.map(communityName), ...MEASURE_IDS.map(measureName)])
    expect(new Set(LANGUAGES.map((language) => name[language])).size).toBe(LANGUAGES.length);
  expect(() => measureName('planted')).toThrow(/planted/);
});

test('every topic that a pathway teaches has an article with its sources', () => {
  const untaught = PATHWAYS.flatMap(({ id, education }) => education.filter((topic) => !articleTeaching(id, topic.id)?.sources.length));
  expect(untaught).toEqual([]);
});
