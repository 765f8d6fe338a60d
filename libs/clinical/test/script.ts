import { type Language, LANGUAGES, type Names } from '../src/name/names.ts';

/** Letters that a text of that language must have, and letters that it must not. */
const SCRIPT: Readonly<Record<Language, { has: RegExp; not: RegExp }>> = {
  en: { has: /[A-Za-z]/, not: /[\u0400-\u06ff]/ },
  he: { has: /[\u0590-\u05ff]/, not: /[\u0400-\u04ff\u0600-\u06ff]/ },
  ar: { has: /[\u0600-\u06ff]/, not: /[\u0400-\u05ff]/ },
  ru: { has: /[\u0400-\u04ff]/, not: /[\u0590-\u06ff]/ },
};

/** The languages in which a text is missing, or stands in another script. */
export const wrongScripts = (text: Names): readonly Language[] =>
  LANGUAGES.filter((language) => !SCRIPT[language].has.test(text[language]) || SCRIPT[language].not.test(text[language]));

/** Each text in four languages that stands anywhere in a value, with the path to it. */
export function textsIn(value: unknown, path = ''): readonly { path: string; text: Names }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (LANGUAGES.some((language) => language in value)) return [{ path, text: value as Names }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path ? `${path}.${key}` : key));
}
