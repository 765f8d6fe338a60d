import { expect, test } from '@jest/globals';
import { type AreaPage, openPage } from '../area-page.ts';
import { ADMIN_PAGES, CLINIC_PAGES, MEMBER_PAGES, MODERATOR_PAGES } from '../area-pages.ts';
import { DESKTOP, PHONE } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import type { Ground } from './ground.ts';

/** What answers would be if every person had written something that runs: `HostileAnswers` of `@careway/testing`, which only specs may know. */
export interface Hostile {
  of(documentId: string, data: unknown): unknown;
  readonly turned: ReadonlySet<string>;
}
const AREAS = [
  ['member', MEMBER_PAGES, PHONE],
  ['clinic', CLINIC_PAGES, DESKTOP],
  ['moderator', MODERATOR_PAGES, DESKTOP],
  ['admin', ADMIN_PAGES, DESKTOP],
] as const;
/** Which pages are opened, and by which seed they come again. */
export interface Draw {
  readonly seed: number;
  /** From 0 to 1, by the seed. */
  readonly random: () => number;
}
/** A quarter of the pages, drawn by the seed that stands in the test's name; `HOSTILE_WORDS=all` opens all of them. */
function drawn(pages: readonly AreaPage[], random: () => number): readonly AreaPage[] {
  if (process.env['HOSTILE_WORDS'] === 'all') return pages;
  const mixed = pages.map((page) => [random(), page] as const).toSorted(([a], [b]) => a - b);
  return mixed.slice(0, Math.ceil(pages.length / 4)).map(([, page]) => page);
}

/** What a text may leave behind where a page took it for HTML, a link or a template. */
const BEHIND = [
  ...['onerror', 'onload', 'onfocus', 'ontoggle', 'onbegin', 'onclick', 'onmouseover', 'srcdoc'].map((name) => `[${name}]`),
  ...['script', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'math', 'style', 'x', 'template'].map((name) => `main ${name}`),
  ...['href', 'action', 'src', 'data'].map((name) => `[${name}^="javascript:" i], [${name}^="vbscript:" i], [${name}^="data:text" i]`),
].join(', ');

async function makeHostile({ page }: Seat, hostile: Hostile): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const { documentId = '' } = (route.request().postDataJSON() ?? {}) as { documentId?: string };
    const body = (await response.json()) as { data?: unknown };
    await route.fulfill({ response, json: { ...body, data: hostile.of(documentId, body.data) } });
  });
}
const leftBehind = ({ page }: Seat): Promise<readonly string[]> =>
  page.evaluate(
    (where) => [
      ...[...document.querySelectorAll(where)].map((one) => one.outerHTML.slice(0, 120)),
      ...((window as { __xss?: number }).__xss === undefined ? [] : ['executed']),
    ],
    BEHIND,
  );

/** Every text that reaches a page is letters there. What the policy of the page would have refused counts as run. */
export function hostileWords(ground: Ground, hostile: Hostile, { seed, random }: Draw): void {
  test.each(AREAS)(
    `whatever anybody wrote, in the area %s it is drawn as letters (CAREWAY_SEED=${seed})`,
    async (_area, pages, screen) => {
      const seat = await ground.seat(pages[0]!.as, { screen });
      seat.context.setDefaultTimeout(120_000);
      await makeHostile(seat, hostile);
      const found: string[] = [];
      for (const page of drawn(pages, random)) {
        await openPage(seat.page, ground.house.stack.url, page, async (name) => (await ground.house.as(name)).personId);
        const left = await leftBehind(seat);
        const refused = seat.complaints.splice(0).filter((said) => /Content Security Policy|Refused to|unsafe/i.test(said));
        found.push(...[...left, ...refused].map((what) => `${page.name}: ${what}`));
      }
      expect(found).toEqual([]);
    },
    300_000,
  );

  test('the texts of many fields were turned, and a page that takes one for HTML is found', async () => {
    expect(hostile.turned.size).toBeGreaterThan(12);
    const seat = await ground.seat('noa', { screen: PHONE });
    await seat.go('/member');
    await seat.page.locator('main h1').waitFor();
    await seat.page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src=x onerror=window.__xss=1>'));
    expect(await leftBehind(seat)).not.toEqual([]);
  }, 120_000);
}
