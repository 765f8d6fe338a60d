import { expect, test } from '@jest/globals';
import { isRepeated, limitsFor, soundsLikeSpam } from './spam.rules.ts';

const now = new Date('2026-11-30T10:00:00Z');
const daysAgo = (n: number) => new Date(now.getTime() - n * 86_400_000);

test('the first week has narrower limits than the rest', () => {
  expect(limitsFor(daysAgo(6.9), now).posts).toBeLessThan(limitsFor(daysAgo(7), now).posts);
});

test.each([
  ['the first link of a new account', 'Read https://a.example', true],
  ['an address that hides where it leads', 'See https://bit.ly/abc', false],
  ['many links', 'https://a.example https://b.example https://c.example https://d.example', false],
  ['an offer with a number', 'Buy now, discount! Call 052-1234567', false],
  ['a Hebrew offer with a number', 'תרופת פלא לסוכרת, להזמנות 052-1234567', false],
  ['an Arabic offer with a link', 'خصم كبير https://a.example', false],
  ['a Russian offer with a number', 'Чудо-средство, скидка! +972 52 123 4567', false],
])('a moderator looks first at %s', (_, text, young) => {
  expect(soundsLikeSpam({ text, isNew: young })).toBe(true);
});

test.each([
  'My pressure was 150/95 on Monday and 142/91 today.',
  'NICE says so: https://www.nice.org.uk/guidance/ng136',
  'I take 10 mg, my friend takes 20.',
  'האחות אמרה לי למדוד פעמיים ביום.',
  'I AM SO TIRED',
])('an ordinary text of somebody known is read by all at once: %s', (text) => {
  expect(soundsLikeSpam({ text, isNew: false })).toBe(false);
});

test('what one has written before is a copy, in another order as well; a short thanks is not', () => {
  const before = ['Does anybody know a cheap cure that works within one week'];
  expect(isRepeated('cheap cure that works within one week: does anybody know a', before)).toBe(true);
  expect(isRepeated('Thank you all!', ['Thank you all!'])).toBe(false);
});
