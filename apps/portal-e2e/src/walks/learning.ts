import { expect, test } from '@jest/globals';
import { DESKTOP, screenshot } from '../screenshot.ts';
import type { Ground } from './ground.ts';

/** A unit with its right answers, in words: what leaves the service only with what was sent. */
export interface Lesson {
  readonly unit: string;
  readonly title: string;
  readonly questions: readonly { readonly ask: string; readonly right: readonly string[] }[];
}

/** A clinician learns, a colleague looks a certificate up, and an administrator reads how many, never who. */
export function learning(ground: Ground, { unit, title, questions }: Lesson): void {
  test('a clinician passes a unit, a colleague checks the certificate by its code, the administrator sees no more than that they are few', async () => {
    const levi = await ground.seat('levi', { screen: DESKTOP });
    await levi.go(`/clinic/learning/${unit}/questions`);
    await levi.page.getByRole('button', { name: 'Begin', exact: true }).click();
    await levi.page.getByText(`0 of ${questions.length} answered`).waitFor();
    // they stand in an order of the attempt's own
    for (const { ask, right } of questions) {
      const question = levi.page.getByRole('group').filter({ hasText: ask });
      for (const words of right) await question.getByLabel(words, { exact: true }).check();
    }
    await levi.page.getByText(`${questions.length} of ${questions.length} answered`).waitFor();
    await levi.page.getByRole('button', { name: 'Send the answers' }).click();
    await levi.page.getByRole('button', { name: 'Send now' }).click();
    await levi.page.getByText(`${questions.length} of ${questions.length} right`).waitFor();
    await levi.page.getByRole('link', { name: 'To the certificate' }).click();
    const code = await levi.page.locator('#certificate dd bdi[dir=ltr]').textContent();

    const khoury = await ground.seat('khoury', { screen: DESKTOP });
    await khoury.go('/clinic/learning');
    await khoury.page.getByLabel('Code').fill(code!);
    await khoury.page.getByRole('button', { name: 'Check' }).click();
    const certificate = khoury.page.locator('#certificate');
    await certificate.getByText(title).waitFor();
    expect(await certificate.locator('.holder').textContent()).toMatch(/\S/);

    const dayan = await ground.seat('dayan', { screen: DESKTOP });
    await dayan.go('/admin/learning');
    const row = dayan.page.getByRole('row').filter({ hasText: title });
    await row.getByText('hidden').first().waitFor();
    expect(await row.textContent()).not.toMatch(/\b(?:[1-9]|10)\b(?!\))/);
    await screenshot(dayan.page, 'learning-counts');
    expect([levi.complaints, khoury.complaints, dayan.complaints]).toEqual([[], [], []]);
  }, 120_000);
}
