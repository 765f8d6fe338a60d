import { expect, test } from '@jest/globals';
import MessageFormat from '@messageformat/core';
import { plainText } from './isolate.ts';
import { formatMessage } from './message-format.ts';
import { localeOf, type Language } from './language.ts';

const DAYS: Readonly<Record<Language, string>> = {
  he: '{n, plural, one {יום אחד} two {יומיים} other {# ימים}}',
  ar: '{n, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  en: '{n, plural, =0 {no days} one {# day} other {# days}}',
  ru: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
};

test('plurals follow the rules of each language, as the reference compiler has them', () => {
  for (const language of Object.keys(DAYS) as Language[]) {
    const reference = new MessageFormat(language).compile(DAYS[language]);
    for (const n of [0, 1, 2, 3, 4, 5, 10, 11, 12, 19, 20, 21, 22, 25, 99, 100, 101, 102, 111, 121]) {
      expect([language, n, plainText(formatMessage(DAYS[language], { n }, language))]).toEqual([language, n, reference({ n })]);
    }
  }
});

test('arabic uses its six forms and russian its four', () => {
  const said = (language: Language, n: number) => plainText(formatMessage(DAYS[language], { n }, language));
  expect([0, 1, 2, 3, 11, 100].map((n) => said('ar', n))).toEqual(['لا أيام', 'يوم واحد', 'يومان', '3 أيام', '11 يومًا', '100 يوم']);
  expect([1, 2, 5, 1.5].map((n) => said('ru', n))).toEqual(['1 день', '2 дня', '5 дней', '1,5 дня']);
});

test('a choice falls back to other, and may hold a plural', () => {
  const message = '{who, select, nurse {{n, plural, one {the nurse, # day} other {the nurse, # days}}} other {someone}}';
  expect(formatMessage(message, { who: 'nurse', n: 3 }, 'en')).toBe('the nurse, 3 days');
  expect(formatMessage(message, { who: 'robot', n: 3 }, 'en')).toBe('someone');
});

test('a value keeps its own direction in a right-to-left sentence', () => {
  expect(formatMessage('גיל {age}', { age: '18+' }, 'he')).toBe('גיל \u206618+\u2069');
  expect(formatMessage('{n} ימים', { n: 11 }, 'he')).toBe('11 ימים');
  expect(formatMessage('Hello, {name}.', { name: 'נועה' }, 'en')).toBe('Hello, \u2068נועה\u2069.');
  expect(formatMessage('שלום, {name}', { name: 'נועה' }, 'he')).toBe('שלום, נועה');
});

test('numbers have western digits and the signs of the language', () => {
  expect(plainText(formatMessage('{n}', { n: 392140.5 }, 'ru'))).toBe('392\u00a0140,5');
  expect(plainText(formatMessage('{n}', { n: 392140.5 }, 'ar'))).toBe('392,140.5');
  expect(localeOf('ar')).toContain('latn');
});

test('a broken message says what is wrong with it', () => {
  for (const broken of ['{n, plural, one {x}}', '{n, plural, one {x} other {y}', 'a } b', '{}', '{n, choice, other {x}}'])
    expect(() => formatMessage(`${broken}{`, { n: 1 }, 'en')).toThrow(/at \d+ in/);
});
