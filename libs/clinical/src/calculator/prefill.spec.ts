import { expect, test } from '@jest/globals';
import { SYSTEM } from '../coding/systems.ts';
import { CALCULATORS } from './catalogue.ts';
import { type CalculatorRecord, prefilled } from './prefill.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const value = (code: string, number: number, unit: string, at: string, atHome = false) => ({
  codings: [{ system: SYSTEM.loinc, code }],
  value: number,
  unit,
  at,
  atHome,
});
const problem = (system: string, code: string) => ({ codings: [{ system, code }] });
const record = (more: Partial<CalculatorRecord>): CalculatorRecord => ({ age: 62, sex: 'male', observed: [], problems: [], ...more });
const filled = (id: string, more: Partial<CalculatorRecord>) =>
  prefilled(
    CALCULATORS.find((one) => one.id === id)!,
    record(more),
    NOW,
  );

test('age and sex are the member’s; nothing is made up where they are not known', () => {
  expect(filled('egfr-ckd-epi-2021', {})).toEqual({ age: { answer: { value: 62, unit: 'a' } }, sex: { answer: 'male' } });
  expect(filled('egfr-ckd-epi-2021', { age: null, sex: null })).toEqual({});
});

test('the newest value is offered with where it comes from, in the unit of the laboratory', () => {
  const [old, young] = [value('2160-0', 1.1, 'mg/dL', '2025-06-01T00:00:00Z'), value('38483-4', 97, 'umol/L', '2026-02-01T00:00:00Z')];
  expect(filled('egfr-ckd-epi-2021', { observed: [young, old] })['creatinine']).toEqual({
    answer: { value: 97, unit: 'umol/L' },
    from: { observed: young },
  });
});

test('a value that is too old, in a unit that the formula does not know, or of another test is left out', () => {
  for (const one of [
    value('2160-0', 1.1, 'mg/dL', '2025-01-01T00:00:00Z'),
    value('2160-0', 1.1, 'g/L', '2026-02-01T00:00:00Z'),
    value('2161-8', 1.1, 'mg/dL', '2026-02-01T00:00:00Z'),
  ])
    expect(filled('egfr-ckd-epi-2021', { observed: [one] })['creatinine']).toBeUndefined();
});

test('an active condition says yes by its ICD-10 code, or by that of its SNOMED CT code; its absence says nothing', () => {
  const [pressure, sugar] = [problem(SYSTEM.snomed, '59621000'), problem(SYSTEM.icd10cm, 'E11.9')];
  expect(filled('cha2ds2-vasc', { problems: [pressure, sugar] })).toEqual({
    age: expect.anything(),
    sex: expect.anything(),
    hypertension: { answer: true, from: { problem: pressure } },
    diabetes: { answer: true, from: { problem: sugar } },
  });
});
