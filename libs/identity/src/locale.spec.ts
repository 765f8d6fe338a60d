import { expect, test } from '@jest/globals';
import { chooseLocale, directionOf } from './locale.ts';

test.each([
  ['the click on this page comes first', { chosen: 'ru', uiLocales: 'ar', cookie: 'en', accept: 'he' }, 'ru'],
  ['then what the application asks for, in its order', { uiLocales: 'fr ar-IL en', cookie: 'en' }, 'ar'],
  ['then the language chosen earlier', { cookie: 'en', accept: 'ru' }, 'en'],
  ['then the browser, by weight', { accept: 'fr;q=0.9, en;q=0.3, ru-RU;q=0.8' }, 'ru'],
  ['a language of weight 0 is not wanted', { accept: 'en;q=0, ar' }, 'ar'],
  ['iw is the old code of Hebrew', { accept: 'iw-IL,en' }, 'he'],
  ['an unknown language, or none, is Hebrew', { accept: 'fr,de', chosen: '<script>' }, 'he'],
])('%s', (_what, hints, locale) => {
  expect(chooseLocale(hints)).toBe(locale);
});

test('Hebrew and Arabic run from right to left', () => {
  expect(['he', 'ar', 'en', 'ru'].map((locale) => directionOf(locale as 'he'))).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
});
