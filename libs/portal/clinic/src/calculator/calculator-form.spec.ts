import { calculate, CALCULATORS, prefilled } from '@careway/clinical/calculator';
import { expect, test } from '@jest/globals';
import type { ClinicCalculatorRecordQuery } from '../generated/graph.ts';
import { answersOf, fieldsOf } from './calculator-form.ts';
import { calculatorRecord } from './calculator-record.ts';

type Member = NonNullable<ClinicCalculatorRecordQuery['member']>;
const loinc = (code: string) => ({ text: '', codings: [{ system: 'http://loinc.org', code }] });
const result = (code: string, value: number, unit: string, more: object = {}) => ({
  node: {
    id: code,
    occurredAt: '2026-11-01T08:00:00Z',
    status: 'final',
    code: loinc(code),
    value: { value, unit },
    components: [],
    ...more,
  },
});
const member = {
  id: 'm',
  name: 'Noa',
  age: 55,
  gender: 'MALE',
  deceasedAt: null,
  conditions: [
    {
      id: 'a',
      active: true,
      verificationStatus: 'confirmed',
      code: { text: '', codings: [{ system: 'http://snomed.info/sct', code: '44054006' }] },
    },
    {
      id: 'b',
      active: true,
      verificationStatus: 'provisional',
      code: { text: '', codings: [{ system: 'http://snomed.info/sct', code: '59621000' }] },
    },
  ],
  laboratory: { edges: [result('2160-0', 9.9, 'mg/dL', { status: 'entered-in-error' }), result('2160-0', 1.2, 'mg/dL')] },
  vital: { edges: [] },
  readings: [
    { id: 'r', kind: 'PRESSURE', code: loinc('85354-9'), value: 151, second: 92, unit: 'mm[Hg]', measuredAt: '2026-11-20T07:00:00Z' },
  ],
} as unknown as Member;
const named = (id: string) => CALCULATORS.find((one) => one.id === id)!;
const known = (id: string) => prefilled(named(id), calculatorRecord(member), new Date('2026-11-30T12:00:00Z'));

test('a result is at hand from what the record holds; what was entered in error is not taken', () => {
  const egfr = named('egfr-ckd-epi-2021');
  const fields = fieldsOf(egfr, {}, known('egfr-ckd-epi-2021'));
  expect(fields).toEqual({ age: { text: '55', unit: 'a' }, sex: { text: 'male', unit: '' }, creatinine: { text: '1.2', unit: 'mg/dL' } });
  expect(calculate(egfr, answersOf(egfr, fields), '2026-11-30')).toMatchObject({ outcome: { figures: [{ value: 71 }] } });
});

test('a pressure that was measured at home is offered as such; a doubted diagnosis answers nothing, a confirmed one yes', () => {
  expect(known('score2')['systolic']).toMatchObject({ answer: { value: 151, unit: 'mm[Hg]' }, from: { observed: { atHome: true } } });
  const fields = fieldsOf(named('cha2ds2-vasc'), {}, known('cha2ds2-vasc'));
  expect([fields['diabetes']?.text, fields['hypertension']?.text]).toEqual(['yes', '']);
});

test('what is typed comes before the record; a decimal comma is a point, words are no number, and an emptied field is missing', () => {
  const egfr = named('egfr-ckd-epi-2021');
  const answers = (text: string) =>
    answersOf(egfr, fieldsOf(egfr, { creatinine: { text, unit: 'umol/L' } }, known('egfr-ckd-epi-2021')))['creatinine'];
  expect(answers('106,1')).toEqual({ value: 106.1, unit: 'umol/L' });
  expect(answers('about 1')).toEqual({ value: Number.NaN, unit: 'umol/L' });
  expect(answers('1e3')).toEqual({ value: Number.NaN, unit: 'umol/L' });
  expect(answers(' ')).toBeUndefined();
});

test('a member who died has no age to calculate with', () => {
  expect(calculatorRecord({ ...member, deceasedAt: '2026-01-01T00:00:00Z' }).age).toBeNull();
});
