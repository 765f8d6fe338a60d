import { expect, test } from '@jest/globals';
import { textsIn, wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { DANGER_TABLE, dangerOf } from './danger.ts';
import { checkEntry, type Entry, ENTRY_KINDS, entryCode, entryKindOf, entryUnit, entryUnits, partsOf, valuesOf } from './entry.ts';
import { meant } from './slip.ts';

const pressure = (value: number, second: number | null, unit = 'mm[Hg]'): Entry => ({ kind: 'pressure', value, second, unit });
const of = (kind: Entry['kind'], value: number, unit = entryUnit(kind)): Entry => ({ kind, value, second: null, unit });
const guess = (entry: Entry) => {
  const found = meant(entry, 40);
  return found && [found.value, found.second, found.unit];
};

test('a pressure has two values, everything else one', () => {
  expect(checkEntry(pressure(128, null), 40)).toMatchObject({ verdict: 'refuse', fault: 'second' });
  expect(checkEntry({ ...of('pulse', 70), second: 60 }, 40)).toMatchObject({ verdict: 'refuse', fault: 'second' });
  expect(valuesOf(pressure(128, 82)).map(({ loinc, value }) => [loinc, value])).toEqual([
    ['8480-6', 128],
    ['8462-4', 82],
  ]);
});

test('1200/80 is asked about with 120/80, and what no slip explains is not guessed', () => {
  expect(guess(pressure(1200, 80))).toEqual([120, 80, 'mm[Hg]']);
  expect(guess(pressure(80, 120))).toEqual([120, 80, 'mm[Hg]']);
  expect(guess(pressure(128, 8))).toEqual([128, 80, 'mm[Hg]']);
  expect(guess(of('temperature', 98.6))).toEqual([98.6, null, '[degF]']);
  expect(guess(of('temperature', 371))).toEqual([37.1, null, 'Cel']);
  expect(guess(of('weight', 725))).toEqual([72.5, null, 'kg']);
  expect(guess(of('glucose', 5.5))).toEqual([5.5, null, 'mmol/L']);
  expect([guess(pressure(128, 82)), guess(of('oxygen', 60))]).toEqual([undefined, undefined]);
});

test('each code leads to its kind of entry and back', () => {
  expect(ENTRY_KINDS.map((kind) => entryKindOf(entryCode(kind)))).toEqual([...ENTRY_KINDS]);
  expect([entryKindOf('8480-6'), entryKindOf('15074-8'), entryKindOf('4548-4')]).toEqual(['pressure', 'glucose', undefined]);
});

test('a unit and back is the same number to within what a device shows, for a thousand values of each kind and unit', () => {
  for (const kind of ENTRY_KINDS)
    for (const part of partsOf(kind))
      for (const { unit, factor, offset } of part.units)
        for (let n = 0; n <= 1000; n++) {
          const { low, high } = part.possible;
          const ours = low + ((high - low) * n) / 1000;
          const theirs = (ours - offset) / factor;
          if (kind === 'pressure') continue;
          const checked = checkEntry({ kind, value: theirs, second: null, unit }, 40);
          // The limits themselves may fall out by the last bit of the conversion.
          if (checked.verdict === 'refuse') expect([n, checked.fault]).toEqual([n === 0 ? 0 : 1000, 'impossible']);
          else expect(Math.abs(checked.entry.value - ours)).toBeLessThanOrEqual(0.5 / 10 ** part.decimals + 1e-9);
        }
});

test('conversion keeps the order: of two values the greater stays the greater in our unit', () => {
  for (const kind of ENTRY_KINDS.filter((one) => one !== 'pressure'))
    for (const unit of entryUnits(kind)) {
      const { units, possible } = partsOf(kind)[0]!;
      const { factor, offset } = units.find((one) => one.unit === unit)!;
      let last = -Infinity;
      for (let n = 1; n < 200; n++) {
        const value = (possible.low + ((possible.high - possible.low) * n) / 200 - offset) / factor;
        const checked = checkEntry({ kind, value, second: null, unit }, 40);
        if (checked.verdict === 'refuse') continue;
        expect(checked.entry.value).toBeGreaterThanOrEqual(last);
        last = checked.entry.value;
      }
    }
});

test('a value that may cost a life is told at once, and the one beside it is not', () => {
  expect(
    [pressure(180, 90), pressure(179, 119), pressure(170, 120), of('glucose', 53), of('glucose', 54), of('glucose', 300)].map(
      (entry) => dangerOf(entry)?.id,
    ),
  ).toEqual(['pressure-very-high', undefined, 'pressure-very-high', 'sugar-very-low', undefined, 'sugar-very-high']);
  expect([dangerOf(of('oxygen', 92))?.level, dangerOf(of('temperature', 40))?.level, dangerOf(of('steps', 0))]).toEqual([
    ...['emergency', 'urgent', undefined],
  ]);
});

test('what to do stands in four languages, with where it comes from', () => {
  expect(textsIn(DANGER_TABLE).flatMap(({ text }) => wrongScripts(text))).toEqual([]);
  expect(DANGER_TABLE.map(({ source }) => sourceFault(source)).filter(Boolean)).toEqual([]);
});
