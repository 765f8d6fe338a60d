import { expect, test } from '@jest/globals';
import { PHONE, screenshot } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import { quiet, SLOW, type Team } from './team.ts';

/** A page without a word on it. */
const FORM = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
);
const inbox = (seat: Seat, view = '') => seat.go(`/clinic/messages${view && `?view=${view}`}`);
const waits = ({ page }: Seat) => page.locator('#inbox > li', { hasText: 'נועה ברק' }).filter({ hasText: 'אישור לחדר כושר' });

/** A message from the pool to its end. */
export function messages(team: Team): void {
  test(
    'a message goes to whom its topic is for; urgent words are told at once and are everybody’s; one takes it, answers, leaves a note and closes',
    async () => {
      const { noa, levi, khoury } = team;
      const other = await team.seat('noa', { screen: PHONE, locale: 'he-IL' });
      await Promise.all([noa.go('/member/messages/new'), inbox(levi), inbox(khoury), other.go('/member/plan')]);
      // an answer that she has not read yet
      await other.page.locator('cw-bottom-bar .badge').waitFor();
      const before = await other.page.locator('cw-bottom-bar .badge').allInnerTexts();
      await noa.page.getByLabel('טופס או אישור').check();
      await noa.page.locator('#question').fill('צריכה אישור לחדר כושר');
      // a form that she was given, and something that only calls itself a picture
      const chooser = noa.page.locator('input[type=file]');
      await chooser.setInputFiles([
        { name: 'טופס.pdf', mimeType: 'application/pdf', buffer: FORM },
        {
          name: 'תמונה.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        },
      ]);
      await noa.page.locator('.tray').getByText('מוכן לשליחה').waitFor();
      await noa.page.locator('.tray .bad').getByText('אפשר לשלוח רק תמונות').waitFor();
      await screenshot(noa.page, 'message-files-phone-he');
      await noa.page.getByRole('button', { name: 'לשלוח' }).click();
      await noa.page.locator('.msgs').getByText('צריכה אישור לחדר כושר').waitFor();
      const address = (await noa.page.locator('.msgs .file a').getAttribute('href'))!;
      const fetched = (seat: Seat) => seat.page.evaluate(async (path) => (await fetch(path)).status, address);
      expect([await fetched(noa), await fetched(khoury)]).toEqual([200, 200]);
      // a form is asked of nurses first
      await waits(khoury).waitFor();
      expect(await waits(levi).count()).toBe(0);

      await noa.page.locator('#reply').fill('אישור לחדר כושר, אבל מאז הבוקר יש לי לחץ בחזה');
      await noa.page.getByRole('button', { name: 'לשלוח' }).click();
      await noa.page.locator('[role=alert] a[href="tel:101"]').waitFor();
      await screenshot(noa.page, 'message-urgent-phone-he');
      await waits(levi).getByText('Sounds urgent').waitFor();
      await screenshot(levi.page, 'inbox');
      await waits(levi).getByRole('button', { name: 'I take it' }).click();
      await waits(khoury).waitFor({ state: 'detached' });
      await inbox(khoury, 'team');
      await waits(khoury).getByText('לוי').first().waitFor();
      await screenshot(khoury.page, 'inbox-he');

      await inbox(levi, 'mine');
      await waits(levi).getByRole('link').click();
      const panel = levi.page.locator('cw-message-panel');
      await panel.getByRole('button', { name: 'Add a note' }).click();
      await panel.locator('textarea[id^=thread-note]').fill('Sent her to the emergency room');
      await panel.getByRole('button', { name: 'Save the note' }).click();
      await panel.locator('cw-thread-notes').getByText('Sent her to the emergency room').waitFor();
      await panel.locator('cw-ready-words select').selectOption('received');
      const box = panel.locator('#clinic-message');
      expect(await box.inputValue()).toContain('קיבלנו את ההודעה שלך');
      await box.fill('נועה, להתקשר עכשיו 101. אני מתקשר אלייך.');
      await panel.getByRole('button', { name: 'Send' }).click();
      await noa.page.locator('.msgs').getByText('להתקשר עכשיו 101').waitFor();
      await noa.page.locator('[role=alert] a[href="tel:101"]').waitFor({ state: 'detached' });
      // read on one phone, it is read on the other
      for (const { page } of [other, noa])
        await page.waitForFunction(
          (badges) =>
            [...document.querySelectorAll<HTMLElement>('cw-bottom-bar .badge')].map(({ innerText }) => innerText).join() === badges,
          before.join(),
        );
      expect(await noa.page.content()).not.toContain('emergency room');
      // and what she was told of it is seen too, in words that say no more than that somebody wrote
      await other.go('/member/notifications');
      const told = other.page.locator('#notices > li', { hasText: 'הודעה מצוות הטיפול' }).first();
      await told.waitFor();
      expect(await told.getByText('חדש').count()).toBe(0);
      expect(await other.page.locator('#notices').innerText()).not.toMatch(/101|(?<!\p{L})לוי(?!\p{L})/u);
      await screenshot(other.page, 'notices-phone-he');

      await panel.getByRole('button', { name: 'Close', exact: true }).click();
      await panel.locator('#close-reason').selectOption('BY_PHONE');
      await panel.getByRole('button', { name: 'Close', exact: true }).click();
      await noa.page.getByText('השיחה סגורה').waitFor();
      await inbox(khoury, 'closed');
      await khoury.page.locator('#inbox > li', { hasText: 'להתקשר עכשיו 101' }).getByText('דיברנו בטלפון').waitFor();
      await noa.page.locator('#reply').fill('תודה. עדיין צריכה אישור לחדר כושר');
      await noa.page.getByRole('button', { name: 'לשלוח' }).click();
      await inbox(khoury);
      await waits(khoury).waitFor();
      quiet(noa, levi, khoury, other);
    },
    SLOW,
  );
}
