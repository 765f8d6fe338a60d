import { expect, test } from '@jest/globals';
import { textsIn, wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { PATHWAYS } from '../pathway/pathways.ts';
import { isUcum } from '../unit/ucum.ts';
import { checkPressure, checkReading } from './check.ts';
import { READING_KINDS, type ReadingKind } from './table.ts';

const check = (loinc: string, value: number, unit: string, age: number | null = 40) => {
  const checked = checkReading({ loinc, value, unit }, age);
  return checked.verdict === 'refuse' ? checked.fault : [checked.verdict, checked.reading.value, checked.reading.unit];
};

test('a usual value is taken as it is', () => {
  expect(check('8480-6', 128, 'mm[Hg]')).toEqual(['ok', 128, 'mm[Hg]']);
  expect(check('29463-7', 72.5, 'kg')).toEqual(['ok', 72.5, 'kg']);
  expect(check('41950-7', 8123, '{steps}/d')).toEqual(['ok', 8123, '{steps}/d']);
});

test('other units and codes become ours', () => {
  expect(check('15074-8', 5.5, 'mmol/L')).toEqual(['ok', 99, 'mg/dL']);
  expect(check('8310-5', 98.6, '[degF]')).toEqual(['ok', 37, 'Cel']);
  expect(check('29463-7', 160, '[lb_av]')).toEqual(['ok', 72.6, 'kg']);
  expect(check('8480-6', 16, 'kPa')).toEqual(['ok', 120, 'mm[Hg]']);
  expect(check('19935-6', 7, 'L/s')).toEqual(['ok', 420, 'L/min']);
  expect(check('8310-5', 310.15, 'K')).toEqual(['ok', 37, 'Cel']);
  expect(check('29463-7', 12, '[stone_av]')).toEqual(['ok', 76.2, 'kg']);
  expect(check('41653-7', 0.99, 'g/L')).toEqual(['ok', 99, 'mg/dL']);
  expect(check('8480-6', 16_000, 'Pa')).toEqual(['ok', 120, 'mm[Hg]']);
  expect(check('59408-5', 0.97, '1')).toEqual(['ok', 97, '%']);
  expect(check('8867-4', 71, '{heart_beats}/min')).toEqual(['ok', 71, '/min']);
  expect(check('41950-7', 8000, '{steps}')).toEqual(['ok', 8000, '{steps}/d']);
  expect(check('8867-4', 71, '{beats}')).toBe('unit');
  expect(checkReading({ loinc: '14743-9', value: 5.5, unit: 'mmol/L' }, 40)).toMatchObject({ reading: { loinc: '41653-7' } });
});

test('a slip of the finger is asked about, an impossible value is refused', () => {
  expect(check('29463-7', 725, 'kg')).toBe('impossible');
  expect(check('29463-7', 7.25, 'kg')).toEqual(['ask', 7.3, 'kg']);
  expect(check('8310-5', 98.6, 'Cel')).toBe('impossible');
  expect(check('8310-5', 41, 'Cel')).toEqual(['ask', 41, 'Cel']);
  expect(check('41653-7', 5.5, 'mg/dL')).toBe('impossible');
  expect(check('59408-5', 101, '%')).toBe('impossible');
  expect(check('41950-7', -1, '{steps}/d')).toBe('impossible');
});

test('limits are inside: of both ranges of each kind', () => {
  for (const { loinc, units, plausible, possible } of READING_KINDS)
    for (const [value, verdicts] of [
      [plausible.low, ['ok']],
      [plausible.high, ['ok']],
      [possible.low, ['ok', 'ask']],
      [possible.high, ['ok', 'ask']],
      [possible.low - 0.01, ['refuse']],
      [possible.high + 0.01, ['refuse']],
    ] as const)
      expect([loinc[0], value, verdicts]).toEqual([
        loinc[0],
        value,
        expect.arrayContaining([checkReading({ loinc: loinc[0], value, unit: units[0].unit }, 40).verdict]),
      ]);
});

test('a child is measured by its own range, somebody of unknown age as an adult', () => {
  expect(check('29463-7', 14, 'kg', 3)).toEqual(['ok', 14, 'kg']);
  expect(check('29463-7', 14, 'kg')).toEqual(['ask', 14, 'kg']);
  expect(check('29463-7', 14, 'kg', null)).toEqual(['ask', 14, 'kg']);
  expect(check('29463-7', 14, 'kg', 18)).toEqual(['ask', 14, 'kg']);
});

test('what is no home reading, no unit of it or no number is refused with its reason', () => {
  expect([check('4548-4', 7, '%'), check('8480-6', 120, 'mmHg'), check('8867-4', Number.NaN, '/min')]).toEqual(['code', 'unit', 'number']);
});

test('upper and lower pressure have to fit each other', () => {
  const pressure = (upper: number, lower: number) => {
    const checked = checkPressure({ value: upper, unit: 'mm[Hg]' }, { value: lower, unit: 'mm[Hg]' }, 40);
    return checked.verdict === 'refuse' ? checked.fault : checked.verdict;
  };
  expect([pressure(120, 80), pressure(80, 120), pressure(90, 90)]).toEqual(['ok', 'order', 'order']);
  expect([pressure(100, 81), pressure(100, 80), pressure(210, 100), pressure(310, 80)]).toEqual(['ask', 'ok', 'ask', 'impossible']);
});

/** What is wrong with a kind of reading. */
const faultsOf = ({ units, plausible, plausibleUnder18, possible, source, name }: ReadingKind) => [
  ...units.filter(({ unit }) => !isUcum(unit)).map(({ unit }) => `${unit} is not UCUM`),
  ...(units[0].factor === 1 && units[0].offset === 0 ? [] : ['the first unit is not ours']),
  ...[plausible, plausibleUnder18 ?? plausible]
    .filter(({ low, high }) => low >= high || low < possible.low || high > possible.high)
    .map(() => 'the ranges do not nest'),
  ...[sourceFault(source)].filter((fault) => fault !== undefined),
  ...wrongScripts(name).map((language) => `no name in ${language}`),
];

test('each kind has UCUM units, ranges that nest, a source and its name in four languages', () => {
  expect(READING_KINDS.flatMap(faultsOf)).toEqual([]);
  const codes = READING_KINDS.flatMap(({ loinc }) => loinc);
  expect(new Set(codes).size).toBe(codes.length);
});

test('planted: ranges that do not nest and a unit that is none are caught', () => {
  const [systolic] = READING_KINDS;
  expect(faultsOf({ ...systolic!, plausible: { low: 30, high: 200 } })).toEqual(['the ranges do not nest']);
  expect(faultsOf({ ...systolic!, units: [{ unit: 'mmHg', factor: 1, offset: 0 }] })).toEqual(['mmHg is not UCUM']);
});

test('what is said stands in four languages', () => {
  const said = [checkReading({ loinc: 'x', value: 1, unit: 'kg' }, 1), checkReading({ loinc: '8867-4', value: 150, unit: '/min' }, 40)];
  expect(textsIn(said).flatMap(({ text }) => wrongScripts(text))).toEqual([]);
});

test('readings are stored in the unit that the thresholds of the pathways read', () => {
  const thresholds = PATHWAYS.flatMap((pathway) => pathway.thresholds);
  const stray = thresholds.filter(({ loinc, unit }) =>
    READING_KINDS.some((kind) => kind.loinc.includes(loinc) && (kind.loinc[0] !== loinc || kind.units[0].unit !== unit)),
  );
  expect(stray.map(({ id }) => id)).toEqual([]);
});
