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

test.each(['Address patient knowledge deficit on diabetic self-care', 'Eat < than before', 'Walk 30 minutes', '< 7', ''])(
  '"%s" can not',
  (text) => {
    expect(targetInWords(text)).toEqual({ measure: null, comparator: null, target: null, unit: null });
  },
);

test('a long text without an end does not keep the reader busy', () => {
  const begun = performance.now();
  targetInWords(`${'a '.repeat(2_000)}<`);
  expect(performance.now() - begun).toBeLessThan(200);
});

const element = (value: object) => new Element(value as Record<string, unknown>, 'target', new Verdict());
test('of a range the upper end is taken, and that the lower one is not is told', () => {
  const verdict = new Verdict();
  const range = { detailRange: { low: { value: 6, unit: '%' }, high: { value: 7, unit: '%' } } };
  expect(targetOf([new Element(range, 'target', verdict)], 'x')).toMatchObject({ comparator: '<=', target: 7 });
  expect(verdict.warnings).toEqual([{ path: 'target.detailRange.low', reason: 'of a range only the upper end is taken' }]);
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
