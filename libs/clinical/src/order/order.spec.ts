import { expect, test } from '@jest/globals';
import { wrongScripts } from '../../test/script.ts';
import { isLoinc, isSnomedId } from '../coding/check-digit.ts';
import { SYSTEM } from '../coding/systems.ts';
import { displayName } from '../name/display.ts';
import { LANGUAGES } from '../name/names.ts';
import { IMAGING_NAMES } from './imaging.ts';
import { answersOrder, expectedWithin, orderableOf, ORDERABLES, PRIORITIES } from './orderable.ts';
import { SPECIALTIES, specialtyOf } from './specialty.ts';

const loinc = (code: string) => ({ system: SYSTEM.loinc, code });

test('each thing that can be ordered has our own name in four languages, and a code without a slip', () => {
  expect(ORDERABLES.length).toBeGreaterThan(60);
  const unnamed = ORDERABLES.filter(({ code }) => LANGUAGES.some((language) => !displayName([loinc(code)], language)));
  expect(unnamed).toEqual([]);
  expect(ORDERABLES.flatMap(({ codes }) => codes).filter((code) => !isLoinc(code))).toEqual([]);
  for (const { names } of IMAGING_NAMES) expect([names, wrongScripts(names)]).toEqual([names, []]);
});

test('each specialty has its name in four languages, and a code without a slip', () => {
  expect(SPECIALTIES.filter(({ code }) => !isSnomedId(code))).toEqual([]);
  for (const { names } of SPECIALTIES) expect([names, wrongScripts(names)]).toEqual([names, []]);
  expect(new Set(SPECIALTIES.map(({ code }) => code)).size).toBe(SPECIALTIES.length);
  expect([specialtyOf('394587001')?.label, specialtyOf('394579002')?.label, specialtyOf('1')]).toEqual(['mental', 'general', undefined]);
});

test('an order is answered by its test under any of its codes, or by a report of that name; by nothing else', () => {
  expect(answersOrder(loinc('38483-4'), [loinc('2160-0')])).toBe(true);
  expect(answersOrder(loinc('57698-3'), [loinc('2093-3'), loinc('57698-3')])).toBe(true);
  expect(answersOrder(loinc('57698-3'), [loinc('2093-3')])).toBe(false);
  expect(answersOrder(loinc('4548-4'), [{ system: 'http://example.org', code: '4548-4' }])).toBe(false);
});

test('a weight is not ordered, and the more pressing an order the sooner its result is expected', () => {
  expect([orderableOf(loinc('29463-7')), orderableOf(loinc('4548-4'))?.category, orderableOf(loinc('24590-2'))?.category]).toEqual([
    ...[undefined, 'laboratory', 'imaging'],
  ]);
  for (const category of ['laboratory', 'imaging'] as const) {
    const days = PRIORITIES.map((priority) => expectedWithin(category, priority));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  }
});
