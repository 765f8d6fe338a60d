export const LANGUAGES = ['he', 'ar', 'en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = 'rtl' | 'ltr';

/** Each language in its own script, as a person looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { he: 'עברית', ar: 'العربية', en: 'English', ru: 'Русский' };

/** BCP 47 tags for Intl. Western digits in all four (`-u-nu-latn`), 24-hour times. */
const LOCALES: Readonly<Record<Language, string>> = { he: 'he-IL', ar: 'ar-IL-u-nu-latn', en: 'en-GB', ru: 'ru-RU' };

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);
export const localeOf = (language: Language): string => LOCALES[language];
export const directionOf = (language: Language): Direction => (language === 'he' || language === 'ar' ? 'rtl' : 'ltr');
