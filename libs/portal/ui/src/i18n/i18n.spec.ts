import { afterEach, expect, test } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { I18n, type ScopeLoaders } from './i18n.ts';
import { rememberedLanguage } from './language-memory.ts';

afterEach(() => {
  document.cookie = 'careway-language=; Max-Age=0; Path=/';
});

const words = (hello: string, late?: Promise<unknown>) => async () => {
  await late;
  return { default: { hello } };
};
const loaders = (over: Partial<ScopeLoaders> = {}): ScopeLoaders => ({
  he: words('שלום'),
  ar: words('مرحبًا'),
  en: words('Hello'),
  ru: words('Привет'),
  ...over,
});

test('a switch changes words, language and direction at once, and is kept', async () => {
  const i18n = TestBed.inject(I18n);
  await i18n.addScope('test', loaders());
  await i18n.use('ar');
  TestBed.tick();
  expect([i18n.t('test.hello'), document.documentElement.lang, document.documentElement.dir]).toEqual(['مرحبًا', 'ar', 'rtl']);
  expect(rememberedLanguage(document.cookie, ['ru'])).toBe('ar');
});

test('the words of before stand until the new ones have come', async () => {
  const i18n = TestBed.inject(I18n);
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await i18n.use('en');
  await i18n.addScope('test', loaders({ ru: words('Привет', late) }));
  const switching = i18n.use('ru');
  expect(i18n.t('test.hello')).toBe('Hello');
  arrive();
  await switching;
  expect(i18n.t('test.hello')).toBe('Привет');
});

test('a later choice wins over an earlier one whose words come later', async () => {
  const i18n = TestBed.inject(I18n);
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await i18n.addScope('test', loaders({ ru: words('Привет', late) }));
  const slow = i18n.use('ru');
  await i18n.use('en');
  arrive();
  await slow;
  expect(i18n.language()).toBe('en');
});

test('words that did not come over a bad line are asked for again', async () => {
  const i18n = TestBed.inject(I18n);
  let tries = 0;
  const flaky = async () => {
    if (tries++ === 0) throw new Error('offline');
    return { default: { hello: 'Hello' } };
  };
  await i18n.use('en');
  await expect(i18n.addScope('test', loaders({ en: flaky }))).rejects.toThrow('offline');
  await i18n.addScope('test', loaders({ en: flaky }));
  expect(i18n.t('test.hello')).toBe('Hello');
});

test('the first visit speaks the first language of the browser that we know', () => {
  expect(rememberedLanguage('', ['fr-FR', 'ru-RU', 'en'])).toBe('ru');
  expect(rememberedLanguage('', ['iw'])).toBe('he');
  expect(rememberedLanguage('', ['fr'])).toBe('he');
  expect(rememberedLanguage('x=1; careway-language=en', ['ru'])).toBe('en');
});
