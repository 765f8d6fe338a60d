import type { Page } from 'playwright-core';

/** A page of an area: where it is, or the list from which its first link leads there. */
export interface AreaPage {
  readonly name: string;
  readonly path: string;
  /** What is clicked on `path` to come to the page itself. */
  readonly follow?: string;
  /** What stands there once the answer has come. */
  readonly ready: string;
}

/** The member's area, each page once. A person with a journey, a plan and a thread (noa) has all of them. */
export const MEMBER_PAGES: readonly AreaPage[] = [
  { name: 'home', path: '/member', ready: '#journeys' },
  { name: 'journeys', path: '/member/journeys', ready: 'cw-journey-card' },
  { name: 'journey', path: '/member/journeys', follow: '.jc h3 a', ready: 'cw-journey-rail' },
  { name: 'timeline', path: '/member/timeline', ready: 'cw-timeline' },
  { name: 'result', path: '/member/timeline?show=results', follow: '.tl .what a', ready: 'cw-result-view' },
  { name: 'plan', path: '/member/plan', ready: '#goals' },
  { name: 'messages', path: '/member/messages', ready: 'main .list' },
  { name: 'thread', path: '/member/messages', follow: 'main .list h3 a', ready: '.msgs' },
  { name: 'write', path: '/member/messages/new', ready: '#question' },
  { name: 'me', path: '/member/me', ready: '#profile' },
  { name: 'visitors', path: '/member/visitors', ready: 'main .card' },
  { name: 'sharing', path: '/member/sharing', ready: '#proxies' },
];

/** Opens a page of the list and waits until its answer stands. */
export async function openPage(page: Page, origin: string, { path, follow, ready }: AreaPage): Promise<void> {
  await page.goto(origin + path);
  if (follow) await page.locator(follow).first().click();
  await page.locator(ready).first().waitFor();
}
