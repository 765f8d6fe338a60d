import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { faultsInEveryLanguage, faultsOf } from './axe.ts';
import { openBrowser, type Browser } from './browser.ts';
import { paint, speak } from './languages.ts';
import { DESKTOP, PHONE, screenshot, wantsPictures } from './screenshot.ts';
import { servePortal } from './static-portal.ts';

let portal: Awaited<ReturnType<typeof servePortal>>;
let browser: Browser;
beforeAll(async () => {
  portal = await servePortal();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const PAGES = [
  { name: 'start', path: '/', ready: 'main h1' },
  { name: 'design', path: '/design', ready: '.icons li' },
  { name: 'not-found', path: '/nowhere', ready: '.empty h1' },
  { name: 'error', path: '/error', ready: '.empty h1' },
] as const;

const SCREENS = PAGES.flatMap((page, i) => [
  { ...page, screen: PHONE, firstTheme: i, languages: undefined },
  // The words were all seen on the phone; a wide screen has another layout, in each direction.
  { ...page, screen: DESKTOP, firstTheme: i + 1, languages: ['he', 'en'] as const },
]);

test.each(SCREENS)(
  '$name has no fault on a $screen.name, in its languages and rotating themes',
  async ({ name, path, ready, screen, firstTheme, languages }) => {
    const { page, context, complaints } = await browser.newPage({ screen });
    await page.goto(portal.url + path);
    await page.waitForSelector(ready);
    expect(await faultsInEveryLanguage(page, firstTheme, languages)).toEqual([]);
    if (wantsPictures) await paint(page, 'light');
    for (const language of wantsPictures ? (['he', 'en'] as const) : []) {
      await speak(page, language);
      await screenshot(page, `${name}-${language}-${screen.name}`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  },
  180_000,
);

test('nobody is signed in: an area leads to the public door, which remembers where one wanted to go', async () => {
  const { page, context } = await browser.newPage();
  await page.goto(`${portal.url}/member/plan`);
  const link = page.locator('a[href^="/auth/sign-in"]');
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('/auth/sign-in?to=%2Fmember%2Fplan');
  await context.close();
});

test('an address that a stranger wrote does not lead out of the house after sign-in', async () => {
  const { page, context } = await browser.newPage();
  await page.goto(`${portal.url}/?to=//evil.example/x`);
  const link = page.locator('a[href^="/auth/sign-in"]');
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('/auth/sign-in?to=%2F');
  await context.close();
});

test('a switch of language keeps the page, its address and the choice', async () => {
  const { page, context } = await browser.newPage({ locale: 'ru-RU' });
  await page.goto(`${portal.url}/design`);
  await page.waitForSelector('.icons li');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
  await speak(page, 'ar');
  expect(await page.evaluate(() => [document.documentElement.dir, location.pathname])).toEqual(['rtl', '/design']);
  await page.reload();
  await page.waitForSelector('.icons li');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar');
  await context.close();
});

test('axe catches a planted fault', async () => {
  const { page, context } = await browser.newPage();
  await page.goto(portal.url);
  await page.waitForSelector('main h1');
  await page.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button type="button"></button><img src="logo-mark.svg">'),
  );
  expect((await faultsOf(page)).map(({ rule }) => rule).sort()).toEqual(expect.arrayContaining(['button-name', 'image-alt']));
  await context.close();
});
