import { beforeAll, expect, test } from '@jest/globals';
import { DESKTOP, PHONE } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import type { Ground } from './ground.ts';

/** What it is for, in her own words: how all three find it. */
const WHY = 'מרשם חדש למשקפיים';
const time = ({ page }: Seat, nth: number) => page.locator('input[name="time"]').nth(nth);
/** Its date by the clinic's clocks. */
const dayOf = (at: string) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jerusalem' }).format(new Date(at));
/** Not today: its last times may have begun before the other one looks. */
const anotherDay = ({ page }: Seat) => page.locator('#day').selectOption({ index: 1 });
const step = ({ page }: Seat) => page.locator('form button[type="submit"]').click();

/** An appointment that three people have in their hands. */
export function appointments(ground: Ground): void {
  let ruth: Seat;
  let noa: Seat;
  let levi: Seat;
  beforeAll(async () => {
    [ruth, noa, levi] = await Promise.all([
      ground.seat('ruth', { screen: PHONE, locale: 'he-IL' }),
      ground.seat('noa', { screen: PHONE }),
      ground.seat('levi', { screen: DESKTOP }),
    ]);
  }, 240_000);

  test('a member books in Hebrew, in steps, and has it in her calendar', async () => {
    const { page } = ruth;
    await ruth.go('/member/appointments/new');
    await page.locator('#reason').fill(WHY);
    await step(ruth);
    await page.getByRole('radio', { name: /לוי/ }).check();
    await step(ruth);
    await anotherDay(ruth);
    await time(ruth, 0).check();
    await step(ruth);
    await page.getByText('עדיין לא נקבע שום תור.').waitFor();
    await page.getByRole('button', { name: 'לקבוע', exact: true }).click();
    await page.locator('h2#done').waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'הוספה ליומן' }).click();
    expect((await file).suggestedFilename()).toBe('appointment.ics');
    await ruth.go('/member/appointments');
    await page.getByText(WHY).waitFor();
  }, 120_000);

  test('her daughter moves it for her, her own open page shows that, and the doctor has it in his day', async () => {
    const before = await ruth.page.locator('cw-appointment').filter({ hasText: WHY }).locator('h3').innerText();
    await noa.go('/member/me');
    await noa.page.getByRole('button', { name: /Open .*רות.*’s record/ }).click();
    await noa.page.getByRole('region', { name: 'Whose record this is' }).waitFor();
    await noa.go('/member/appointments');
    await noa.page.locator('cw-appointment').filter({ hasText: WHY }).getByRole('link', { name: 'Move' }).click();
    await anotherDay(noa);
    const chosen = noa.page.locator('input[name="time"]').last();
    await chosen.check();
    const startsAt = await chosen.inputValue();
    await step(noa);
    await noa.page.getByRole('button', { name: 'Move it' }).click();
    await noa.page.getByText('It is moved').waitFor();
    await ruth.page.locator('cw-appointment').filter({ hasText: WHY }).locator('h3').filter({ hasNotText: before }).waitFor();
    await levi.go(`/clinic/day?on=${dayOf(startsAt)}`);
    await levi.page.locator('#day-times li').filter({ hasText: WHY }).waitFor();
  }, 120_000);

  test('the clinic cancels it, and her open page says by whom without a reload', async () => {
    const { page } = levi;
    await page.locator('#day-times li').filter({ hasText: WHY }).getByRole('link').click();
    const row = page.getByRole('region', { name: 'Appointments' }).getByRole('listitem').filter({ hasText: WHY });
    await row.getByRole('button', { name: 'Cancel' }).click();
    await row.getByRole('button', { name: 'Cancel it' }).click();
    await ruth.page.getByText('בוטל על ידי המרפאה').waitFor();
    expect([...ruth.complaints, ...noa.complaints, ...levi.complaints]).toEqual([]);
  }, 120_000);
}
