import { expect, test } from '@jest/globals';
import { SYSTEM } from '../coding/systems.ts';
import { concern } from './concern.ts';
import { CONCERNS } from './table.ts';

const snomed = (code: string) => ({ system: SYSTEM.snomed, code });

test('what is treated together is one concern, in every code system', () => {
  expect([concern([snomed('44054006')]), concern([snomed('15777000')]), concern([{ system: SYSTEM.icd10cm, code: 'E11.65' }])]).toEqual(
    Array(3).fill('diabetes'),
  );
  expect(concern([{ system: SYSTEM.icd10, code: 'I10' }])).toBe('hypertension');
  expect(concern([{ system: SYSTEM.icd10, code: 'O80' }])).toBe('pregnancy');
});

test('a second coding helps where the first is unknown; an unknown condition is a concern of its own', () => {
  expect(concern([{ system: 'http://local', code: 'X' }, snomed('38341003')])).toBe('hypertension');
  expect(concern([{ system: 'http://local', code: 'X' }])).toBe('X');
  expect(concern([])).toBe('');
});

test('no code belongs to two concerns', () => {
  const all = Object.values(CONCERNS).flatMap(({ snomed: codes, icd10 }) => [...codes, ...icd10]);
  expect(all.filter((code, n) => all.indexOf(code) !== n)).toEqual([]);
});
