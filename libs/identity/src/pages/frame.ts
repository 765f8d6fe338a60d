import { directionOf, type Locale, LOCALES } from '../locale.ts';
import type { Theme } from '../theme.ts';
import { LOGO, WAY } from './artwork.ts';
import { type Fragment, html, type Markup } from './html.ts';
import { TEXTS } from './texts.ts';

/** Where this page stands and how it is spoken. */
export interface PageContext {
  locale: Locale;
  /** Colours that were chosen by hand; the device's where none were. */
  theme?: Theme | undefined;
  /** Address of the styles, fonts and icon, without a slash at the end. */
  assets: string;
  /** This page's address without a query: the language links lead back to it. Absent where the page cannot be asked for again. */
  self?: string;
  /** Seconds after which the page is asked for again by itself. */
  againAfter?: number;
}

const NAMES: Record<Locale, string> = { he: 'עברית', ar: 'العربية', en: 'English', ru: 'Русский' };
/** The font file that the page's own letters need; the others come when a letter of theirs is met. */
const SCRIPT: Record<Locale, string> = { he: 'hebrew', ar: 'arabic', en: 'latin', ru: 'cyrillic' };

const languages = (locale: Locale, self: string): Markup =>
  html`<nav class="langs" aria-label="${TEXTS[locale].language}">
    ${LOCALES.map(
      (other) =>
        html`<a
          href="${self}?lang=${other}"
          lang="${other}"
          dir="${directionOf(other)}"
          ${other === locale ? html` aria-current="true"` : undefined}
          >${NAMES[other]}</a
        >`,
    )}
  </nav>`;

/** The whole document around a page's content: the coloured half with the way, the languages, and the half where one acts. */
export function frame({ locale, theme, assets, self, againAfter }: PageContext, title: string, content: Fragment, variant = ''): string {
  const text = TEXTS[locale];
  const font = `${assets}/plex-${SCRIPT[locale]}-400.woff2`;
  return html`<!doctype html>
    <html lang="${locale}" dir="${directionOf(locale)}" ${theme && html`data-theme="${theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        ${againAfter === undefined ? undefined : html`<meta http-equiv="refresh" content="${String(againAfter)}" />`}
        <title>${title} · Careway</title>
        <link rel="icon" href="${assets}/mark.svg" type="image/svg+xml" />
        <link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="${assets}/sign-in.css" />
      </head>
      <body class="${variant}">
        <header class="art">
          ${WAY}
          <span class="logo">${LOGO}</span>
          <p class="tagline">${text.tagline}</p>
          <p class="promise">${text.promise}</p>
        </header>
        <main class="form">${self === undefined ? undefined : languages(locale, self)} ${content}</main>
      </body>
    </html> `.text;
}
