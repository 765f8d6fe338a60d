import { expect, test } from '@jest/globals';
import type { I18n } from '../i18n/i18n.ts';
import ar from '../i18n/ar.json' with { type: 'json' };
import en from '../i18n/en.json' with { type: 'json' };
import he from '../i18n/he.json' with { type: 'json' };
import type { Language } from '../i18n/language.ts';
import { formatMessage, type MessageParams } from '../i18n/message-format.ts';
import ru from '../i18n/ru.json' with { type: 'json' };
import { keptRepeatWords } from './repeat-words.ts';
import { repeatParts, repeatText } from './repeat.ts';

test('how often something comes again is read and written as it is kept', () => {
  expect(repeatParts('1/3mo x6')).toEqual({ times: '1', period: '3', unit: 'mo', count: '6' });
  expect(repeatParts('2/1wk')).toEqual({ times: '2', period: '1', unit: 'wk', count: '' });
  expect(['1/3mo x6', '2/1wk', '1/10d', '1/1a x2'].map((kept) => repeatText(repeatParts(kept)!))).toEqual([
    '1/3mo x6',
    '2/1wk',
    '1/10d',
    '1/1a x2',
  ]);
  expect(['', '3mo', '1/3', 'walk'].map(repeatParts)).toEqual([undefined, undefined, undefined, undefined]);
});

test('what is no number yet stays as it was typed', () => {
  const typed = { times: 'two', period: '', unit: 'd' as const, count: 'many' };
  expect(repeatParts(repeatText(typed))).toEqual(typed);
});

const WORDS: Readonly<Record<Language, Record<string, string>>> = { he, ar, en, ru };
/** Without the marks that keep a number apart from the sentence around it. */
const plain = (kept: string, language: Language) =>
  keptRepeatWords(kept, {
    t: (key: string, params?: MessageParams) => formatMessage(WORDS[language][key.replace('ui.', '')] ?? key, params ?? {}, language),
  } as I18n).replace(/[\u2066-\u2069]/g, '');

test('it is said as one says it, in each language', () => {
  const all = ['1/1d', '2/1wk', '1/3mo x6', '3/2a'].map((kept) => (['en', 'he', 'ar', 'ru'] as const).map((to) => plain(kept, to)));
  expect(all).toEqual([
    ['every day', 'כל יום', 'كل يوم', 'каждый день'],
    ['twice a week', 'פעמיים בשבוע', 'مرتين في الأسبوع', '2 раза в неделю'],
    ['every 3 months (6 times in all)', 'כל 3 חודשים (6 פעמים בסך הכול)', 'كل 3 أشهر (6 مرات إجمالًا)', 'раз в 3 месяца (всего 6 раз)'],
    ['3 times in 2 years', '3 פעמים בשנתיים', '3 مرات في سنتين', '3 раза в 2 года'],
  ]);
  expect(plain('walk', 'en')).toBe('walk');
});
