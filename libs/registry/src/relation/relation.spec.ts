import { SENSITIVITIES } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { labelsOfCareTeam, labelsOfProxy } from './relation.rules.ts';

test('the care team sees everything until the member withholds something from it', () => {
  expect(labelsOfCareTeam([])).toEqual(SENSITIVITIES);
  const labels = labelsOfCareTeam([
    { label: 'mental', audience: 'care-team', decision: 'withhold' },
    { label: 'hiv', audience: 'proxies', decision: 'withhold' },
  ]);
  expect(labels).not.toContain('mental');
  expect(labels).toContain('hiv');
});

test('a proxy sees general items, and sensitive ones only when given or shared', () => {
  expect(labelsOfProxy([], [])).toEqual(['general']);
  expect(labelsOfProxy([], ['hiv'])).toEqual(['general', 'hiv']);
  expect(labelsOfProxy([{ label: 'social', audience: 'proxies', decision: 'share' }], [])).toEqual(['general', 'social']);
});

test('what is withheld from proxies is withheld from one to whom it was given, too', () => {
  expect(labelsOfProxy([{ label: 'hiv', audience: 'proxies', decision: 'withhold' }], ['hiv'])).toEqual(['general']);
});
