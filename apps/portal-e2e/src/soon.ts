import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright-core';

/**
 * What the product promises between a deed in one window and its sight in another, in ms. On a machine where several programs wait
 * for each core, each takes that many times longer; on a quiet one this is the second itself.
 */
export const withinASecond = (seconds = 1): number => seconds * 1_000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

/**
 * The moment (ms since the epoch) at which a person could read the text in the page's main part. The page watches itself, so that
 * no polling from outside is measured; ask before the deed, await after it. Rejects after `within` ms.
 */
export function sightOf(page: Page, text: string, within = 30_000): Promise<number> {
  return page.evaluate(
    ({ text, within }) =>
      new Promise<number>((resolve, reject) => {
        const look = (): boolean => document.querySelector('main')?.innerText.includes(text) ?? false;
        const observer = new MutationObserver(() => look() && done());
        const limit = setTimeout(() => {
          observer.disconnect();
          reject(new Error(`“${text}” did not come within ${within} ms`));
        }, within);
        const done = (): void => {
          observer.disconnect();
          clearTimeout(limit);
          resolve(Date.now());
        };
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        if (look()) done();
      }),
    { text, within },
  );
}

/** When the document was loaded: the same number afterwards says that nobody reloaded it. */
export const loadedAt = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);
