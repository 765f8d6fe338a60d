import { expect, test } from '@jest/globals';
import { wrongScripts } from '../../test/script.ts';
import { observationArea } from '../area/observation-area.ts';
import { SYSTEM } from '../coding/systems.ts';
import { ALLERGY_NAMES } from './allergies.ts';
import { CARE_NAMES } from './care.ts';
import { CONDITION_NAMES } from './conditions.ts';
import { displayName } from './display.ts';
import { LANGUAGES } from './names.ts';
import { TEST_NAMES } from './tests.ts';
import { VACCINE_NAMES } from './vaccines.ts';

test('each name is there in four languages, each in its own script', () => {
  for (const { names } of [...TEST_NAMES, ...CONDITION_NAMES, ...CARE_NAMES, ...ALLERGY_NAMES, ...VACCINE_NAMES])
    expect([names, wrongScripts(names)]).toEqual([names, []]);
});

test('no code has two names, and no two tests the same one', () => {
  const twice = (all: readonly string[]) => all.filter((one, n) => all.indexOf(one) !== n);
  expect(twice(TEST_NAMES.flatMap(({ loinc }) => loinc))).toEqual([]);
  expect(twice(CONDITION_NAMES.flatMap(({ snomed, icd10 }) => [...snomed, ...icd10]))).toEqual([]);
  expect(twice([...CONDITION_NAMES, ...CARE_NAMES, ...ALLERGY_NAMES].flatMap(({ snomed }) => snomed))).toEqual([]);
  expect(twice(VACCINE_NAMES.flatMap(({ cvx }) => cvx))).toEqual([]);
  for (const language of LANGUAGES) expect(twice(TEST_NAMES.map(({ names }) => names[language]))).toEqual([]);
});

test('a name is found by the first code that is known, a subdivision by its category', () => {
  const sct = (code: string) => ({ system: SYSTEM.snomed, code });
  expect(displayName([{ system: SYSTEM.loinc, code: '4548-4' }], 'ru')).toBe('Средний сахар (HbA1c)');
  expect(displayName([sct('0'), sct('38341003')], 'he')).toBe('לחץ דם גבוה');
  expect(displayName([{ system: SYSTEM.icd10cm, code: 'E11.65' }], 'en')).toBe('Type 2 diabetes');
  expect(displayName([sct('232347008')], 'he')).toBe('אלרגיה לקשקשי בעלי חיים');
  for (const code of ['8', '08']) expect(displayName([{ system: SYSTEM.cvx, code }], 'he')).toBe('חיסון נגד הפטיטיס B');
  expect(displayName([sct('0')], 'en')).toBeUndefined();
});

test('a test stands in the area that its name stands in, all others under "other"', () => {
  expect(observationArea([{ system: SYSTEM.loinc, code: '4548-4' }])).toBe('sugar');
  expect(observationArea([{ system: SYSTEM.snomed, code: '4548-4' }])).toBe('other');
});
