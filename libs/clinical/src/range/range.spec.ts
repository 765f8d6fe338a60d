import { expect, test } from '@jest/globals';
import { ageAt, referenceRange } from './range.ts';
import { RANGES } from './table.ts';

const limits = (loinc: string, unit: string | null, age: number | null, sex: 'male' | 'female' | null) => {
  const range = referenceRange(loinc, unit, { age, sex });
  return range && [range.low, range.high];
};

test('ranges follow age and sex', () => {
  expect(limits('38483-4', 'mg/dL', 40, 'male')).toEqual([0.7, 1.3]);
  expect(limits('38483-4', 'mg/dL', 40, 'female')).toEqual([0.5, 1.1]);
  expect(limits('718-7', 'g/dL', 4, 'male')).toEqual([11, null]);
  expect(limits('718-7', 'g/dL', 14, 'male')).toEqual([12, null]);
  expect(limits('718-7', 'g/dL', 15, 'male')).toEqual([13, null]);
});

test('a range that was not made for this person is none', () => {
  expect(limits('38483-4', 'mg/dL', 12, 'male')).toBeUndefined();
  expect(limits('38483-4', 'mg/dL', 40, null)).toBeUndefined();
  expect(limits('2947-0', 'mmol/L', null, 'male')).toBeUndefined();
  expect(limits('4548-4', '%', null, null)).toEqual([null, 5.6]);
});

test('a range is told in the unit of the value; in one that the test is not told in there is none', () => {
  expect(limits('2339-0', 'mmol/L', 40, 'male')).toEqual([3.885, 5.495]);
  expect(limits('4548-4', 'mmol/mol', null, null)).toEqual([null, 37.69]);
  expect(limits('14682-9', 'umol/L', 40, 'male')).toEqual([61.88, 114.9]);
  expect(limits('2339-0', '%', 40, 'male')).toBeUndefined();
  expect(limits('2339-0', null, 40, 'male')).toBeUndefined();
  expect(limits('33914-3', 'mL/min/{1.73_m2}', 40, 'male')).toEqual([60, null]);
  expect(limits('toString', '%', 40, 'male')).toBeUndefined();
});

test('age counts birthdays, also those of 29 February', () => {
  expect([ageAt('2000-02-29', '2001-02-28'), ageAt('2000-02-29', '2001-03-01'), ageAt('2000-02-29', '2004-02-29')]).toEqual([0, 1, 4]);
  expect([ageAt('1980-06-15', '2020-06-14'), ageAt('1980-06-15', '2020-06-15')]).toEqual([39, 40]);
});

test('every range has room in it', () => {
  for (const [code, { rows }] of Object.entries(RANGES))
    for (const { low, high } of rows)
      expect([code, low !== null || high !== null, (low ?? -1) < (high ?? Infinity)]).toEqual([code, true, true]);
});
