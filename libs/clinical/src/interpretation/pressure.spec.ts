import { expect, test } from '@jest/globals';
import { pressureMeaning, worst } from './pressure.ts';

const part = (code: string) => [{ system: 'http://loinc.org', code }];
const upper = (value: number, age: number | null = 50) => pressureMeaning(part('8480-6'), value, 'mm[Hg]', age)?.text;
const lower = (value: number) => pressureMeaning(part('8462-4'), value, 'mmHg', 50)?.text;
const both = (systolic: number, diastolic: number) =>
  worst([pressureMeaning(part('8480-6'), systolic, 'mm[Hg]', 50)!, pressureMeaning(part('8462-4'), diastolic, 'mm[Hg]', 50)!])?.text;

test('each grade begins where the guideline says', () => {
  expect([89, 90, 139, 140, 159, 160, 179, 180].map((value) => upper(value))).toEqual([
    ...['a little low', 'normal', 'normal', 'a little high', 'a little high', 'high', 'high', 'very high'],
  ]);
  expect([59, 60, 89, 90, 99, 100, 109, 110].map(lower)).toEqual([
    ...['a little low', 'normal', 'normal', 'a little high', 'a little high', 'high', 'high', 'very high'],
  ]);
});

test('the worse of the two parts counts, whichever it is', () => {
  expect([both(162, 101), both(138, 112), both(184, 70), both(150, 85), both(120, 78)]).toEqual([
    ...['high', 'very high', 'very high', 'a little high', 'normal'],
  ]);
  expect(worst([])).toBeUndefined();
});

test('a child, an unknown age, another unit and another test have no grade', () => {
  expect([
    upper(150, 17),
    upper(150, null),
    pressureMeaning(part('8480-6'), 20, 'kPa', 50),
    pressureMeaning(part('2823-3'), 150, 'mm[Hg]', 50),
  ]).toEqual([...[undefined, undefined, undefined, undefined]]);
});
