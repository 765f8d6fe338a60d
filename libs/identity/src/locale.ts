/** The languages of the pages, in the order in which they are offered. */
export const LOCALES = ['he', 'ar', 'en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);
export const directionOf = (locale: Locale): 'rtl' | 'ltr' => (locale === 'he' || locale === 'ar' ? 'rtl' : 'ltr');

/** The cookie that remembers a language chosen by hand. The portal may read it, so it is not HttpOnly; it says nothing about a person. */
export const LOCALE_COOKIE = 'careway-language';

export interface LocaleHints {
  /** What the person clicked on this page. */
  chosen?: string | undefined;
  /** `ui_locales` of the authorization request: language tags by preference, parted by spaces. */
  uiLocales?: string | undefined;
  /** Value of {@link LOCALE_COOKIE}. */
  cookie?: string | undefined;
  /** The browser's Accept-Language header. */
  accept?: string | undefined;
}

const primary = (tag: string): string => tag.trim().toLowerCase().split('-')[0] ?? '';
/** `iw` is what older systems call Hebrew. */
const known = (tag: string): Locale | undefined => {
  const language = primary(tag) === 'iw' ? 'he' : primary(tag);
  return isLocale(language) ? language : undefined;
};

function accepted(header: string): string[] {
  return header
    .split(',', 20)
    .map((part, place) => {
      const [tag = '', ...parameters] = part.split(';');
      const weight = Number(/^\s*q=([\d.]+)\s*$/.exec(parameters[0] ?? '')?.[1] ?? 1);
      return { tag, weight: Number.isFinite(weight) ? weight : 0, place };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ tag }) => tag);
}

/** The first known language of: chosen here, asked for by the application, chosen earlier, the browser's; else Hebrew. */
export function chooseLocale({ chosen, uiLocales, cookie, accept }: LocaleHints): Locale {
  const wishes = [chosen ?? '', ...(uiLocales ?? '').split(' ', 20), cookie ?? '', ...accepted(accept ?? '')];
  for (const wish of wishes) {
    const locale = known(wish);
    if (locale) return locale;
  }
  return 'he';
}
