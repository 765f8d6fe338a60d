import { expect, test } from '@jest/globals';
import { SYSTEM } from '../coding/systems.ts';
import { STRICTEST_FIRST } from './labels.ts';
import { LOINC_CODES } from './loinc.ts';
import { RXNORM_CODES } from './medicine.ts';
import { sensitivityOf } from './sensitivity.ts';
import { SNOMED_CODES } from './snomed.ts';

const icd = (code: string) => sensitivityOf([{ system: SYSTEM.icd10, code }]);
const snomed = (code: string) => sensitivityOf([{ system: SYSTEM.snomed, code }]);

test('what shames or endangers is labelled, what is ordinary is not', () => {
  expect([snomed('72892002'), snomed('86406008'), snomed('370143000'), snomed('6525002'), snomed('706893006'), snomed('58756001')]).toEqual(
    ['sexual', 'hiv', 'mental', 'substance', 'social', 'genetic'],
  );
  expect([snomed('38341003'), snomed('44054006'), snomed('26929004'), snomed('not a code')]).toEqual(Array(4).fill('general'));
});

test('ICD-10 is read by category, with or without its dot, and the longest prefix decides', () => {
  expect(['F32.1', 'f321', 'F10.2', 'F17.2', 'F03', 'O80', 'B24', 'E11.9', 'Z38', 'F64.0', 'X78.1', ''].map(icd)).toEqual([
    ...['mental', 'mental', 'substance', 'general', 'general', 'sexual', 'hiv', 'general', 'general', 'sexual', 'mental', 'general'],
  ]);
});

test('of several codes the strictest decides', () => {
  const codings = [
    { system: SYSTEM.snomed, code: '370143000' },
    { system: SYSTEM.icd10, code: 'B24' },
    { system: SYSTEM.snomed, code: '38341003' },
  ];
  expect(sensitivityOf(codings)).toBe('hiv');
});

test('a medicine is known by its ingredient, in whole words', () => {
  const code = [{ system: SYSTEM.rxnorm, code: '0' }];
  expect(sensitivityOf(code, 'Sertraline 50 MG Oral Tablet')).toBe('mental');
  expect(sensitivityOf(code, 'DOLUTEGRAVIR 50 MG')).toBe('hiv');
  expect(sensitivityOf(code, 'Hydrochlorothiazide 25 MG')).toBe('general');
  expect(sensitivityOf([{ system: SYSTEM.rxnorm, code: '748856' }], '')).toBe('sexual');
});

test('no code stands under two labels of one system', () => {
  for (const codes of [SNOMED_CODES, LOINC_CODES, RXNORM_CODES]) {
    const all = STRICTEST_FIRST.flatMap((label) => codes[label]);
    expect(new Set(all).size).toBe(all.length);
  }
});
