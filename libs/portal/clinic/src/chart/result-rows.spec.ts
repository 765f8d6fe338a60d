import { expect, test } from '@jest/globals';
import type { ClinicGoalFragment, ClinicResultFragment } from '../generated/graph.ts';
import { flagOf, resultRows } from './result-rows.ts';

const result = (value: number, occurredAt: string): ClinicResultFragment => ({
  id: `${value}`,
  occurredAt,
  precision: 'INSTANT',
  code: { text: 'HbA1c', codings: [{ system: 'http://loinc.org', code: '4548-4' }] },
  value: { value, unit: '%' },
  valueText: null,
  valueConcept: null,
  range: { low: 4, high: 5.6, unit: '%' },
  meaning: { code: 'H', level: 'FAR', direction: 'HIGH' },
  components: [],
  derivedFrom: null,
});
const series = [result(7.2, '2026-11-19T05:48:00Z'), result(7.9, '2026-08-20T05:48:00Z')];

test('one row per test: the newest value, and its line from the oldest to the newest', () => {
  const [row, ...more] = resultRows(series, []);
  expect(more).toEqual([]);
  expect([row?.value, row?.range, row?.points.map(({ value }) => value)]).toEqual(['7.2', '4–5.6', [7.9, 7.2]]);
});

test("the patient's own goal stands in place of the range", () => {
  const goal = { comparator: 'LESS', target: 7, measure: { text: '', codings: [{ system: 'http://loinc.org', code: '4548-4' }] } };
  const [row] = resultRows(series, [goal as unknown as ClinicGoalFragment]);
  expect([row?.range, row?.isGoal, row?.band]).toEqual(['< 7', true, { to: 7 }]);
});

test('a pressure is read as one value of two', () => {
  const part = (value: number) => ({ code: { text: '', codings: [] }, value: { value, unit: 'mmHg' } });
  const pressure = { ...result(0, '2026-11-22T05:12:00Z'), value: null, range: null, components: [part(162), part(101)] };
  const [row] = resultRows([pressure], []);
  expect([row?.value, row?.unit]).toEqual(['162/101', 'mmHg']);
});

test('no flag is dropped: a code that nobody knows is shown as it came, normal says nothing', () => {
  expect(flagOf({ code: 'H*', level: 'UNKNOWN', direction: 'NONE' })).toMatchObject({ word: undefined, code: 'H*', shape: 'ring' });
  expect(flagOf({ code: 'LL', level: 'VERY', direction: 'LOW' })).toMatchObject({ word: 'very-low', tone: 'bad', shape: 'dia' });
  expect(flagOf({ code: 'N', level: 'NORMAL', direction: 'NONE' })).toBeUndefined();
});
