import { expect, test } from '@jest/globals';
import { allergyWords, checkMedicine } from './medication-check.rules.ts';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

test('the allergy that speaks against a medicine is told by its name, also where it came as a code of an ingredient', () => {
  const penicillin = { system: RXNORM, code: '7984' };
  const amoxicillin = { id: 'm', codings: [{ system: RXNORM, code: '308191' }], text: 'Amoxicillin 500 MG' };
  const [warning] = checkMedicine(amoxicillin, [], [penicillin]).warnings;
  expect(warning).toMatchObject({ kind: 'allergy', allergy: penicillin });
  expect(allergyWords(penicillin)).toBe('Penicillin v');
  expect(allergyWords({ system: RXNORM, code: '1' })).toBe('');
});
