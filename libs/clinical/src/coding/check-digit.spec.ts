import { expect, test } from '@jest/globals';
import { CONCERNS } from '../concern/table.ts';
import { CARE_NAMES } from '../name/care.ts';
import { CONDITION_NAMES } from '../name/conditions.ts';
import { TEST_NAMES } from '../name/tests.ts';
import { RANGES } from '../range/table.ts';
import { STRICTEST_FIRST } from '../sensitivity/labels.ts';
import { LOINC_CODES } from '../sensitivity/loinc.ts';
import { SNOMED_CODES } from '../sensitivity/snomed.ts';
import { isLoinc, isSnomedId } from './check-digit.ts';

test('a code with one wrong or two swapped digits is found out', () => {
  expect(['4548-4', '8480-6', '41653-7', '718-7'].map(isLoinc)).toEqual(Array(4).fill(true));
  expect(['4584-4', '8480-7', '41653', '0718-7', ''].map(isLoinc)).toEqual(Array(5).fill(false));
  expect(['44054006', '73211009', '368581000119106', '138875005'].map(isSnomedId)).toEqual(Array(4).fill(true));
  expect(['44054007', '44050406', '12345', 'E11', ''].map(isSnomedId)).toEqual(Array(5).fill(false));
});

test('no LOINC code of the tables was mistyped', () => {
  const codes = [
    ...TEST_NAMES.flatMap(({ loinc }) => loinc),
    ...Object.keys(RANGES),
    ...STRICTEST_FIRST.flatMap((label) => LOINC_CODES[label]),
  ];
  expect(codes.filter((code) => !isLoinc(code))).toEqual([]);
});

test('no SNOMED CT code of the tables was mistyped', () => {
  const codes = [
    ...Object.values(CONCERNS).flatMap(({ snomed }) => snomed),
    ...[...CONDITION_NAMES, ...CARE_NAMES].flatMap(({ snomed }) => snomed),
    ...STRICTEST_FIRST.flatMap((label) => SNOMED_CODES[label]),
  ];
  expect(codes.filter((code) => !isSnomedId(code))).toEqual([]);
});
