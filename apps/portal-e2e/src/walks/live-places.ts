import { expect, test } from '@jest/globals';
import { DESKTOP, PHONE } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import { sightOf, withinASecond } from '../soon.ts';
import { quiet, SLOW, type Team } from './team.ts';

/** From the press in one window to the words on another's open page, which nobody touched. */
async function seenAfter(press: () => Promise<void>, on: Seat, words: string): Promise<void> {
  const seen = sightOf(on.page, words, 60_000);
  const pressed = Date.now();
  const [at] = await Promise.all([seen, press()]);
  expect(at - pressed).toBeLessThan(withinASecond(2));
}

/** What is about no member reaches open pages too: answers and decisions of a community, and of questions to colleagues. */
export function livePlaces(team: Team): void {
  test(
    'an answer in a community is at once on the page of whoever asked; a moderator’s decision on the page of whoever reported something',
    async () => {
      const { levi } = team;
      const [ruth, romano] = await Promise.all([
        team.seat('ruth', { screen: PHONE, locale: 'he-IL' }),
        team.seat('romano', { screen: DESKTOP }),
      ]);
      const question = 'באיזו יד מודדים?';
      await ruth.go('/member/communities/hypertension');
      await ruth.page.locator('#asked').getByRole('link', { name: question }).click();
      await ruth.page.locator('cw-reply-form').first().waitFor();
      await levi.go('/clinic/communities?code=hypertension');
      await levi.page.locator('#community-questions').getByRole('link', { name: question }).click();
      await levi.page.locator('#community-answer').fill('Measure twice and write down the second.');
      await seenAfter(() => levi.page.getByRole('button', { name: 'Send' }).click(), ruth, 'Measure twice and write down the second.');

      await ruth.go('/member/communities/hypertension/mine');
      const own = ruth.page.locator('#own-flags li', { hasText: 'נראה לי שזה לא נכון' });
      await own.getByText('מנחה יסתכל').waitFor();
      await romano.go('/clinic/moderation');
      const waits = romano.page.locator('#queue > li', { hasText: 'נראה לי שזה לא נכון' });
      await waits.locator('textarea').first().fill('Use the number that the cuff shows, and have the cuff checked.');
      await seenAfter(() => waits.getByRole('button', { name: 'Put the label' }).click(), ruth, 'זה נשאר, עם תווית ותשובה לידו');
      await waits.waitFor({ state: 'detached' });
      quiet(ruth, romano, levi);
    },
    SLOW,
  );

  test(
    'a colleague’s answer is at once on the page of whoever reads the question; that somebody may learn whose it is, too, and then it is shown',
    async () => {
      const { levi } = team;
      const [azoulay, romano] = await Promise.all([team.seat('azoulay', { screen: DESKTOP }), team.seat('romano', { screen: DESKTOP })]);
      await azoulay.go('/clinic/consults');
      await azoulay.page.locator('section[aria-labelledby=consults-whose] a').first().click();
      await azoulay.page.locator('#consult-whose').getByText('A moderator decides').waitFor();
      await levi.go(new URL(azoulay.page.url()).pathname);
      await levi.page.locator('#consult-answer').fill('Repeat potassium in 48 hours.');
      await seenAfter(() => levi.page.getByRole('button', { name: 'Send the answer' }).click(), azoulay, 'Repeat potassium in 48 hours.');

      await romano.go('/clinic/reidentify');
      await romano.page.getByRole('button', { name: 'Agree', exact: true }).first().click();
      await seenAfter(() => romano.page.getByRole('button', { name: 'Agree now' }).click(), azoulay, 'A moderator agreed');
      await azoulay.page.getByRole('button', { name: 'Show whose it is' }).click();
      await azoulay.page.getByText('Record number').waitFor();
      quiet(azoulay, romano, levi);
    },
    SLOW,
  );

  test(
    'its author puts a question beside a journey and takes it away; who treats the patient reads it in the timeline',
    async () => {
      const { levi, noa } = team;
      await levi.go('/clinic/consults?view=mine');
      await levi.page.locator('#consults a').first().click();
      const beside = levi.page.locator('cw-attach-consult');
      await beside.getByText('Beside the journey').waitFor();
      await beside.getByRole('button', { name: 'Take it away again' }).click();
      await beside.locator('#consult-journey').selectOption({ index: 1 });
      await beside.getByRole('button', { name: 'Put it there' }).click();
      await beside.getByText('Beside the journey').waitFor();
      await levi.go(`/clinic/patient/${noa.personId}`);
      await levi.page.locator('cw-timeline-pane').getByText('Colleagues were asked, without a name').first().waitFor();
      quiet(levi);
    },
    SLOW,
  );
}
