import { readFileSync } from 'node:fs';
import type { Language } from './languages.ts';

/** What a page says under a key, with `{names}` filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The words of an area as its pages have them, so that one walk can be played in each language. Keys are the words' own, without the
 * area. Throws for a key without words, and for words that bend with a number.
 */
export function wordsOf(area: 'member' | 'clinic' | 'ui', language: Language): Say {
  const file = new URL(`../../../libs/portal/${area}/src/i18n/${language}.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  return (key, values = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`${area} has no words for “${key}” in ${language}.`);
    if (/\{\w+, plural/.test(text)) throw new Error(`“${key}” bends with a number: “${text}”.`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
