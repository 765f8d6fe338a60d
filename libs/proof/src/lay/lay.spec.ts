import { expect, test } from '@jest/globals';
import { layCommand, read } from './command.ts';

const of = (text: string, language: 'en' | 'he' = 'en') => read({ name: 'draft', language, level: 'plain', text });

test('a text is measured, and what is above its level is said with what people say instead', () => {
  const { faults, longest } = of('Hypertension necessitates pharmacological intervention notwithstanding asymptomatic presentation.');
  expect(longest).toBe(7);
  expect(faults.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['long words', 'jargon', 'length']));
  expect(faults.find(({ rule }) => rule === 'jargon')?.says).toContain('high blood pressure');
  expect(of('יש בצקת ברגליים.', 'he').faults.some(({ rule }) => rule === 'jargon')).toBe(true);
  // small words that are written onto the word do not hide it
  expect(of('הבצקת ברגליים.', 'he').faults.some(({ rule }) => rule === 'jargon')).toBe(true);
});

test('a text without its language is refused', async () => {
  await expect(layCommand(['draft.txt'])).rejects.toThrow(/Say the language/);
});
