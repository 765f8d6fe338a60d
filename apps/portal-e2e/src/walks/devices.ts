import { expect, test } from '@jest/globals';
import { PHONE } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import { quiet, SLOW, type Team } from './team.ts';

type Device = 'camera' | 'microphone';

/**
 * From now on the browser answers for the camera as where it was told not to, where there is none, or where another program has it; for the
 * microphone too where `both`. Said by the page's own API: the headless browser of the tests asks nobody, so nobody can refuse there.
 */
const failWith = ({ page }: Seat, name: 'NotAllowedError' | 'NotFoundError' | 'NotReadableError', both = false): Promise<void> =>
  page.evaluate(
    ([fault, all]) => {
      const real = MediaDevices.prototype.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (asked) => (all || asked?.video ? Promise.reject(new DOMException('', fault)) : real(asked));
    },
    [name, both] as const,
  );

/** A visit by video where camera and microphone give nothing: each with a plain way out, and she is called in from the worklist. */
export function devices(team: Team): void {
  test(
    'whoever waits stands on the worklist with how long; a device that is refused, missing or in use is said in words, and the call goes on without it',
    async () => {
      const { levi } = team;
      const noa = await team.seat('noa', { screen: PHONE });
      await team.chartOf(levi, 'plan');
      await levi.page.getByRole('button', { name: 'Video visit now' }).click();
      await levi.page.getByText('has not come into the waiting room yet').waitFor();
      await noa.go(new URL(levi.page.url()).pathname.replace('/clinic/video/', '/member/visits/'));
      await noa.page.getByRole('button', { name: 'Start the check' }).waitFor();
      await failWith(noa, 'NotAllowedError');
      await noa.page.getByRole('button', { name: 'Start the check' }).click();
      const check = (device: Device) => noa.page.locator(`[data-check=${device}]`);
      await check('camera').getByText('The browser may not use the camera').waitFor();
      await check('microphone').getByText(/works/).waitFor();
      await noa.page.getByText('You can take part with sound alone').waitFor();
      await failWith(noa, 'NotFoundError');
      await check('camera').getByRole('button', { name: 'Try again' }).click();
      await check('camera').getByText('No camera was found').waitFor();
      await failWith(noa, 'NotReadableError', true);
      await check('camera').getByRole('button', { name: 'Try again' }).click();
      await check('camera').getByText('Another program is using the camera').waitFor();
      await noa.page.getByRole('button', { name: 'Go into the waiting room' }).click();
      await noa.page.locator('#waiting-room').waitFor();

      await levi.go('/clinic');
      const row = levi.page.locator('cw-worklist li', { hasText: 'Waits in the video room' });
      expect(await row.innerText()).toMatch(/just now|minute/);
      await row.locator('a').first().click();
      await levi.page.getByRole('button', { name: 'Call in', exact: true }).click();
      await noa.page.locator('cw-call-controls').getByText('Another program is using the camera').waitFor();
      // off, and when it is to be on again another program has it
      await noa.page.locator('[data-device=microphone]').click();
      await noa.page.locator('[data-device=microphone]').click();
      await noa.page.getByText('Nobody hears you now').waitFor();
      await levi.page.getByRole('button', { name: 'End the visit' }).click();
      await levi.page.getByRole('button', { name: 'End for everyone' }).click();
      await noa.page.getByRole('heading', { name: 'The visit is over' }).waitFor();
      quiet(noa, levi);
    },
    SLOW,
  );
}
