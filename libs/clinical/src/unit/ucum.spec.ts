import { expect, test } from '@jest/globals';
import { RANGES } from '../range/table.ts';
import { isUcum } from './ucum.ts';

test('units of results, readings and goals are UCUM', () => {
  const units = [
    'mm[Hg]',
    'kg/m2',
    'mL/min/{1.73_m2}',
    'mg/dL',
    '%',
    '10*3/uL',
    '/min',
    '{score}',
    'u[IU]/mL',
    'Cel',
    '[degF]',
    'L/min',
    'mg/g',
  ];
  expect(units.filter((unit) => !isUcum(unit))).toEqual([]);
  expect(Object.values(RANGES).filter(({ unit }) => !isUcum(unit))).toEqual([]);
});

test('what people write is not UCUM', () => {
  const words = ['mmHg', 'bpm', '°C', 'µg/dL', 'mg/dl/', 'MG/DL', '', 'steps', 'kg / m2', 'mL per min', '{a', 'lb'];
  expect(words.filter(isUcum)).toEqual([]);
});
