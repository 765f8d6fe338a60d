import { expect, test } from '@jest/globals';
import { PHONE, screenshot } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import { quiet, SLOW, type Team } from './team.ts';

const OTHERS = 'cw-video-tile:not(.own) video';

/** Pictures of the others in a window: they have a size, and time goes on in them. */
async function seesOthers(page: Seat['page'], others: number): Promise<void> {
  const times = await page.waitForFunction(
    ([where, count]) => {
      const all = [...document.querySelectorAll<HTMLVideoElement>(where)].filter(({ videoWidth }) => videoWidth > 0);
      return all.length === count && all.map(({ currentTime }) => currentTime);
    },
    [OTHERS, others] as const,
  );
  await page.waitForFunction(
    ([where, before]) => {
      const all = [...document.querySelectorAll<HTMLVideoElement>(where)].filter(({ videoWidth }) => videoWidth > 0);
      return all.length > 0 && all.every(({ currentTime }, n) => currentTime > (before[n] ?? 0));
    },
    [OTHERS, (await times.jsonValue()) || []] as const,
  );
}

/** A visit by video, with a guest. */
export function videoVisit(team: Team): void {
  test(
    'a video visit: the way in appears on her open page, she waits, is called in, both see each other and a guest; a page that is loaded again comes back; the end leaves a note',
    async () => {
      const { noa, levi } = team;
      const [mine, hers] = [team.chartOf(levi, 'plan'), noa.go('/member/appointments')];
      await Promise.all([mine, hers]);
      await levi.page.getByRole('button', { name: 'Video visit now' }).click();
      await levi.page.getByText('has not come into the waiting room yet').waitFor();
      const room = new URL(levi.page.url()).pathname.replace('/clinic/video/', '/member/visits/');
      await noa.page.locator(`main a[href="${room}"]`).click();
      await noa.page.getByRole('button', { name: 'להתחיל בבדיקה' }).click();
      for (const device of ['camera', 'microphone', 'network']) await noa.page.locator(`[data-check=${device}] cw-icon`).waitFor();
      await noa.page.getByText('המצלמה עובדת').waitFor();
      await noa.page.getByText('המיקרופון עובד').waitFor();
      await screenshot(noa.page, 'visit-check-phone-he');
      await noa.page.getByRole('button', { name: 'להיכנס לחדר ההמתנה' }).click();
      await noa.page.getByText('התור שלך הוא הבא').waitFor();
      await screenshot(noa.page, 'visit-waiting-phone-he');

      // her daughter comes along by a link that works once, and waits too
      await noa.page.getByRole('button', { name: 'להזמין מישהו' }).click();
      await noa.page.locator('#guest-name').fill('דנה');
      await noa.page.getByRole('button', { name: 'ליצור קישור' }).click();
      const link = await noa.page.locator('cw-guest-list input[readonly]').inputValue();
      const guest = await team.ground.newPage({ screen: PHONE });
      guest.context.setDefaultTimeout(120_000);
      await guest.page.goto(link);
      await guest.page.getByRole('button', { name: 'Go in' }).click();
      await guest.page.getByText('has not begun yet').waitFor();
      expect(new URL(guest.page.url()).hash).toBe('');
      expect(await guest.page.content()).not.toContain('נועה');

      await levi.page.getByRole('button', { name: 'Call in', exact: true }).click();
      await Promise.all([seesOthers(levi.page, 2), seesOthers(noa.page, 2), seesOthers(guest.page, 2)]);
      await levi.page.locator('cw-video-tile', { hasText: 'דנה' }).waitFor();
      await Promise.all([
        screenshot(levi.page, 'visit'),
        screenshot(noa.page, 'visit-phone-he'),
        screenshot(guest.page, 'visit-guest-phone'),
      ]);

      // the page is loaded again, and the others see her again without doing anything
      await noa.page.reload();
      await noa.page.getByRole('button', { name: 'להיכנס לשיחה' }).click();
      await Promise.all([seesOthers(noa.page, 2), seesOthers(levi.page, 2)]);
      // sound alone is enough: her picture is gone on the other side, and she is still there
      await noa.page.locator('[data-device=camera]').click();
      await levi.page.locator('cw-video-tile', { hasText: 'נועה' }).getByText('No picture').waitFor();

      await levi.page.getByRole('button', { name: /^Remove .*דנה/ }).click();
      await guest.page.getByText('This link can’t be used any more').waitFor();
      await levi.page.locator('cw-video-tile', { hasText: 'דנה' }).waitFor({ state: 'detached' });
      await levi.page.getByRole('button', { name: 'End the visit' }).click();
      await levi.page.getByRole('button', { name: 'End for everyone' }).click();
      await noa.page.getByRole('heading', { name: 'השיחה הסתיימה' }).waitFor();
      await screenshot(noa.page, 'visit-over-phone-he');
      await levi.page.getByRole('link', { name: 'Write the note' }).click();
      await levi.page.locator('#note-subjective').waitFor();
      await noa.go('/member/timeline?show=visits');
      await noa.page.getByText('שיחת הווידאו התקיימה').first().waitFor();
      await guest.context.close();

      // she is asked how it was: what is asked leads back to this visit, from there she says it in her own words, and those lead back too
      await noa.go('/member/surveys');
      const aboutIt = noa.page.getByRole('link', { name: 'על ביקור הווידאו עם' });
      await noa.page.locator('cw-open-surveys section', { has: aboutIt }).getByRole('link', { name: 'לענות' }).click();
      await noa.page.locator('.iq-card fieldset').first().waitFor();
      await screenshot(noa.page, 'visit-survey-phone-he');
      await aboutIt.click();
      await noa.page.waitForURL(new RegExp(`${room}$`));
      await noa.page.getByRole('link', { name: 'לספר איך היה הביקור' }).click();
      await noa.page.locator('#subject', { hasText: 'לוי' }).waitFor();
      await noa.page.locator('#feedback-text').fill('הקול נשמע טוב, התמונה פחות');
      await noa.page.getByRole('button', { name: 'לשלוח' }).click();
      await noa.page.waitForURL(/\/member\/feedback\/(?!new)./);
      await aboutIt.click();
      await noa.page.getByRole('heading', { name: 'השיחה הסתיימה' }).waitFor();
      quiet(noa, levi);
    },
    SLOW,
  );

  test(
    'called off, a video visit is over at once on the open page of whoever waits for it',
    async () => {
      const { noa, levi } = team;
      await Promise.all([team.chartOf(levi, 'plan'), noa.go('/member')]);
      await levi.page.getByRole('button', { name: 'Video visit now' }).click();
      await levi.page.getByText('has not come into the waiting room yet').waitFor();
      const room = new URL(levi.page.url()).pathname.replace('/clinic/video/', '/member/visits/');
      await noa.page.locator(`main a[href="${room}"]`).click();
      await noa.page.getByRole('button', { name: 'להיכנס לחדר ההמתנה' }).click();
      await noa.page.getByText('התור שלך הוא הבא').waitFor();
      await levi.page.getByText('waits since').waitFor();
      await levi.page.getByRole('button', { name: 'Cancel the visit' }).click();
      const pressed = Date.now();
      await levi.page.getByRole('button', { name: 'Cancel it now' }).click();
      await noa.page.getByRole('heading', { name: 'השיחה בוטלה' }).waitFor();
      // generous: everything else of this house runs on the same cores
      expect(Date.now() - pressed).toBeLessThan(30_000);
      quiet(noa, levi);
    },
    SLOW,
  );
}
