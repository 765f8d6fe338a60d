import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Language, LANGUAGES, speak } from '../languages.ts';
import { DESKTOP, PHONE, type Screen } from '../screenshot.ts';
import type { Ground } from './ground.ts';

const SEEN: Record<Language, { dir: string; title: string; every: string }> = {
  he: { dir: 'rtl', title: 'כל מה שקרה', every: 'כל המסלולים' },
  ar: { dir: 'rtl', title: 'كل ما حدث', every: 'كل المسارات' },
  en: { dir: 'ltr', title: 'Everything that happened', every: 'All journeys' },
  ru: { dir: 'ltr', title: 'Всё, что было', every: 'Все маршруты' },
};
const STAGES = ['asked', 'finding-out', 'diagnosed', 'planned', 'in-treatment', 'on-target', 'closed'];
/** By the payer's calendar: the database keeps UTC, where a day begins two hours later. */
const TODAY = `(now() at time zone 'Asia/Jerusalem')::date`;
/** Counted anew from the records of journeys and members, not from what the funnel keeps. */
const MEMBERS = `select count(distinct j.member_id) from journey.journey_view j join registry.member m using (member_id)
  where j.stage = $1 and j.concern->>'key' <> 'general-care' and m.died_at is null and ($2 = '' or m.district = $2)
    and exists (select from registry.coverage c where c.member_id = j.member_id
      and c.covered_from <= ${TODAY} and (c.covered_until is null or c.covered_until >= ${TODAY}))`;

/** Through the sign-in to the member's timeline and the administrator's picture. */
export function arrival(ground: Ground): void {
  /** Through the real door, as anybody comes: the area sends to sign-in, sign-in sends back to the area. */
  async function arrive(path: string, card: RegExp, screen: Screen): Promise<{ page: Page; complaints: () => string[] }> {
    const { page, complaints } = await ground.newPage({ screen });
    await page.goto(ground.house.stack.url + path);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: card }).click();
    await page.waitForURL(ground.house.stack.url + path);
    // The browser itself writes down that nobody was signed in at first.
    return { page, complaints: () => complaints };
  }

  test('a member signs in, is greeted, and reads what happened, grouped into journeys, in four languages', async () => {
    const { page, complaints } = await arrive('/member', /Noa Barak/, PHONE);
    await page.getByRole('heading', { level: 1, name: /Hello, .*נועה/ }).waitFor();
    await page.getByRole('heading', { name: 'My journeys' }).waitFor();
    await page.getByRole('link', { name: 'Journeys' }).click();
    await page.getByRole('link', { name: 'Everything that happened, by time' }).click();
    const named = new Map<Language, readonly string[]>();
    for (const language of LANGUAGES) {
      const { dir, title, every } = SEEN[language];
      await speak(page, language);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('main h1')!).direction)).toBe(dir);
      const chips = page.getByRole('group').filter({ has: page.getByRole('button', { name: every, exact: true }) });
      // the chips are drawn when the journeys have come
      await chips.getByRole('button').nth(3).waitFor();
      const journeys = (await chips.getByRole('button').allInnerTexts()).filter((name) => name !== every);
      expect(journeys.length).toBeGreaterThan(2);
      named.set(language, journeys);
      const [journey = ''] = journeys;
      const labels = page.locator('.tl .of');
      expect(new Set(await labels.allInnerTexts())).not.toEqual(new Set([journey]));
      await chips.getByRole('button', { name: journey, exact: true }).click();
      await page.waitForFunction((wanted) => {
        const shown = [...document.querySelectorAll<HTMLElement>('.tl .of')].map(({ innerText }) => innerText);
        return shown.length > 3 && shown.every((name) => name === wanted);
      }, journey);
      await chips.getByRole('button', { name: every, exact: true }).click();
      await page.waitForFunction(
        () => new Set([...document.querySelectorAll<HTMLElement>('.tl .of')].map((one) => one.innerText)).size > 1,
      );
    }
    expect(new Set([...named.values()].map(([first]) => first)).size).toBe(LANGUAGES.length);
    expect(complaints()).toEqual([]);
  }, 120_000);

  test('an administrator signs in and reads the funnel by stage and district: true counts, and none from 1 to 10', async () => {
    const { page, complaints } = await arrive('/admin', /Tamar Dayan/, DESKTOP);
    const districtsCard = page.locator('section', { has: page.getByRole('heading', { name: 'Every stage, by district' }) });
    await districtsCard.getByRole('link', { name: /^Table/ }).click();
    const table = page.locator('cw-data-table.with-total table');
    await table.getByRole('row').nth(2).waitFor();
    const rows = await table.evaluate((element: HTMLTableElement) =>
      [...element.tBodies].flatMap((body) => [...body.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim()))),
    );
    const districts = rows.map(([name = '']) => name);
    expect(districts.length).toBeGreaterThan(3);
    let hidden = 0;
    for (const [name = '', ...cells] of rows)
      for (const [n, stage] of STAGES.entries()) {
        const total = name === districts.at(-1);
        const members = await ground.house.count(MEMBERS, [stage, total ? '' : name]);
        const cell = `${name}, ${stage}: ${cells[n]}`;
        if (cells[n]?.startsWith('hidden')) hidden += 1;
        else expect(cell).toBe(`${name}, ${stage}: ${members || '0'}`);
        if (members > 0 && members <= 10) expect(cell).toBe(`${name}, ${stage}: hidden`);
      }
    expect(hidden).toBeGreaterThan(0);
    expect(complaints()).toEqual([]);
  }, 120_000);
}
