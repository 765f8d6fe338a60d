export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** The cookie in which the portal keeps the colours that somebody chose by hand; it says nothing about a person. */
export const THEME_COOKIE = 'careway-theme';

/** What was chosen; undefined where the device decides. */
export const themeOf = (cookie: string | undefined): Theme | undefined => THEMES.find((theme) => theme === cookie);
