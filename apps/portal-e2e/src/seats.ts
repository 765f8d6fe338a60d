import type { BrowserContext, Page } from 'playwright-core';
import type { Browser, OpenOptions } from './browser.ts';
import { pageAs } from './person.ts';

/** What is needed of a running house: where it is, and the sessions of its people. */
interface Doors {
  readonly stack: { readonly url: string };
  as(person: string): Promise<{ readonly cookie: string; readonly personId: string }>;
}

/** Somebody at a window of their own. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the window complained of: errors, and what the policy refused. */
  readonly complaints: string[];
  readonly personId: string;
  go(path: string): Promise<void>;
}

/** Seats people of the demo population at windows, each signed in, in a browser profile of its own. */
export const seats =
  (browser: Browser, house: Doors) =>
  async (person: string, options: OpenOptions = {}): Promise<Seat> => {
    const { cookie, personId } = await house.as(person);
    const [name = '', value = ''] = cookie.split('=');
    const opened = await pageAs(browser, person, house.stack.url, { ...options, cookie: { name, value } });
    return { ...opened, personId, go: async (path) => void (await opened.page.goto(house.stack.url + path)) };
  };
