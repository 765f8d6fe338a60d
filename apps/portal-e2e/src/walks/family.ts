import { beforeAll, expect, test } from '@jest/globals';
import { MEMBER_PAGES } from '../area-pages.ts';
import { PHONE } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import { withinASecond } from '../soon.ts';
import type { Ground } from './ground.ts';

/** What stands in Inbar's record and is nobody's business but hers: her own window shows each of these words. */
const PRIVATE = [/depress/i, /PHQ-9/, /ישנתי טוב יותר/];
/** Of the library only what it chose for this member: the rest, and its articles, it tells everybody. */
const CHOSEN = 'section[aria-labelledby="for-you"]';
const main = ({ page }: Seat) => page.locator('main').innerText();
const banner = ({ page }: Seat) =>
  page.getByRole('region', { name: 'Whose record this is' }).filter({ hasText: /You are acting for .*ענבר שקד/ });

/** A grant of access, a record read by another, and its end. */
export function family(ground: Ground): void {
  let inbar: Seat;
  let orly: Seat;
  beforeAll(async () => {
    [inbar, orly] = await Promise.all([ground.seat('inbar', { screen: PHONE }), ground.seat('orly', { screen: PHONE })]);
  }, 240_000);

  test('a member lets somebody of her family act for her, by card and birthday', async () => {
    await orly.go('/member/me');
    const own = orly.page.getByRole('region', { name: 'Personal details' });
    await own.waitFor();
    const number = await own.locator('dt:text-is("Member number") + dd').innerText();
    const born = await ground.house.count(`select extract(epoch from birth_date) from registry.member where member_id = $1`, [
      orly.personId,
    ]);

    await inbar.go('/member/sharing');
    await inbar.page.getByRole('button', { name: 'Let somebody act for me' }).click();
    await inbar.page.getByLabel('Member number').fill(number);
    await inbar.page.getByLabel('The person’s date of birth').fill(new Date(born * 1_000).toISOString().slice(0, 10));
    for (const box of await inbar.page.getByRole('group', { name: 'What will be open?' }).getByRole('checkbox').all()) await box.check();
    await inbar.page.getByRole('button', { name: 'Give permission' }).click();
    await inbar.page.getByText('may act for you now.').waitFor();
  }, 120_000);

  test('she switches to her, reads on every page for whom she acts, and what is sensitive stays private', async () => {
    let own = '';
    for (const path of ['/member/timeline', '/member/plan', '/member/messages']) {
      await inbar.go(path);
      await inbar.page.locator('main .tl, main #goals, main .list').first().waitFor();
      own += await main(inbar);
    }
    for (const word of PRIVATE) expect(own).toMatch(word);

    await orly.go('/member/me');
    await orly.page.getByRole('button', { name: /Open .*ענבר שקד.*’s record/ }).click();
    await banner(orly).waitFor();
    let seen = '';
    for (const page of MEMBER_PAGES.filter(({ name, follow }) => !follow?.length && name !== 'article')) {
      await orly.go(page.path);
      await banner(orly).waitFor();
      await orly.page.locator(`${page.ready}, main cw-empty-state, main cw-notice`).first().waitFor();
      await orly.page.locator('main cw-skeleton').first().waitFor({ state: 'detached' });
      seen += page.name === 'library' ? await orly.page.locator(CHOSEN).innerText() : await main(orly);
    }
    expect(seen).toContain('Part of the record is not shared with you');
    for (const word of PRIVATE) expect(seen).not.toMatch(word);
  }, 120_000);

  test('the member ends it, and the page that stands open elsewhere is shut out within about a second', async () => {
    await orly.go('/member/me');
    await banner(orly).waitFor();
    await inbar.go('/member/sharing');
    const grant = inbar.page.getByRole('listitem').filter({ hasText: 'אורלי' });
    await grant.getByRole('button', { name: 'End this permission' }).click();
    const ended = Date.now();
    await inbar.page.getByRole('button', { name: 'End it now' }).click();
    await orly.page
      .getByText(/Your access to .*ענבר.*’s record has ended/)
      .first()
      .waitFor();
    const took = Date.now() - ended;
    expect(await banner(orly).count()).toBe(0);
    await orly.page.getByRole('heading', { level: 1, name: /Hello, .*אורלי/ }).waitFor();
    expect(took).toBeLessThan(withinASecond(1.5));
    await orly.go('/member/me');
    await orly.page.getByRole('region', { name: 'Act for somebody' }).waitFor();
    expect(await main(orly)).not.toContain('ענבר');
    expect([...inbar.complaints, ...orly.complaints]).toEqual([]);
  }, 120_000);
}
