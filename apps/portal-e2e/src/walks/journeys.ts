import { beforeAll, expect, test } from '@jest/globals';
import { DESKTOP } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import type { Ground } from './ground.ts';

const SLOW = 120_000;

/** What a doctor does with the journeys of a member. */
export function journeys(ground: Ground): void {
  let levi: Seat;
  beforeAll(async () => {
    levi = await ground.seat('levi', { screen: DESKTOP });
    await levi.go('/clinic');
    await levi.page.getByRole('searchbox', { name: 'Find a patient' }).fill('נועה');
    await levi.page.getByRole('link', { name: /נועה ברק/ }).click();
  }, 240_000);

  const pane = () => levi.page.getByRole('region', { name: 'Journeys', exact: true });
  const open = async () => pane().getByRole('button', { name: 'Merge, split, decline' }).press('Enter');
  const why = (text: string) => pane().getByLabel('Why? Read by those who treat the patient').fill(text);

  test(
    'a visit becomes a journey of its own, without a mouse, and is taken back',
    async () => {
      const { page } = levi;
      await open();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('arrange-journey');
      await pane().getByLabel('What is to be done').selectOption('split');
      await pane().getByRole('checkbox').first().press('Space');
      await pane().getByRole('button', { name: 'Split off' }).press('Enter');
      await pane().getByText('Say why', { exact: true }).waitFor();
      await why('Another concern');
      await pane().getByRole('button', { name: 'Split off' }).press('Enter');
      await page.getByText('It is a journey of its own now').waitFor();

      await open();
      await pane().getByText('Another concern').waitFor();
      await why('It was the same after all');
      await pane().getByRole('button', { name: 'Take back' }).press('Enter');
      await page.getByText('The journeys are one now').waitFor();
      expect(levi.complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'declined, a journey stands among those that are over, and goes on when care is resumed',
    async () => {
      const { page } = levi;
      await open();
      await pane().getByLabel('What is to be done').selectOption('decline');
      await why('She wants to wait');
      await pane().getByRole('button', { name: 'Close as declined' }).click();
      await pane()
        .getByText(/\(declined\)/)
        .waitFor();

      await open();
      const which = pane().getByLabel('Journey', { exact: true });
      for (const { value } of await which
        .locator('option')
        .evaluateAll((all) => all.map((one) => ({ value: (one as HTMLOptionElement).value })))) {
        await which.selectOption(value);
        if ((await pane().getByLabel('What is to be done').locator('option[value=resume]').count()) > 0) break;
      }
      await pane().getByLabel('What is to be done').selectOption('resume');
      await why('She came back');
      await pane().getByRole('button', { name: 'Resume care' }).click();
      await page.getByText('The journey goes on').waitFor();
      await pane()
        .getByText(/\(declined\)/)
        .waitFor({ state: 'detached' });
      expect(levi.complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    'Escape puts the form away, and the focus is where it was opened',
    async () => {
      await open();
      await pane().getByLabel('What is to be done').waitFor();
      await pane().getByText('Care resumed').waitFor();
      await levi.page.keyboard.press('Escape');
      await pane().getByLabel('What is to be done').waitFor({ state: 'detached' });
      expect(await levi.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Merge, split, decline');
    },
    SLOW,
  );
}
