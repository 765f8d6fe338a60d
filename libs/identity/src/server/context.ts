import type { IncomingMessage } from 'node:http';
import type { Pool } from 'pg';
import { chooseLocale, type Locale, LOCALE_COOKIE } from '../locale.ts';
import type { MessagePage } from '../pages/message-page.ts';
import { type Theme, THEME_COOKIE, themeOf } from '../theme.ts';
import { cookieOf } from './cookies.ts';

export interface IdentityLogLine {
  level: 'info' | 'warn' | 'error';
  message: string;
  error?: unknown;
}

/** What all parts of the issuer share. */
export interface IssuerContext {
  pool: Pool;
  /** `http://localhost:4000/oidc` */
  issuer: string;
  /** Origins at which the portal answers, the issuer's own first. */
  origins: readonly string[];
  demo: boolean;
  /** Where a person starts over. */
  home: string;
  /** Address of styles and fonts. */
  assets: string;
  log: (line: IdentityLogLine) => void;
}

export function localeOf(request: IncomingMessage, hints: { chosen?: string | undefined; uiLocales?: string | undefined } = {}): Locale {
  return chooseLocale({ ...hints, cookie: cookieOf(request, LOCALE_COOKIE), accept: request.headers['accept-language'] });
}

export const themeFor = (request: IncomingMessage): Theme | undefined => themeOf(cookieOf(request, THEME_COOKIE));

export const messagePageOf = ({ assets, home }: IssuerContext, request: IncomingMessage): MessagePage => ({
  assets,
  home,
  locale: localeOf(request),
  theme: themeFor(request),
});
