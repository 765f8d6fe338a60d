import { type House, openHouse } from '@careway/proof';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from './browser.ts';
import { DESKTOP, PHONE, screenshot } from './screenshot.ts';
import { type Seat, seats } from './seats.ts';
import { loadedAt } from './soon.ts';

let house: House;
let browser: Browser;
let [noa, levi, khoury]: Seat[] = [];
beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ production: true }), openBrowser()]);
  const seat = seats(browser, house);
  noa = await seat('noa', { screen: PHONE });
  levi = await seat('levi', { screen: DESKTOP });
  khoury = await seat('khoury', { screen: DESKTOP, locale: 'he-IL' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
}, 60_000);

/** As long as a loaded machine may need for what a quiet one does in a second. */
const PATIENT = { timeout: 40_000 };
const row = (page: Page, text: string) => page.locator('.wl ol > li', { hasText: text }).first();

/** Moves down the list by `j` until the row has the focus: nothing here is pressed with a mouse. */
async function reach(page: Page, text: string): Promise<void> {
  await row(page, text).waitFor(PATIENT);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('j');
    if (await row(page, text).evaluate((item) => item.contains(document.activeElement))) return;
  }
  throw new Error(`No key leads to ${text}.`);
}

test('two clinicians share a list: claimed, met, handed over, done by the act, and taken back, by keys alone, in English and Hebrew', async () => {
  await Promise.all([levi!.go('/clinic'), khoury!.go('/clinic')]);
  const [doctor, nurse] = [levi!.page, khoury!.page];
  await doctor.locator('.wl ol > li').first().waitFor(PATIENT);
  await nurse.locator('.wl ol > li').first().waitFor(PATIENT);
  await doctor.locator('.wl select').selectOption('REFILL');
  await nurse.locator('.wl select').selectOption('REFILL');
  const loaded = await loadedAt(doctor);

  // a member asks: it stands on both lists, which nobody has loaded anew
  await noa!.go('/member/medicines');
  const ask = noa!.page.getByRole('button', { name: /^I need more: / }).first();
  await ask.waitFor(PATIENT);
  await ask.click();
  await row(doctor, 'נועה ברק').waitFor(PATIENT);
  await row(nurse, 'נועה ברק').waitFor(PATIENT);
  expect(await loadedAt(doctor)).toBe(loaded);
  await row(doctor, 'נועה ברק').getByText('nobody yet').waitFor(PATIENT);

  // claimed by one, and shown to the other as taken
  await reach(doctor, 'נועה ברק');
  await doctor.keyboard.press('c');
  await row(doctor, 'נועה ברק').getByText('You').waitFor(PATIENT);
  await row(nurse, 'נועה ברק').getByText('לוי').waitFor(PATIENT);
  await reach(nurse, 'נועה ברק');
  await nurse.keyboard.press('c');
  await row(nurse, 'נועה ברק').getByText('זה כבר אצל').waitFor(PATIENT);
  await screenshot(nurse, 'worklist-conflict-he');

  // handed over with a reason
  await reach(doctor, 'נועה ברק');
  await doctor.keyboard.press('h');
  await doctor.locator('#work-to').waitFor(PATIENT);
  await doctor
    .locator('#work-to option')
    .nth(1)
    .waitFor({ state: 'attached', ...PATIENT });
  expect(await doctor.evaluate(() => document.activeElement?.id)).toBe('work-to');
  // people’s names stand in their own script
  const nurseName = await doctor.locator('#work-to option', { hasText: 'خوري' }).innerText();
  const chosen = (): Promise<string> => doctor.locator('#work-to').evaluate((box) => (box as HTMLSelectElement).selectedOptions[0]!.text);
  for (let n = 0; n < 10 && (await chosen()).trim() !== nurseName; n++) await doctor.keyboard.press('ArrowDown');
  await doctor.keyboard.press('Tab');
  await doctor.keyboard.press('ArrowDown');
  await doctor.keyboard.press('Tab');
  await doctor.keyboard.type('About her sugar in the evening');
  await screenshot(doctor, 'worklist-hand-over-en');
  await doctor.keyboard.press('Tab');
  await doctor.keyboard.press('Enter');
  await row(doctor, 'נועה ברק').getByText(nurseName).waitFor(PATIENT);
  await row(nurse, 'נועה ברק').getByText('About her sugar in the evening').waitFor(PATIENT);

  // “done” leads to where it is done; the act itself takes it off both lists
  await reach(nurse, 'נועה ברק');
  await nurse.keyboard.press('e');
  const approve = nurse.getByRole('button', { name: /^אישור: / }).first();
  await approve.waitFor(PATIENT);
  await screenshot(nurse, 'worklist-decide-he');
  await approve.press('Enter');
  await nurse.getByRole('button', { name: 'לסמן שנופקה' }).first().press('Enter');
  await row(doctor, 'נועה ברק').waitFor({ state: 'detached', ...PATIENT });
  await row(nurse, 'נועה ברק').waitFor({ state: 'detached', ...PATIENT });

  // what one did is taken back by one key
  await doctor.locator('.wl select').selectOption('all');
  await reach(doctor, 'nobody yet');
  const text = await doctor.evaluate(() => document.activeElement?.textContent ?? '');
  const [name = ''] = text
    .replace(/[\u2066-\u2069]/g, '')
    .trim()
    .split(',');
  await doctor.keyboard.press('c');
  await row(doctor, name).getByText('You').waitFor(PATIENT);
  await doctor.keyboard.press('u');
  await row(doctor, name).getByText('nobody yet').waitFor(PATIENT);

  // the list of keys, and the keys off
  await doctor.keyboard.press('?');
  await doctor.getByRole('dialog').waitFor(PATIENT);
  await screenshot(doctor, 'worklist-keys-en');
  await doctor.getByRole('switch').press('Space');
  await doctor.keyboard.press('Escape');
  await doctor.keyboard.press('?');
  expect(await doctor.getByRole('dialog').count()).toBe(0);
  expect([...levi!.complaints, ...khoury!.complaints]).toEqual([]);
}, 240_000);
