import type { Locator, Page } from 'playwright-core';

/** Where the letters of the list stand on a Hebrew keyboard: what they write, and the key that is pressed. */
const HEBREW = { c: 'ב', e: 'ק', j: 'ח', u: 'ו' } as const;

/** Presses a letter as a person does whose keyboard writes Hebrew. */
export async function pressInHebrew(page: Page, letter: keyof typeof HEBREW): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const pressed = { key: HEBREW[letter], code: `Key${letter.toUpperCase()}` };
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: HEBREW[letter], ...pressed });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
  await devtools.detach();
}

const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element.contains(document.activeElement));

/** Presses until the place has the focus; by keys alone, as somebody without a mouse. */
async function pressUntil(place: Locator, press: () => Promise<void>, most: number): Promise<void> {
  await place.waitFor();
  for (let n = 0; n <= most; n++) {
    if (await hasFocus(place)) return;
    await press();
  }
  throw new Error(`no key came to ${String(place)}`);
}

export const tabTo = (page: Page, place: Locator, most = 60): Promise<void> => pressUntil(place, () => page.keyboard.press('Tab'), most);

/** Down the worklist; the focus may stand anywhere. */
export const walkDownTo = (page: Page, row: Locator, press = () => page.keyboard.press('j')): Promise<void> => pressUntil(row, press, 40);

/** From the next page on no live update arrives in this window, as on a line that lets nothing through; what it asks and sends goes on. */
export async function hearNothing(page: Page): Promise<void> {
  await page.route('**/graphql/stream', () => undefined);
}
