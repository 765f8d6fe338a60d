import { expect, test } from '@jest/globals';
import { standingOf, zonesOf } from './score-line.ts';

const bands = [
  { from: 0, standing: 'GOAL' as const, name: 'Hardly' },
  { from: 5, standing: 'NEAR' as const, name: 'Somewhat' },
  { from: 11, standing: 'FAR' as const, name: 'Much' },
];

test('the line of a score is its bands, without gaps, from the lowest to the highest', () => {
  expect(zonesOf({ lowest: 0, highest: 20, bands })).toEqual([
    { kind: 'goal', to: 5, name: 'Hardly' },
    { kind: 'near', to: 11, name: 'Somewhat' },
    { kind: 'far', to: 20, name: 'Much' },
  ]);
});

test('a band has a shape and a colour of its own', () => {
  expect((['GOAL', 'NEAR', 'FAR'] as const).map(standingOf)).toEqual(['in-goal', 'near', 'far']);
});
