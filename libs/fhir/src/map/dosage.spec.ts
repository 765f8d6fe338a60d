import { expect, test } from '@jest/globals';
import { Element } from '../element/element.ts';
import { Verdict } from '../element/verdict.ts';
import { dosageInWords } from './dosage.ts';

const repeat = (frequency: number, period: number, periodUnit: string) => ({ timing: { repeat: { frequency, period, periodUnit } } });
test.each([
  ['dose 1, once per day', { ...repeat(1, 1, 'd'), doseAndRate: [{ doseQuantity: { value: 1 } }] }],
  ['2 tablets, twice per day', { ...repeat(2, 1, 'd'), doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablets' } }] }],
  ['every 6 hours, as needed', { ...repeat(1, 6, 'h'), asNeededBoolean: true }],
  ['3 times per 2 weeks', repeat(3, 2, 'wk')],
  ['as needed', { asNeededBoolean: true }],
  ['once per day, with food', { ...repeat(1, 1, 'd'), additionalInstruction: [{ text: 'with food' }] }],
  ['one in the morning', { text: 'one in the morning', ...repeat(1, 1, 'd') }],
])('"%s"', (words, dosage) => {
  expect(dosageInWords([new Element(dosage, 'd', new Verdict())])).toBe(words);
});

test('nothing said is nothing', () => {
  expect(dosageInWords([])).toBeNull();
  expect(dosageInWords([new Element({ asNeededBoolean: false }, 'd', new Verdict())])).toBeNull();
});
