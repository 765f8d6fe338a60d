import { expect, test } from '@jest/globals';
import { PHONE } from '../screenshot.ts';
import type { Seat } from '../seats.ts';
import { quiet, SLOW, type Team } from './team.ts';

type Device = 'camera' | 'microphone';

/** What somebody chose in the lock sign beside the address. */
async function decide({ page, context }: Seat, of: Readonly<Partial<Record<Device, 'granted' | 'denied'>>>): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const { targetInfo } = await devtools.send('Target.getTargetInfo');
  const [origin, browserContextId] = [new URL(page.url()).origin, targetInfo.browserContextId!];
  for (const [name, setting] of Object.entries(of))
    await devtools.send('Browser.setPermission', { permission: { name }, setting, origin, browserContextId });
  await devtools.detach();
}

/** From now on the browser answers as where there is no such device, or another program has it. */
const failWith = ({ page }: Seat, name: 'NotFoundError' | 'NotReadableError'): Promise<void> =>
  page.evaluate((fault) => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', fault));
  }, name);

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
      await decide(noa, { camera: 'denied', microphone: 'granted' });
      await noa.page.getByRole('button', { name: 'Start the check' }).click();
      const check = (device: Device) => noa.page.locator(`[data-check=${device}]`);
      await check('camera').getByText('The browser may not use the camera').waitFor();
      await check('microphone').getByText(/works/).waitFor();
      await noa.page.getByText('You can take part with sound alone').waitFor();
      await failWith(noa, 'NotFoundError');
      await check('camera').getByRole('button', { name: 'Try again' }).click();
      await check('camera').getByText('No camera was found').waitFor();
      await failWith(noa, 'NotReadableError');
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
