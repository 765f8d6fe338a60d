import { directionOf, type Language } from './language.ts';

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LTR_LETTER = /[A-Za-z\u00c0-\u024f\u0400-\u04ff]/;
const PLAIN_NUMBER = /^\d+(?:[.,]\d+)*$/;
const LRI = '\u2066';
const FSI = '\u2068';
const PDI = '\u2069';

/**
 * Wraps a value so that its direction neither follows nor disturbs the sentence around it: `18+` must not become `+18` in a
 * Hebrew line, a Hebrew name must not pull an English full stop. Works where markup cannot: labels, titles, notifications.
 * A value that runs with the page is returned as it is.
 */
export function isolate(value: string, language: Language): string {
  const rtlPage = directionOf(language) === 'rtl';
  if (RTL_LETTER.test(value)) return rtlPage && !LTR_LETTER.test(value) ? value : FSI + value + PDI;
  if (!rtlPage || PLAIN_NUMBER.test(value)) return value;
  return LRI + value + PDI;
}

/** The text without isolates, for comparison and for search. */
export const plainText = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
