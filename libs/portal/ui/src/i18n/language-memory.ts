import { isLanguage, type Language } from './language.ts';

const COOKIE = 'careway-language';
const YEAR = 31_536_000;

/** The language that was chosen here before, else the first of the browser's that we speak, else Hebrew. */
export function rememberedLanguage(cookies: string, preferred: readonly string[]): Language {
  const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z]{2})`).exec(cookies)?.[1];
  if (isLanguage(kept)) return kept;
  return preferred.map((tag) => tag.slice(0, 2).replace('iw', 'he')).find(isLanguage) ?? 'he';
}

/** A cookie, not local storage: the sign-in pages, which the server writes, speak the same language. */
export function languageCookie(language: Language, secure: boolean): string {
  return `${COOKIE}=${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure ? '; Secure' : ''}`;
}
