import { expect, test } from '@jest/globals';
import { DESKTOP, PHONE, screenshot } from '../screenshot.ts';
import type { Ground } from './ground.ts';

/** The last step of the golden journey: how somebody is, by their own word. */
export function outcome(ground: Ground): void {
  test('a clinician asks, the member answers on the phone in two sittings, and the open chart shows the score without a reload', async () => {
    const levi = await ground.seat('levi', { screen: DESKTOP });
    await levi.go(`/clinic/patient/${(await ground.house.as('noa')).personId}`);
    const pane = levi.page.getByRole('region', { name: 'How the patient is' });
    // what she was asked before stands in the record of the demo, with the line that led there
    await pane.locator('li', { hasText: 'Daily life' }).getByText('3/20').waitFor();
    await pane.locator('li', { hasText: 'Worry' }).getByText('Asked, not answered').waitFor();

    const { page: noa, complaints, go } = await ground.seat('noa', { screen: PHONE });
    await go('/member');
    const asked = noa.getByRole('region', { name: /Worry and unrest/ });
    await asked.getByRole('link', { name: 'Answer' }).click();
    const never = noa.getByRole('radio', { name: 'Not at all', exact: true });
    await never.first().check();
    await noa.getByRole('status').getByText('Saved', { exact: true }).waitFor();

    // another sitting finds what was answered
    await go('/member');
    await asked.getByRole('link', { name: 'Go on' }).click();
    await never.first().waitFor();
    expect(await never.first().isChecked()).toBe(true);
    for (const one of await never.all()) await one.check();
    await noa.getByRole('button', { name: 'Send' }).click();
    // what is missing is named, and nothing was sent
    await noa.getByRole('alert').locator('li a').first().waitFor();
    await noa.getByRole('radio', { name: 'Not difficult at all' }).check();
    await noa.getByRole('radio', { name: 'No', exact: true }).check();
    await noa.getByRole('button', { name: 'Send' }).click();
    await noa.getByText('0 of 21').first().waitFor();
    await screenshot(noa, 'outcome-phone');
    expect(complaints).toEqual([]);

    await pane.locator('li', { hasText: 'Worry' }).getByText('0/21').waitFor();
    await screenshot(levi.page, 'outcome-clinic');
    expect(levi.complaints).toEqual([]);
  }, 120_000);
}
