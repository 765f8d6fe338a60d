import { expect, test } from '@jest/globals';
import { fingerprintOf, formsOf, likeness, queryOf, searchable } from './search.rules.ts';

test('a word is found with and without what its language writes together with it', () => {
  expect(formsOf('בסוכרת')).toEqual(['בסוכרת', 'סוכרת']);
  expect(formsOf('ולתרופה')).toEqual(['ולתרופה', 'תרופה']);
  expect(formsOf('والضغط')).toEqual(['والضغط', 'ضغط']);
  expect(formsOf('للسكري')).toEqual(['للسكري', 'لسكري']);
  expect(formsOf('insulin')).toEqual(['insulin']);
  expect(searchable('הסוכָּרת שלי')).toBe('הסוכרת סוכרת שלי');
});

test('what is typed into the search becomes words only: no operator of the search language comes through', () => {
  expect(queryOf('blood & pressure | !x:* <-> (')).toBe('(blood:*) & (pressure:*) & (x:*)');
  expect(queryOf("'; drop table post; --")).toBe('(drop:*) & (table:*) & (post:*)');
  expect(queryOf(' ?! ')).toBe('');
});

test('two texts of the same words are the same, and likeness is a share of words', () => {
  expect(fingerprintOf('Buy  NOW, cheap!')).toBe(fingerprintOf('cheap buy now'));
  expect(likeness('a b c d', 'a b c e')).toBeCloseTo(0.6);
  expect(likeness('', '')).toBe(0);
});
