import { expect, test } from '@jest/globals';
import { isShapedAs, SYSTEM } from './systems.ts';

test.each([
  [SYSTEM.icd10, ['E11.9', 'E119', 'I10', 'U07.1', 'e11', 'Z3A.20'], ['NOTACODE!', 'E1', '11.9', 'E11.', 'E11.99999']],
  [SYSTEM.icd10cm, ['S72.001A', 'C7A.010'], ['S72.001AB']],
  [SYSTEM.snomed, ['73211009', '44054006', '368581000119106'], ['12345', '73211008', '0073211009', 'E11']],
  ['urn:other', ['whatever'], []],
])('%s', (system, good, bad) => {
  for (const code of good) expect([code, isShapedAs({ system, code })]).toEqual([code, true]);
  for (const code of bad) expect([code, isShapedAs({ system, code })]).toEqual([code, false]);
});
