import { expect, test } from '@jest/globals';
import { screenshot } from '../screenshot.ts';
import { quiet, SLOW, type Team } from './team.ts';

/** A complaint of somebody whom nobody treats. */
export function reception(team: Team): void {
  test(
    'somebody whom nobody treats has sent what hurts: the clinic sees that and nothing of the record, and who takes it has the chart',
    async () => {
      const { levi } = team;
      const { personId } = await team.ground.house.as('itai');
      await levi.go('/clinic');
      const waits = levi.page.locator('.wl ol > li', { hasText: 'איתי פלד' });
      expect(await waits.innerText()).toMatch(/No care team yet\..*Take/s);
      await waits.getByRole('link').click();
      const complaint = levi.page.locator('cw-intake-reception li', { hasText: 'איתי פלד' });
      await screenshot(levi.page, 'reception');
      await complaint.getByRole('button', { name: 'Take' }).click();
      await waits.getByText('· You').waitFor();
      await levi.page.locator('cw-intake-reception [role=status] a').click();
      await levi.page.waitForURL((url) => url.pathname.endsWith(`/clinic/patient/${personId}`));
      await levi.page.getByRole('heading', { level: 1, name: 'איתי פלד' }).waitFor();
      await levi.page.getByRole('region', { name: 'Complaints' }).getByText('Low back pain').first().waitFor();
      quiet(levi);
    },
    SLOW,
  );
}
