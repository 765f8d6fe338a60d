import { expect, test } from '@jest/globals';
import { pressInHebrew, tabTo, walkDownTo } from '../hands.ts';
import { screenshot } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import { quiet, SLOW, type Team } from './team.ts';

const MEDICINE = 'Atorvastatin 20 MG Oral Tablet';
const row = ({ page }: Seat) => page.locator('.wl ol > li', { hasText: 'נועה ברק' }).filter({ hasText: MEDICINE });
const box = ({ page }: Seat) => page.locator('cw-medicine', { hasText: MEDICINE });
const listOnly = (kind: string) => async (seat: Seat) => {
  await seat.go('/clinic');
  await seat.page.locator('.wl select').selectOption(kind);
};

/** One worklist for two, by keys. */
export function worklist(team: Team): void {
  test(
    'what a member asks for stands live on both lists; one takes it by key, the other is told so; taken back, then handed over by keys alone',
    async () => {
      const { noa, levi, khoury } = team;
      await Promise.all([...[levi, khoury].map(listOnly('REFILL')), noa.go('/member/medicines')]);
      await box(noa).getByRole('button', { name: 'אספתי' }).click();
      await box(noa)
        .getByRole('button', { name: /^צריך עוד/ })
        .click();
      await Promise.all([row(levi).waitFor(), row(khoury).waitFor()]);
      expect(await row(levi).innerText()).toMatch(
        /נועה ברק.?, \d+.*(Asks for more|Prescription to renew): Atorvastatin.*Decide · Since .* · nobody yet/s,
      );

      await walkDownTo(levi.page, row(levi));
      await levi.page.keyboard.press('c');
      await row(levi).getByText('· You').waitFor();
      await row(khoury).getByText('לוי').waitFor();
      await walkDownTo(khoury.page, row(khoury), () => pressInHebrew(khoury.page, 'j'));
      await pressInHebrew(khoury.page, 'c');
      await row(khoury)
        .getByText(/זה כבר אצל .*לוי.* דבר לא השתנה/)
        .waitFor();
      await screenshot(khoury.page, 'worklist-held-he');
      await levi.page.keyboard.press('u');
      await row(khoury).getByText('· עוד אף אחד').waitFor();
      await row(khoury).getByText('זה כבר אצל').waitFor({ state: 'detached' });

      await walkDownTo(levi.page, row(levi));
      await levi.page.keyboard.press('h');
      const to = levi.page.locator('#work-to');
      await to.locator('option', { hasText: 'خوري' }).waitFor({ state: 'attached' });
      await tabTo(levi.page, to, 12);
      const chosen = () => to.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent?.trim() ?? '');
      for (let n = 0; n < 20 && !(await chosen()).includes('خوري'); n++) await levi.page.keyboard.press('ArrowDown');
      await levi.page.keyboard.press('Tab');
      await levi.page.keyboard.type('Their field');
      await levi.page.keyboard.press('Tab');
      await levi.page.keyboard.type('She also asks about the evening');
      await screenshot(levi.page, 'worklist-hand-over');
      await levi.page.keyboard.press('Tab');
      await levi.page.keyboard.press('Enter');
      await row(khoury).getByText('She also asks about the evening').waitFor();
      expect(await row(khoury).innerText()).toMatch(/מאת .*לוי.*: התחום שלהם/);
      quiet(noa, levi, khoury);
    },
    SLOW,
  );
}
