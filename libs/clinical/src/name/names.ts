/** The languages of the portal. */
export const LANGUAGES = ['en', 'he', 'ar', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Names = Readonly<Record<Language, string>>;

export const names = (en: string, he: string, ar: string, ru: string): Names => ({ en, he, ar, ru });
