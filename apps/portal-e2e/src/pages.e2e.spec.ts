import { type House, openHouse } from '@careway/proof';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, DESKTOP, faultsInEveryLanguage, openBrowser, pageAs, PHONE, screenshot, type Screen } from './index.ts';

/** Every page of every area that a person can reach without an id: a page that is not here is not tested, so routes are compared. */
const PAGES: readonly { readonly as: string; readonly path: string; readonly screen: Screen }[] = [
  ...['', '/journeys', '/timeline', '/plan', '/messages', '/messages/new', '/me', '/visitors', '/sharing'].map((path) => ({
    as: 'noa',
    path: `/member${path}`,
    screen: PHONE,
  })),
  { as: 'levi', path: '/clinic', screen: DESKTOP },
  { as: 'dayan', path: '/admin', screen: DESKTOP },
];

let house: House;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ production: true }), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
}, 60_000);

const open = async (who: string, path: string, screen: Screen) => {
  const { cookie } = await house.as(who);
  const [name = '', value = ''] = cookie.split('=');
  const opened = await pageAs(browser, who, house.stack.url, { screen, cookie: { name, value } });
  await opened.page.goto(`${house.stack.url}${path}`, { waitUntil: 'networkidle' }).catch(() => opened.page.waitForTimeout(1_000));
  await opened.page.locator('h1').first().waitFor({ state: 'visible', timeout: 15_000 });
  return opened;
};

test.each(PAGES.map((page, n) => [`${page.path} as ${page.as}`, page, n] as const))(
  '%s is clean in four languages and rotating themes, and complains of nothing',
  async (_name, { as, path, screen }, n) => {
    const { page, context, complaints } = await open(as, path, screen);
    expect(await faultsInEveryLanguage(page, n)).toEqual([]);
    await screenshot(page, `page-${path.replaceAll('/', '-').slice(1)}`);
    expect(complaints).toEqual([]);
    await context.close();
  },
  90_000,
);
