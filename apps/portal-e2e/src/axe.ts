import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { LANGUAGES, paint, speak, THEMES, type Language, type ThemeName } from './languages.ts';
import { PHONE } from './screenshot.ts';

/** WCAG 2.2 AA and below, with the best practices on which the design insists (landmarks, headings in order). */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TAGS = [...WCAG, 'best-practice'];

export interface PageFault {
  language: Language | undefined;
  theme: ThemeName | undefined;
  rule: string;
  help: string;
  nodes: string[];
}

/** What axe finds on the page as it stands. Throws when it could not look at anything: an empty page has no faults either. */
export async function faultsOf(
  page: Page,
  as: { language?: Language; theme?: ThemeName } = {},
  { whole = true } = {},
): Promise<PageFault[]> {
  const { violations, looked } = await lookWithAxe(page, whole);
  if (looked < 5) throw new Error(`axe looked at almost nothing of ${page.url()}: is the page drawn?`);
  return violations.map(({ id, help, nodes }) => ({
    language: as.language,
    theme: as.theme,
    rule: id,
    help,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  }));
}

/**
 * By hand rather than by @axe-core/playwright, which reads its half megabyte again at each look and opens a page of its own for
 * the answer: a tenth of the time, and the portal has no frames.
 */
async function lookWithAxe(page: Page, whole: boolean): Promise<{ violations: Result[]; looked: number }> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: whole ? TAGS : WCAG,
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: whole } },
  };
  return page.evaluate(async (how) => {
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(document, how);
    return { violations, looked: passes.length };
  }, options);
}

/**
 * One page in four languages, switched in place: names, labels and the width hang on the words. What hangs on the theme (contrast, a third of
 * the work) or on the structure (landmarks, order of headings) is looked at in the first language; the themes rotate over the pages, and every
 * pair of the tokens is checked by their own test.
 */
export async function faultsInEveryLanguage(page: Page, turn = 0, languages: readonly Language[] = LANGUAGES): Promise<PageFault[]> {
  const faults: PageFault[] = [];
  const theme = THEMES[turn % THEMES.length] ?? 'light';
  for (const [i, language] of languages.entries()) {
    await speak(page, language);
    // after the words, since it waits until nothing fades any more
    if (i === 0) await paint(page, theme);
    faults.push(...(await faultsOf(page, { language, theme }, { whole: i === 0 })), ...(await overflowOf(page, language, theme)));
  }
  return faults;
}

/** The same page on a phone with all that it has, whatever its area is made for: everybody has one in the pocket. */
export async function tooWideForPhone(page: Page): Promise<PageFault[]> {
  const screen = page.viewportSize() ?? PHONE;
  const faults: PageFault[] = [];
  await page.setViewportSize({ width: PHONE.width, height: PHONE.height });
  // what comes only when one is near it is there, too
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.locator('cw-skeleton').first().waitFor({ state: 'detached' });
  for (const language of LANGUAGES) {
    await speak(page, language);
    faults.push(...(await overflowOf(page, language, undefined)));
  }
  await page.setViewportSize(screen);
  return faults;
}

/** A page that scrolls sideways loses words in some language; tables scroll inside themselves. */
async function overflowOf(page: Page, language: Language, theme: ThemeName | undefined): Promise<PageFault[]> {
  const wide = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const scrolls = (element: Element): boolean => element.closest('.scroll-x, .chips, .vh') !== null;
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > edge + 1 || left < -1) && !scrolls(element) && getComputedStyle(element).position !== 'fixed';
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.classList.value.replaceAll(' ', '.')}`)
      .slice(0, 8);
  });
  return wide.length ? [{ language, theme, rule: 'no-sideways-scroll', help: 'The page is wider than the screen', nodes: wide }] : [];
}
