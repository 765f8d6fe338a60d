import { expect, test } from '@jest/globals';
import { EMPTY, entryFrom, faultAt, faultsOf, inputOf, type ReadingEntry, unitsOf } from './reading-entry.ts';

const NOW = Date.parse('2026-11-30T10:00:00Z');
const entry = (more: Partial<ReadingEntry>): ReadingEntry => ({ ...EMPTY, ...more });
const keys = (more: Partial<ReadingEntry>) => faultsOf(entry(more), NOW).map(({ controlId, key }) => `${controlId} ${key}`);

test('each fault stands beside its field; a pressure needs both values, and nothing is measured ahead of time', () => {
  expect(keys({})).toEqual(['reading-first upper', 'reading-second lower']);
  expect(keys({ first: '148', second: '92' })).toEqual([]);
  expect(keys({ kind: 'WEIGHT', first: '72,5' })).toEqual([]);
  expect(keys({ kind: 'WEIGHT', first: '7o' })).toEqual(['reading-first value']);
  expect(keys({ kind: 'WEIGHT', first: '72', at: '2099-01-01T08:00' })).toEqual(['reading-at at']);
  expect(faultAt('measuredAt')).toEqual({ controlId: 'reading-at', key: 'at' });
  expect(faultAt('value').controlId).toBe('reading-first');
});

test('it goes out as the service takes it: in the unit that was chosen, the meal with sugar only', () => {
  expect(inputOf(entry({ first: '148', second: '92', meal: 'FASTING' }), false, NOW)).toEqual({
    ...{ kind: 'PRESSURE', value: 148, second: 92, unit: 'mm[Hg]', meal: null, measuredAt: '2026-11-30T10:00:00.000Z', confirmed: false },
  });
  const sugar = entry({ kind: 'GLUCOSE', first: '6,1', second: '9', unit: 'mmol/L', meal: 'FASTING', at: '2026-11-29T08:30' });
  expect(inputOf(sugar, true, NOW)).toMatchObject({ value: 6.1, second: null, unit: 'mmol/L', meal: 'FASTING', confirmed: true });
  expect(unitsOf('GLUCOSE').map(({ value }) => value)).toContain('mmol/L');
});

test('what was kept is read back; what is none begins anew', () => {
  const typed = entry({ first: '148' });
  expect(entryFrom(JSON.stringify(typed))).toEqual(typed);
  expect(entryFrom(undefined)).toEqual(EMPTY);
  expect(entryFrom('a remark of another form')).toEqual(EMPTY);
});
