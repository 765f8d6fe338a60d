import type { Language } from '../src/name/names.ts';

const SCRIPT: Readonly<Record<Language, { has: RegExp; not: RegExp }>> = {
  en: { has: /[A-Za-z]/, not: /[\u0400-\u06ff]/ },
  he: { has: /[\u0590-\u05ff]/, not: /[\u0400-\u04ff\u0600-\u06ff]/ },
  ar: { has: /[\u0600-\u06ff]/, not: /[\u0400-\u05ff]/ },
  ru: { has: /[\u0400-\u04ff]/, not: /[\u0590-\u06ff]/ },
};

/** Whether a text has the letters of its language and none of another script of the four. */
export const inItsScript = (language: Language, text: string): boolean =>
  SCRIPT[language].has.test(text) && !SCRIPT[language].not.test(text);
