import { expect, test } from '@jest/globals';
import { merged, type NoteFields } from './note-merge.ts';

const base: NoteFields = {
  ...{ subjective: 'Headache', objective: '', assessment: '', plan: '' },
  ...{ sensitivity: 'GENERAL', encounterId: null, journeyId: 'j' },
};

test('parts that one window wrote stand beside parts that the other wrote', () => {
  const { fields, clashes } = merged(base, { ...base, plan: 'Rest' }, { ...base, objective: 'BP 120/80', encounterId: 'v' });
  expect(fields).toEqual({ ...base, plan: 'Rest', objective: 'BP 120/80', encounterId: 'v' });
  expect(clashes).toEqual([]);
});

test('a part that both wrote keeps one’s own words and shows the others; nothing is dropped without a choice', () => {
  const { fields, clashes } = merged(base, { ...base, plan: 'Rest' }, { ...base, plan: 'Walk', subjective: 'Tired' });
  expect(fields).toMatchObject({ plan: 'Rest', subjective: 'Tired' });
  expect(clashes).toEqual([{ section: 'plan', theirs: 'Walk' }]);
});

test('the same words in both windows are no clash', () => {
  expect(merged(base, { ...base, plan: 'Rest' }, { ...base, plan: 'Rest' }).clashes).toEqual([]);
});
