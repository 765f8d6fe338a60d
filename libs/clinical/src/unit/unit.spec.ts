import { expect, test } from '@jest/globals';
import { displayUnit, sameUnit } from './unit.ts';

test('units are written as people read them', () => {
  expect(['mm[Hg]', 'kg/m2', 'mL/min/{1.73_m2}', 'mg/dL', '%', '{count}', 'fL'].map(displayUnit)).toEqual([
    ...['mmHg', 'kg/m²', 'mL/min/1.73 m²', 'mg/dL', '%', 'count', 'fL'],
  ]);
});

test('annotations and spelling make no other unit, prefixes do', () => {
  expect(sameUnit('mL/min/{1.73_m2}', 'mL/min')).toBe(true);
  expect(sameUnit('mmHg', 'mm[Hg]')).toBe(true);
  expect(sameUnit('µg/dL', 'ug/dL')).toBe(true);
  expect(sameUnit('mg/dL', 'g/dL')).toBe(false);
  expect(sameUnit('mg/dL', 'mmol/L')).toBe(false);
});
