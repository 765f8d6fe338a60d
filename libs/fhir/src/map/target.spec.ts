import { expect, test } from '@jest/globals';
import { Element } from '../element/element.ts';
import { Verdict } from '../element/verdict.ts';
import { targetInWords, targetOf } from './target.ts';

test.each([
  ['Hemoglobin A1c total in Blood < 7.0', '4548-4', '<', 7, '%'],
  ['Glucose [Mass/volume] in Blood < 108', '2339-0', '<', 108, 'mg/dL'],
  ['Maintain blood pressure below 140/90 mmHg', '8480-6', '<', 140, 'mm[Hg]'],
  ['LDL cholesterol ≤ 70 mg/dL', '18262-6', '<=', 70, 'mg/dL'],
  ['Steps walked >= 6000 /d', 'as-text', '>=', 6000, '/d'],
])('"%s" can be measured', (text, code, comparator, target, unit) => {
  const read = targetInWords(text);
  expect([read.measure?.codings[0]?.code, read.comparator, read.target, read.unit]).toEqual([code, comparator, target, unit]);
});

test('"between" in words is a range', () => {
  const read = targetInWords('Glucose between 70 and 130 mg/dL');
  expect(read).toMatchObject({ measure: { codings: [{ code: '2339-0' }] }, comparator: '<=', target: 130, low: 70, unit: 'mg/dL' });
  expect(targetInWords('Glucose between 130 and 70')).toMatchObject({ target: null });
});

test.each(['Address patient knowledge deficit on diabetic self-care', 'Eat < than before', 'Walk 30 minutes', '< 7', ''])(
  '"%s" can not',
  (text) => {
    expect(targetInWords(text)).toEqual({ measure: null, comparator: null, target: null, low: null, unit: null });
  },
);

test('a long text without an end does not keep the reader busy', () => {
  const begun = performance.now();
  targetInWords(`${'a '.repeat(2_000)}<`);
  expect(performance.now() - begun).toBeLessThan(200);
});

const element = (value: object) => new Element(value as Record<string, unknown>, 'target', new Verdict());
const rangeOf = (low: object, high: object) => {
  const verdict = new Verdict();
  const { comparator, target, low: from, unit } = targetOf([new Element({ detailRange: { low, high } }, 'target', verdict)], 'x');
  return { aim: [from, comparator, target, unit], warnings: verdict.warnings };
};

test('of a range both ends are taken', () => {
  expect(rangeOf({ value: 6, unit: '%' }, { value: 7, unit: '%' })).toEqual({ aim: [6, '<=', 7, '%'], warnings: [] });
  expect(rangeOf({ value: 70 }, { value: 130, unit: 'mg per dL', code: 'mg/dL' })).toEqual({ aim: [70, '<=', 130, 'mg/dL'], warnings: [] });
});

test('a lower end that can not be one is left out, and told', () => {
  const path = 'target.detailRange.low';
  expect(rangeOf({ value: 8, unit: '%' }, { value: 7, unit: '%' })).toEqual({
    ...{ aim: [null, '<=', 7, '%'], warnings: [{ path, reason: 'it lies above the upper end: only that is taken' }] },
  });
  expect(rangeOf({ value: 4, unit: 'mmol/L' }, { value: 130, unit: 'mg/dL' })).toEqual({
    ...{ aim: [null, '<=', 130, 'mg/dL'], warnings: [{ path, reason: 'it has another unit than the upper end: only that is taken' }] },
  });
});

test('a unit that is no UCUM is kept as it came, and told with its place', () => {
  const verdict = new Verdict();
  const read = (detailQuantity: object) => targetOf([new Element({ detailQuantity }, 'target', verdict)], 'x').unit;
  expect(read({ value: 120, unit: 'mmHg', code: 'mm[Hg]' })).toBe('mm[Hg]');
  expect(verdict.warnings).toEqual([]);
  expect(read({ value: 8000, unit: 'steps a day' })).toBe('steps a day');
  expect(verdict.warnings).toEqual([
    { path: 'target.detailQuantity.unit', reason: '"steps a day" is no UCUM unit: it is kept as it came' },
  ]);
});

test('a target that FHIR gives as data wins over words', () => {
  const measure = { coding: [{ system: 'http://loinc.org', code: '29463-7' }], text: 'Body weight' };
  expect(targetOf([element({ measure, detailQuantity: { value: 80, unit: 'kg', comparator: '<' } })], 'x < 1')).toMatchObject({
    comparator: '<',
    target: 80,
    unit: 'kg',
  });
  expect(targetOf([element({ measure, detailRange: { low: { value: 60, unit: 'kg' } } })], 'x < 1')).toMatchObject({
    comparator: '>=',
    target: 60,
  });
});

test('of several targets the first is taken, and that the others are not is told', () => {
  const verdict = new Verdict();
  const targets = [80, 75].map((value, n) => new Element({ detailQuantity: { value, unit: 'kg' } }, `target[${n}]`, verdict));
  expect(targetOf(targets, 'x')).toMatchObject({ target: 80 });
  expect(verdict.warnings).toEqual([{ path: 'target[1]', reason: 'of several targets only the first is taken' }]);
});
