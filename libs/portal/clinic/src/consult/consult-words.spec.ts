import { expect, test } from '@jest/globals';
import { byProfession, knownOf, stretchesOf } from './consult-words.ts';

const finding = (start: number, end: number) => ({
  ...{ start, end, kind: 'NAME' as const, text: '', replacement: '[name]', known: false, kept: null, mayBeKept: true },
});

test('a text is cut at its finds and nothing of it is lost', () => {
  const text = 'Ruth saw Dan.';
  const stretches = stretchesOf(text, [finding(0, 4), finding(9, 12)]);
  expect(stretches.map((one) => [one.text, one.finding !== undefined])).toEqual([
    ['Ruth', true],
    [' saw ', false],
    ['Dan', true],
    ['.', false],
  ]);
  expect(stretches.map((one) => one.text).join('')).toBe(text);
  expect(stretchesOf(text, [])).toEqual([{ text, finding: undefined }]);
});

test('the gate is told the patient’s names in each script, who acts, the clinic, each number and the birthday', () => {
  const known = knownOf({
    ...{ id: 'm', name: 'נועה ברק', age: 47, givenName: 'נועה', familyName: 'ברק', birthDate: '1979-03-14', phone: '054-3217788' },
    otherNames: [{ givenName: 'Noa', familyName: 'Barak' }],
    identifiers: [{ system: 's', value: '058372202' }],
    clinic: { id: 'c', name: 'Neve Alon' },
    representatives: [{ person: { id: 'p', displayName: 'יואב ברק' } }],
  });
  expect(known).toEqual({
    ...{
      names: ['נועה ברק', 'Noa Barak', 'יואב ברק'],
      places: ['Neve Alon'],
      numbers: ['058372202', '054-3217788'],
      birthDate: '1979-03-14',
    },
  });
});

test('votes are counted by profession, the most first', () => {
  expect(byProfession(['nurse', 'internist', 'internist'].map((profession) => ({ profession })))).toEqual([
    ['internist', 2],
    ['nurse', 1],
  ]);
});
