import { expect, test } from '@jest/globals';
import { INTERPRETATIONS } from '@careway/clinical';
import type { MeaningFieldsFragment, MemberResultQuery, ResultFieldsFragment } from '../generated/graph.ts';
import { memberWords } from '../words.ts';
import { meaningOf } from './standing.ts';
import { pressureOf, rangeOf, shown, valueOf } from './value.ts';
import { distance, goalFor, limitsOf, standsAgainst, wayOf } from './yardstick.ts';
import { nearEndOf } from './pressure.ts';
import { zonesOf } from './zones.ts';

const UNKNOWN: MeaningFieldsFragment = { code: null, text: '', level: 'UNKNOWN', direction: 'NONE' };
type Component = ResultFieldsFragment['components'][number];
const part = (code: string, value: number): Component => ({
  code: { text: code, codings: [{ system: 'http://loinc.org', code }] },
  value: { value, unit: 'mmHg' },
  valueText: null,
  range: null,
  meaning: UNKNOWN,
});

test('a value and its unit are one run, in the signs of the language', () => {
  expect([shown({ value: 7.2, unit: '%' }, 'en-GB'), shown({ value: 81.4, unit: 'kg' }, 'ru-RU')]).toEqual(['7.2%', '81,4 kg']);
});

test('blood pressure is systolic over diastolic, whatever the order in which the parts came', () => {
  const components = [part('8462-4', 101), part('8480-6', 162)];
  expect(valueOf({ value: null, components }, 'en-GB')).toBe('162/101 mmHg');
  expect(pressureOf([part('8480-6', 162)])).toBeUndefined();
});

test('of a blood pressure of which one half is missing the other is shown, and that one is missing', () => {
  const shownOf = (components: readonly Component[]) => valueOf({ value: null, components }, 'en-GB');
  const empty = { ...part('8462-4', 0), value: null };
  expect([shownOf([part('8480-6', 150), empty]), shownOf([part('8462-4', 95)])]).toEqual(['150/– mmHg', '–/95 mmHg']);
  expect([shownOf([empty]), shownOf([part('1', 5)])]).toEqual([undefined, undefined]);
});

test('a range is said with the limits that it has', () => {
  const say = (low: number | null, high: number | null) => rangeOf({ low, high, unit: '%' }, 'en-GB');
  expect([say(4, 5.6), say(null, 7), say(60, null), say(null, null)]).toEqual(['4–5.6%', '≤ 7%', '≥ 60%', undefined]);
});

test('the value lies on its number line, also far outside, and zones follow each other without gaps', () => {
  for (const [low, high, value] of [
    [4, 5.6, 7.2],
    [4, 5.6, 30],
    [4, 5.6, 0.1],
    [null, 130, 96],
    [null, 130, 400],
    [60, null, 12],
    [0, 10, 4],
  ] as const) {
    const line = zonesOf({ low, high }, value, 'Usual');
    const ends = line?.zones.map(({ to }) => to) ?? [];
    expect(line?.from).toBeLessThanOrEqual(value);
    expect(ends.at(-1)).toBeGreaterThanOrEqual(value);
    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    expect(line?.zones.filter(({ kind }) => kind === 'goal')).toHaveLength(1);
  }
  expect(zonesOf({ low: null, high: null }, 5, 'Usual')).toBeUndefined();
});

test('an unknown code is said raw rather than not at all', () => {
  expect(meaningOf({ ...UNKNOWN, code: 'H*', text: 'H*' })).toEqual({ raw: 'H*' });
  expect(meaningOf({ ...UNKNOWN, code: 'POS', text: 'positive' })).toEqual({ key: 'member.flag.found' });
  expect(meaningOf({ ...UNKNOWN, level: 'NEAR', direction: 'HIGH' })).toEqual({ key: 'member.flag.near-high' });
  expect(meaningOf(UNKNOWN)).toBeUndefined();
  // a laboratory's plain flag where no range says how far: never less than what it said
  expect(meaningOf({ code: 'H', text: 'high', level: 'NEAR', direction: 'HIGH' })).toEqual({ key: 'member.flag.far-high' });
  expect(meaningOf({ code: 'H', text: 'a little high', level: 'NEAR', direction: 'HIGH' })).toEqual({ key: 'member.flag.near-high' });
});

test('each code of HL7 has words in each language; none is told in the English of its table', async () => {
  const languages = await Promise.all(Object.values(memberWords).map(async (load) => (await load()).default as Record<string, string>));
  for (const [code, { text, level, direction }] of Object.entries(INTERPRETATIONS)) {
    const said = meaningOf({
      ...{ code, text },
      level: level.toUpperCase() as MeaningFieldsFragment['level'],
      direction: direction.toUpperCase() as MeaningFieldsFragment['direction'],
    });
    const key = said && 'key' in said ? said.key.replace('member.', '') : `${code} raw`;
    expect([code, ...languages.map((words) => typeof words[key])]).toEqual([code, 'string', 'string', 'string', 'string']);
  }
});

test('a personal goal replaces the range, in the same unit and of a plan in force only', () => {
  const concept = { text: 'HbA1c', codings: [{ system: 'http://loinc.org', code: '4548-4' }] };
  const plans = (status: 'ACTIVE' | 'COMPLETED', unit: string): NonNullable<MemberResultQuery['plans']>['plans'] => [
    { id: 'p', status, goals: [{ id: 'g', comparator: 'LESS', target: 7, low: null, unit, measure: concept }] },
  ];
  expect(limitsOf({ comparator: 'LESS_OR_EQUAL', target: 7, low: 4 })).toEqual({ low: 4, high: 7 });
  expect(limitsOf({ comparator: 'GREATER', target: 60, low: null })).toEqual({ low: 60, high: null });
  const measured = { code: concept, value: { value: 7.2, unit: '%' } };
  expect(goalFor(measured, plans('ACTIVE', '%'))).toEqual({ unit: '%', low: null, high: 7 });
  expect(goalFor(measured, plans('COMPLETED', '%'))).toBeUndefined();
  expect(goalFor(measured, plans('ACTIVE', 'mmol/mol'))).toBeUndefined();
  const cleaned = { code: concept, value: { value: 55, unit: 'mL/min/1.73 m²' } };
  expect(goalFor(cleaned, plans('ACTIVE', 'mL/min/{1.73_m2}'))).toMatchObject({ high: 7 });
});

test('where a value stands against a goal, and which way it goes', () => {
  const goal = { unit: '%', low: null, high: 7 };
  expect([6.9, 7.2, 9].map((value) => standsAgainst(value, goal).key)).toEqual(['in', 'near-above', 'far-above']);
  expect(distance(50, { low: 60, high: null })).toBe(10);
  expect([wayOf(7.2, 7.9, goal), wayOf(7.9, 7.2, goal), wayOf(7.2, 7.2, goal), wayOf(6, 7.2, goal)]).toEqual([
    'nearer',
    'further',
    'same',
    undefined,
  ]);
});

test('the line of a blood pressure and its words agree: 162 is past “a little high”', () => {
  const { code } = part('8480-6', 162);
  const zones = zonesOf({ low: 90, high: 139 }, 162, 'Usual', nearEndOf(code))?.zones ?? [];
  expect(zones.find(({ to }) => to >= 162)?.kind).toBe('far');
  expect(nearEndOf(part('2823-3', 5).code)).toBeUndefined();
});
