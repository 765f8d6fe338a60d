import { expect, test } from '@jest/globals';
import { progressLine, summary } from './print.ts';
import { Tally } from './result.ts';
import type { FileAnswer } from './send.ts';

const total = (type: string, received: number, created: number, refused = 0) => ({
  type,
  received,
  created,
  changed: 0,
  unchanged: 0,
  leftOut: 0,
  refused,
});
const answer = (more: Partial<FileAnswer>): FileAnswer => ({
  status: 'taken',
  totals: [],
  leftOut: [],
  warnings: [],
  refused: [],
  people: [],
  ...more,
});
const claims = { type: 'Claim', reason: 'claims are not part of the record', count: 2, first: 'entry[1].resource' };
const fault = { type: 'Observation', identifier: 'x', path: 'entry[3].resource.issued', reason: 'is no FHIR date' };

const tally = () => {
  const all = new Tally();
  all.add('a.json', answer({ totals: [total('Patient', 1, 1), total('Observation', 10, 10)], leftOut: [claims] }));
  all.add('b.json', answer({ totals: [total('Observation', 5, 4, 1)], leftOut: [claims], refused: [fault] }));
  all.add('c.json', answer({ status: 'refused', refused: [{ ...fault, path: 'line 2, column 7', type: '' }] }));
  return all.result([{ personId: 'p', kind: 'member', username: 'ann.1' }], 2_000);
};

test('what the files said is added up, with the first place of each note and the rate', () => {
  const result = tally();
  expect(result).toMatchObject({ files: 3, taken: 2, seconds: 2, resourcesPerSecond: 8 });
  expect(result.totals).toEqual([total('Observation', 15, 14, 1), total('Patient', 1, 1)]);
  expect(result.leftOut).toEqual([{ ...claims, count: 4, first: 'a.json: entry[1].resource' }]);
  expect(result.refused.map(({ file, status }) => [file, status])).toEqual([
    ['b.json', 'taken'],
    ['c.json', 'refused'],
  ]);
});

test('a person is told all of it', () => {
  const text = summary(tally());
  for (const part of [
    /Observation\s+15\s+14\s+0\s+0\s+0\s+1\n/,
    /all\s+16\s+15/,
    /4 Claim: claims are not part/,
    /Refused, nothing of it was taken: c\.json\n\s+line 2, column 7: is no FHIR date/,
  ])
    expect(text).toMatch(part);
  expect(text).toContain('Taken without what is refused: b.json');
  expect(text).toContain('2 of 3 files in 2.0 s, 8 resources per second.');
  expect(text).toContain('npm run sign-in -- --as ann.1');
});

test('a line per file says how far the import is', () => {
  expect(progressLine(2, 13, 'a.json', answer({ totals: [total('Patient', 1, 1)] }))).toBe(
    '   2/13  a.json  1 resources, 1 new, 0 changed',
  );
  expect(progressLine(2, 13, 'a.json', answer({ status: 'refused' }))).toBe('   2/13  a.json  refused');
});
