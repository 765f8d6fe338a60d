import { expect, test } from '@jest/globals';
import { DESKTOP, PHONE, screenshot } from '../screenshot.ts';
import type { Ground } from './ground.ts';

/** From the first complaint to the doctor who takes it. */
export function intake(ground: Ground): void {
  /** The first option of each question is the gravest in this document; where there are several, one is enough. */
  test('a member answers about chest pain, is told at once what to do, and the doctor takes it from the queue', async () => {
    const { page: noa, complaints, go } = await ground.seat('noa', { screen: PHONE });
    await go('/member');
    await noa.locator('a.newc').click();
    await noa.locator('#topics').waitFor();
    await screenshot(noa, 'intake-topics-phone');
    await noa.locator('[data-topic="chest-pain"]').click();
    await noa.locator('.iq fieldset').waitFor();
    for (let n = 0; n < 20; n++) {
      const first = noa.locator('.iq input[type=radio], .iq input[type=checkbox]').first();
      if (await first.count()) {
        await first.check();
        await noa.getByText('Saved', { exact: true }).waitFor();
      }
      if (n === 3) await screenshot(noa, 'intake-question-phone');
      const before = noa.url();
      await noa.getByRole('button', { name: 'Next' }).click();
      await noa.waitForURL((url) => url.href !== before);
      const step = new URL(noa.url()).searchParams.get('step')!;
      if (step === 'check') break;
      await noa.locator(`.iq-card[data-step="${step}"]`).waitFor();
    }
    await noa.getByRole('button', { name: 'Send' }).waitFor();
    await screenshot(noa, 'intake-check-phone');
    await noa.getByRole('button', { name: 'Send' }).click();
    await noa.getByRole('heading', { name: 'Now: get help at once' }).waitFor();
    expect(await noa.locator('.care a[href="tel:101"]').count()).toBe(1);
    await screenshot(noa, 'intake-result-phone');

    const levi = await ground.seat('levi', { screen: DESKTOP });
    await levi.go('/clinic');
    await levi.page.getByText('Emergency: Chest pain').first().waitFor();
    await screenshot(levi.page, 'intake-worklist');
    await levi.page.locator('ol li', { hasText: 'Emergency: Chest pain' }).locator('a').first().click();
    const pane = levi.page.getByRole('region', { name: 'Complaints' });
    await pane.getByText('This pain can be a heart attack.').waitFor();
    await screenshot(levi.page, 'intake-chart');
    await pane.getByRole('button', { name: 'Take' }).click();
    await pane.getByText('taken').waitFor();
    await pane.getByRole('button', { name: 'Close' }).click();
    await pane.getByText('closed').waitFor();
    expect([...complaints, ...levi.complaints]).toEqual([]);
  }, 240_000);
}
