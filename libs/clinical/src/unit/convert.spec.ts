import { expect, test } from '@jest/globals';
import { convert } from './convert.ts';

test.each([
  ['creatinine', '2160-0', 80, 'umol/L', 'mg/dL', 0.905],
  ['creatinine back', '2160-0', 1.3, 'mg/dL', 'umol/L', 114.9],
  ['glucose', '2345-7', 7, 'mmol/L', 'mg/dL', 126.1],
  ['cholesterol', '2093-3', 5.2, 'mmol/L', 'mg/dL', 201.1],
  ['triglycerides', '2571-8', 1.7, 'mmol/L', 'mg/dL', 150.6],
  ['HbA1c', '4548-4', 48, 'mmol/mol', '%', 6.543],
  ['HbA1c back', '4548-4', 7, '%', 'mmol/mol', 53],
  ['urea nitrogen', '3094-0', 5, 'mmol/L', 'mg/dL', 14.01],
  ['uric acid', '3084-1', 360, 'umol/L', 'mg/dL', 6.052],
  ['calcium', '17861-6', 2.4, 'mmol/L', 'mg/dL', 9.619],
  ['bilirubin', '1975-2', 17.1, 'umol/L', 'mg/dL', 0.9998],
  ['haemoglobin', '718-7', 130, 'g/L', 'g/dL', 13],
  ['haemoglobin in moles', '718-7', 8, 'mmol/L', 'g/dL', 12.89],
  ['potassium', '2823-3', 4.1, 'meq/L', 'mmol/L', 4.1],
  ['platelets', '777-3', 250, '10*9/L', '10*3/uL', 250],
  ['vitamin B12', '2132-9', 300, 'pmol/L', 'pg/mL', 406.6],
  ['the same but for spelling', '33914-3', 61.25, 'mL/min/{1.73_m2}', 'mL/min', 61.25],
] as const)('%s', (_what, code, value, from, to, wanted) => {
  expect(convert(code, value, from, to)).toBe(wanted);
});

test('a test that cannot be told in both units is not', () => {
  expect([convert('2160-0', 1, 'mg/dL', '%'), convert('unknown', 1, 'mg/dL', 'mmol/L'), convert('2823-3', 4, 'mmol/L', 'mg/dL')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
