import { expect, test } from '@jest/globals';
import { partOf, rangeOf, read, type Reading, readWhole, whoseAt } from './result.rules.ts';

const reading = (given: Partial<Reading> = {}): Reading => ({
  code: { codings: [{ system: 'http://loinc.org', code: '38483-4' }], text: '' },
  value: 1.4,
  unit: 'mg/dL',
  interpretation: null,
  rangeLow: null,
  rangeHigh: null,
  ...given,
});
const man = { age: 40, sex: 'male' as const };

test("the laboratory's range goes before ours, also where it has one limit only", () => {
  expect(rangeOf(reading({ rangeHigh: 1.5 }), man)).toEqual({ low: null, high: 1.5, source: null });
  expect(rangeOf(reading(), man)).toMatchObject({ low: 0.7, high: 1.3 });
});

test('a code of another system, or a person of whom nothing is known, has no range', () => {
  expect(rangeOf(reading({ code: { codings: [{ system: 'http://local', code: '38483-4' }], text: '' } }), man)).toBeNull();
  expect(rangeOf(reading(), whoseAt(null, null, new Date()))).toBeNull();
});

test('somebody is as old as at the time of the result, not as today', () => {
  expect(whoseAt('2000-06-15', 'female', new Date('2010-06-14T10:00:00Z'))).toEqual({ age: 9, sex: 'female' });
  expect(whoseAt('2000-06-15', 'other', new Date('1999-01-01T10:00:00Z'))).toEqual({ age: null, sex: null });
});

test('a value in SI units is read by the same limits, told in its unit', () => {
  const hba1c = reading({ code: { codings: [{ system: 'http://loinc.org', code: '4548-4' }], text: '' }, value: 48, unit: 'mmol/mol' });
  expect(read(hba1c, man)).toMatchObject({ range: { low: null, high: 37.69 }, interpretation: { direction: 'HIGH' } });
  expect(read(reading({ value: 80, unit: 'umol/L' }), man)).toMatchObject({
    range: { low: 61.88, high: 114.9 },
    interpretation: { level: 'NORMAL' },
  });
});

test('level and direction are told by the names of the graph', () => {
  expect(read(reading(), man).interpretation).toEqual({ code: null, text: 'a little high', level: 'NEAR', direction: 'HIGH' });
});

test('a blood pressure is as high as the higher of its parts, by grade, unless the laboratory said something', () => {
  const part = (code: string, value: number) =>
    reading({ code: { codings: [{ system: 'http://loinc.org', code }], text: '' }, value, unit: 'mm[Hg]' });
  const panel = (interpretation: string | null = null) =>
    reading({ code: { codings: [{ system: 'http://loinc.org', code: '85354-9' }], text: '' }, value: null, unit: null, interpretation });
  const said = (whole: Reading, ...parts: Reading[]) => {
    const { level, direction } = readWhole(whole, parts, man).interpretation;
    return [level, direction];
  };
  expect(said(panel(), part('8480-6', 162), part('8462-4', 101))).toEqual(['FAR', 'HIGH']);
  expect(said(panel(), part('8480-6', 142), part('8462-4', 110))).toEqual(['VERY', 'HIGH']);
  expect(said(panel('N'), part('8480-6', 162), part('8462-4', 101))).toEqual(['NORMAL', 'NONE']);
  expect(said(panel(), reading())).toEqual(['UNKNOWN', 'NONE']);
  // "high" without how much: its parts tell
  expect(said(panel('H'), part('8480-6', 162), part('8462-4', 101))).toEqual(['FAR', 'HIGH']);
  expect(said(panel('H'), part('8480-6', 142), part('8462-4', 80))).toEqual(['NEAR', 'HIGH']);
  expect(said(panel('L'), part('8480-6', 162), part('8462-4', 101))).toEqual(['NEAR', 'LOW']);
});

test('what a laboratory says of one part of a panel is heard, whatever it says of the whole', () => {
  const part = (interpretation?: string, range: object = {}) =>
    partOf({
      code: { codings: [{ system: 'http://loinc.org', code: '2823-3' }], text: '' },
      ...{ quantity: { value: 7.1, unit: 'mmol/L', code: 'mmol/L' }, valueText: null },
      ...(interpretation && { interpretation }),
      ...range,
    });
  const panel = (interpretation: string | null) => reading({ value: null, unit: null, interpretation });
  const said = (whole: Reading, ...parts: Reading[]) => readWhole(whole, parts, man).interpretation;
  expect(said(panel(null), part('N'), part('HH'))).toMatchObject({ code: 'HH', level: 'VERY', direction: 'HIGH' });
  expect(said(panel('A'), part('HH'))).toMatchObject({ code: 'HH', level: 'VERY' });
  expect(said(panel('AA'), part('H'))).toMatchObject({ code: 'AA', level: 'VERY' });
  expect(said(panel(null), part())).toMatchObject({ level: 'UNKNOWN' });
  expect(rangeOf(part(undefined, { rangeLow: 3, rangeHigh: 6 }), man)).toEqual({ low: 3, high: 6, source: null });
});
