import type { Page } from 'playwright-core';

/** A page of an area: where it is, or the page from which links lead there. */
export interface AreaPage {
  readonly name: string;
  /** Whose page it is, by the name in the demo population. */
  readonly as: string;
  /** `:noa` stands for the id of a person of the demo population. */
  readonly path: string;
  /** What is clicked on `path`, one after the other, to come to the page itself. */
  readonly follow?: readonly string[];
  /** What stands there once the answer has come. */
  readonly ready: string;
}

/** Opens a page of a list and waits until its answer stands. `idOf` names the people who stand in the path. */
export async function openPage(
  page: Page,
  origin: string,
  { path, follow = [], ready }: AreaPage,
  idOf: (person: string) => string | Promise<string>,
): Promise<void> {
  const [, person] = /:([a-z-]+)/.exec(path) ?? [];
  const address = origin + (person === undefined ? path : path.replace(`:${person}`, await idOf(person)));
  if (!page.url().startsWith(`${origin}/`) || !(await wentTo(page, address))) await page.goto(address);
  for (const link of follow) {
    const from = page.url();
    // by key: what a long hostile word covers is still a link
    await page.locator(link).first().press('Enter');
    // what is awaited may stand on the page that is left, too
    await page.waitForURL((to) => to.href !== from);
  }
  await page.locator(ready).first().waitFor();
}

const LEAVES_MS = 1_000;

/**
 * Inside the portal a page is reached as by the browser's own buttons: the window stays, and only what belongs to the page is fetched.
 * False when the page that was there still stands, as one does that only got other parameters.
 */
async function wentTo(page: Page, address: string): Promise<boolean> {
  if (page.url() === address) return true;
  await page.evaluate((to) => {
    document
      .querySelector('main')
      ?.querySelectorAll('*')
      .forEach((old) => old.setAttribute('data-left', ''));
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
  const gone = page.waitForFunction(() => !document.querySelector('main h1[data-left]'), undefined, { timeout: LEAVES_MS, polling: 50 });
  return gone.then(
    () => true,
    () => false,
  );
}
