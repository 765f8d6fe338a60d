import { test } from '@jest/globals';
import { DESKTOP, screenshot } from '../screenshot.ts';
import { quiet, SLOW, type Team } from './team.ts';

const STOMACH = 'קיבה ומעיים';

/** A referral through another clinic’s hands. */
export function referral(team: Team): void {
  /** Where it is, whose step is next, until when, and what happens if that is late: all of it on the member's open page. */
  async function noaReads(...words: readonly (string | RegExp)[]): Promise<void> {
    const card = team.noa.page.locator('.card', { hasText: STOMACH });
    for (const text of words) await card.getByText(text).first().waitFor();
  }

  test(
    'a referral goes through the other clinic’s hands, and the member’s open page says at each step whose turn it is and until when',
    async () => {
      const { noa, levi } = team;
      const golan = await team.seat('golan', { screen: DESKTOP, locale: 'he-IL' });
      await Promise.all([noa.go('/member/referrals'), team.chartOf(levi, 'requests')]);
      const drawer = levi.page.locator('cw-request-panel');
      await drawer.getByRole('button', { name: 'Refer', exact: true }).click();
      await drawer.getByRole('button', { name: 'Read it over' }).click();
      await drawer.getByRole('link', { name: 'Choose the specialty.' }).waitFor();
      await drawer.locator('#referral-specialty').selectOption({ label: 'Stomach and bowel' });
      await drawer.locator('#referral-clinicId').selectOption({ label: 'Hof Dekel' });
      await drawer.locator('#referral-reason').fill('Liver values are a little high');
      await drawer.getByRole('button', { name: 'Read it over' }).click();
      await drawer.getByRole('button', { name: 'Send the referral' }).click();
      await noaReads('ממתינים לתשובת המרפאה', /הצעד הבא: .?חוף דקל/, /^צפוי עד/, 'אם לא תגיע תשובה בזמן');

      await golan.go('/clinic');
      const incoming = golan.page.locator('cw-incoming li', { hasText: 'Liver values are a little high' });
      await incoming.getByRole('button', { name: 'קבלה' }).click();
      await golan.page.locator('cw-incoming').getByText('התקבלה. פתיחת התיק:').waitFor();
      await noaReads('המרפאה תקבע איתך מועד', /הצעד הבא: .?חוף דקל/, /^צפוי עד/, 'אם לא ייקבע מועד');

      await team.chartOf(golan, 'requests');
      const theirs = golan.page.locator('cw-request-panel cw-referral-row', { hasText: STOMACH });
      await theirs.getByRole('button', { name: 'קביעת מועד' }).click();
      await theirs.locator('input[type=datetime-local]').fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16));
      await theirs.locator('button[type=submit]').click();
      await noaReads('לביקור שלך נקבע מועד', 'הצעד הבא: שלך, בביקור');
      await screenshot(noa.page, 'referral-booked-phone-he');
      await theirs.getByRole('button', { name: 'הביקור התקיים' }).click();
      await noaReads('היית בביקור. הסיכום נכתב', /^צפוי עד/);
      await theirs.getByRole('button', { name: 'כתיבת סיכום' }).click();
      await theirs.locator('textarea').fill('No hepatitis. Test the liver again in three months.');
      await theirs.locator('button[type=submit]').click();
      await noaReads('הסיכום הגיע', 'הצעד הבא: הצוות המטפל שלך');
      const own = levi.page.locator('cw-request-panel cw-referral-row', { hasText: 'No hepatitis' });
      await own.getByRole('button', { name: 'Noted' }).click();
      // no line of the timeline tells it, and her page says it without a reload
      await noaReads('אין צורך לעשות עוד דבר');
      await screenshot(noa.page, 'referral-ended-phone-he');
      quiet(noa, levi, golan);
    },
    SLOW,
  );
}
