import { expect, test } from '@jest/globals';
import { complaintsOf } from './complaints.ts';

const intake = (journeyId: string, title: string) => ({ journeyId, title });
type Journeys = Parameters<typeof complaintsOf>[1];
const journey = (id: string, more: Partial<Journeys[number]> = {}): Journeys[number] => ({
  ...{ id, stage: 'ASKED', outcome: null, startedAt: '2026-11-29T08:00:00Z', lastAt: '2026-11-29T08:00:00Z', steps: [] },
  concern: { key: 'question', condition: null },
  ...more,
});
const diagnosed = { key: 'condition', condition: { id: 'c', code: { text: '', codings: [] } } };

test('a complaint can be looked into and answered as long as its journey goes on without a diagnosis', () => {
  const intakes = [intake('a', 'Headache'), intake('b', 'Cough'), intake('c', 'Skin'), intake('d', 'Fever')];
  const journeys = [journey('a'), journey('b', { concern: diagnosed }), journey('c', { stage: 'CLOSED' })];
  expect(complaintsOf(intakes, journeys)).toEqual([{ journeyId: 'a', title: 'Headache' }]);
});

test('two intakes of one journey are one complaint, named as the newest; what was chosen stays to be chosen', () => {
  const intakes = [intake('a', 'Chest pain'), intake('b', 'Cough'), intake('a', 'Headache')];
  expect(complaintsOf(intakes, [journey('a')]).map(({ title }) => title)).toEqual(['Chest pain']);
  expect(complaintsOf(intakes, [journey('a')], 'b').map(({ title }) => title)).toEqual(['Chest pain', 'Cough']);
});
