import { type House, openHouse } from '@careway/proof';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AreaPage, openPage } from './area-page.ts';
import { ADMIN_PAGES, CLINIC_PAGES, MEMBER_PAGES, MODERATOR_PAGES } from './area-pages.ts';
import { routesOf, unvisited } from './area-routes.ts';
import { faultsInEveryLanguage, faultsOf, tooWideForPhone } from './axe.ts';
import { type Browser, openBrowser } from './browser.ts';
import { LANGUAGES } from './languages.ts';
import { DESKTOP, PHONE, screenshot } from './screenshot.ts';
import { type Seat, seats } from './seats.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ production: true }), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
}, 60_000);

const open = (seat: Seat, page: AreaPage) => openPage(seat.page, house.stack.url, page, async (name) => (await house.as(name)).personId);
const whoIsHere = async ({ page }: Seat) =>
  page.evaluate(async () => ((await (await fetch('/auth/session')).json()) as { personId: string }).personId);

describe.each([
  ['member', MEMBER_PAGES, PHONE],
  ['clinic', CLINIC_PAGES, DESKTOP],
  ['moderator', MODERATOR_PAGES, DESKTOP],
  ['admin', ADMIN_PAGES, DESKTOP],
] as const)('in the area %s', (area, pages, screen) => {
  const visited: string[] = [];
  let seat: Seat;
  beforeAll(async () => {
    seat = await seats(browser, house)(pages[0]!.as, { screen });
  });
  afterAll(() => seat?.context.close());

  test.each(pages.map((page, n) => [page.name, page, n] as const))(
    'the page %s is clean in four languages and rotating themes, fits its screen, and complains of nothing',
    async (name, page, n) => {
      await open(seat, page);
      visited.push(new URL(seat.page.url()).pathname);
      expect(await seat.page.locator('main h1:visible').count()).toBe(1);
      expect(await faultsInEveryLanguage(seat.page, n)).toEqual([]);
      await screenshot(seat.page, `${area}-${name}`);
      expect(await tooWideForPhone(seat.page)).toEqual([]);
      expect(await whoIsHere(seat)).toBe(seat.personId);
      expect(seat.complaints.splice(0)).toEqual([]);
    },
    120_000,
  );

  // a moderator has pages of the clinic's area
  if (area !== 'moderator')
    test('every route has its page above', () => {
      const elsewhere = area === 'clinic' ? MODERATOR_PAGES.map(({ path }) => path) : [];
      expect(unvisited(routesOf(area), [...visited, ...elsewhere])).toEqual([]);
    });
});

describe('acting for a relative', () => {
  const banner = ({ page }: Seat) => page.locator('cw-acting-banner');
  let seat: Seat;
  beforeAll(async () => {
    seat = await seats(browser, house)('noa', { screen: PHONE });
    await seat.go('/member/me');
    await seat.page.getByRole('button', { name: /Open .*רות.*’s record/ }).click();
    await banner(seat).waitFor();
  }, 60_000);
  afterAll(() => seat?.context.close());

  test.each(MEMBER_PAGES.filter(({ name }) => ['home', 'timeline', 'plan'].includes(name)).map((page, n) => [page.name, page, n] as const))(
    'the page %s says for whom, and is clean in four languages and rotating themes',
    async (name, page, n) => {
      await open(seat, page);
      await banner(seat).filter({ hasText: 'רות' }).waitFor();
      expect(await faultsInEveryLanguage(seat.page, n)).toEqual([]);
      expect(await banner(seat).innerText()).toContain('רות');
      await screenshot(seat.page, `acting-${name}`);
      expect(seat.complaints.splice(0)).toEqual([]);
    },
    120_000,
  );
});

test('the doors for whom nobody knows yet are clean: the start, and the sign-in in each language', async () => {
  const { page, context, complaints } = await browser.newPage();
  await page.goto(house.stack.url);
  await page.locator('main h1').waitFor();
  expect(await faultsInEveryLanguage(page)).toEqual([]);
  for (const language of LANGUAGES) {
    await page.goto(`${house.stack.url}/auth/sign-in?ui_locales=${language}`);
    await page.locator('.person').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await faultsOf(page, { language })).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('a planted fault on a page of an area is found in the language in which it stands', async () => {
  const seat = await seats(browser, house)('noa');
  await open(seat, MEMBER_PAGES[0]!);
  await seat.page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="logo-mark.svg"><div class="planted"></div>');
    // As wide as a word that nobody shortened in one language.
    const rule = new CSSStyleSheet();
    rule.replaceSync(':lang(ru) .planted { inline-size: 200vw; block-size: 1px; }');
    document.adoptedStyleSheets.push(rule);
  });
  const rules = (await faultsInEveryLanguage(seat.page)).map(({ language, rule }) => `${language} ${rule}`);
  expect(rules).toEqual(['he image-alt', 'ar image-alt', 'en image-alt', 'ru image-alt', 'ru no-sideways-scroll']);
  expect((await tooWideForPhone(seat.page)).map(({ language, rule }) => `${language} ${rule}`)).toEqual(['ru no-sideways-scroll']);
  await seat.context.close();
}, 60_000);
