import type { Page } from 'playwright-core';

export const LANGUAGES = ['he', 'ar', 'en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

const NAMES: Readonly<Record<Language, string>> = { he: 'עברית', ar: 'العربية', en: 'English', ru: 'Русский' };

/** Switches the page in place, by the control that a person uses: the menu of the header, else the names side by side. */
export async function speak(page: Page, language: Language): Promise<void> {
  const menu = page.locator('select.lang');
  if (await menu.count()) await menu.first().selectOption(language);
  else await page.getByRole('button', { name: NAMES[language], exact: true }).first().click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/** Repaints in place. By the attribute, since high contrast has no switch on every page; the transitions are over at once. */
export async function paint(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name;
    // A transition begins with the next frame, and on a busy machine even one of a millisecond is seen half-way.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  }, theme);
}
