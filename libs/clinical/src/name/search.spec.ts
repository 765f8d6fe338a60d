import { expect, test } from '@jest/globals';
import { CONDITION_NAMES } from './conditions.ts';
import { folded, searchConditions } from './search.ts';

const names = (text: string, language: 'he' | 'ar' | 'en' | 'ru' = 'en') => searchConditions(text, language).map(({ name }) => name);

test('a condition is found by the beginning of each word, in whichever language it was typed', () => {
  expect(names('blood pres')).toContain('High blood pressure');
  expect(names('אסת', 'he')[0]).toBe('אסתמה');
  expect(names('asthma', 'he')).toContain('אסתמה');
  expect(names('сахар', 'ru')).toEqual(names('сахар', 'ru').toSorted());
  expect(names('сердечная', 'en')).toContain('Heart failure');
});

test('accents, vowel points and the forms of alef are no matter', () => {
  expect(folded('Ménière')).toBe('meniere');
  expect(folded('אַסְתְמָה')).toBe('אסתמה');
  expect(folded('أمراض الرِّئة')).toBe(folded('امراض الرئه'));
  expect(names('السكرى', 'ar')).toEqual(names('السكري', 'ar'));
  expect(names('السكري', 'ar').length).toBeGreaterThan(1);
});

test('by its code, with or without the dot, also a subdivision of what we know', () => {
  for (const typed of ['44054006', 'E11', 'e11.9', 'E119']) expect(names(typed)).toContain('Type 2 diabetes');
  expect(searchConditions('E11', 'en')[0]).toMatchObject({ coding: { system: 'http://snomed.info/sct', code: '44054006' }, icd10: 'E11' });
});

test('nothing is found by nothing, and every condition by its own name', () => {
  expect(names('  ')).toEqual([]);
  expect(names('zzz')).toEqual([]);
  for (const { names: own } of CONDITION_NAMES)
    for (const language of ['he', 'ar', 'en', 'ru'] as const)
      expect(searchConditions(own[language], language, 100).map(({ name }) => name)).toContain(own[language]);
});
