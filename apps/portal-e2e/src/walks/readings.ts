import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, screenshot } from '../screenshot.ts';
import type { Ground } from './ground.ts';

const ALMAZ_FILE = [
  'date,time,kind,value,second',
  '2026-11-01,07:30,pressure,128,82',
  '2026-11-02,07:30,weight,heavy,',
  '2026-11-03,07:30,pulse,71,',
].join('\n');

async function logPressure(page: Page, upper: string, lower: string): Promise<void> {
  await page.locator('#reading-first').fill(upper);
  await page.locator('#reading-second').fill(lower);
  await page.locator('cw-reading-form button[type=submit]').click();
}

/** Readings at home, from a file and from a device. */
export function readings(ground: Ground): void {
  test('a high reading says what to do and makes one task, the second is counted to it; a file with a bad line; a device posts', async () => {
    const { page: salma, complaints, go } = await ground.seat('salma', { screen: PHONE });
    await go('/member/readings');
    await salma.locator('#reading-first').waitFor();

    // Asked about first, with what was meant.
    await logPressure(salma, '1200', '80');
    await salma.getByText('120/80 mmHg').first().waitFor();
    // Her limit is 140: her midwife set it.
    await logPressure(salma, '182', '99');
    await salma.locator('cw-advice a[href="tel:101"]').first().waitFor();
    await screenshot(salma, 'readings-phone');
    await logPressure(salma, '168', '97');
    await salma.getByText('168/97').first().waitFor();

    const gordon = await ground.seat('gordon', { screen: DESKTOP });
    await gordon.go(`/clinic/patient/${(await ground.house.as('salma')).personId}`);
    const readings = gordon.page.getByRole('region', { name: 'Home readings' });
    await readings.getByText('168/97').first().waitFor();
    await gordon.go(`/clinic/patient/${(await ground.house.as('salma')).personId}?tab=plan`);
    const tasks = gordon.page.locator('.work-list li', { hasText: /crossed the limit|חצו את הסף|تجاوزت القراءات/ });
    await tasks.first().waitFor();
    expect(await tasks.count()).toBe(1);
    await screenshot(gordon.page, 'readings-clinic');

    // A file: nothing is saved before it is confirmed, and the bad line is told.
    await salma.locator('#csv-file').setInputFiles({ name: 'home.csv', mimeType: 'text/csv', buffer: Buffer.from(ALMAZ_FILE) });
    await salma.locator('cw-csv-card').getByText('3', { exact: false }).first().waitFor();
    await salma.locator('cw-csv-card .row button').first().click();
    await salma.locator('cw-csv-card cw-notice.good').waitFor();

    // A device is connected, and posts with its token.
    await salma.locator('#device-name').fill('Arm');
    await salma.locator('cw-devices-card button[type=submit]').click();
    const token = (await salma.locator('code.token').textContent()) ?? '';
    const pulse = {
      ...{ resourceType: 'Observation', status: 'final', effectiveDateTime: new Date(Date.now() - 3_600_000).toISOString() },
      code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
      valueQuantity: { value: 77, system: 'http://unitsofmeasure.org', code: '/min' },
    };
    const post = (body: unknown, bearer = token) =>
      fetch(`${ground.house.stack.url}/devices/readings`, {
        method: 'POST',
        headers: { 'content-type': 'application/fhir+json', authorization: `Bearer ${bearer}` },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const issues = async (answer: Response) =>
      ((await answer.json()) as { issue: readonly { code: string; expression?: string[] }[] }).issue;
    expect((await post(pulse)).status).toBe(200);
    const again = await post(pulse);
    expect([again.status, (await issues(again)).map(({ code }) => code)]).toEqual([200, ['informational', 'duplicate']]);
    const bad = await post({ ...pulse, code: {} });
    expect([bad.status, (await issues(bad)).at(-1)?.expression]).toEqual([422, ['Observation.code']]);
    expect([(await post(pulse, 'wrong')).status, (await post('{')).status]).toEqual([401, 400]);
    // none of these can ever be taken: a device that is told to send again would do so for ever
    for (const nothing of ['null', '7', '"72 kg"', 'true', '[]']) {
      const refused = await post(nothing);
      expect([nothing, refused.status, (await issues(refused))[0]]).toMatchObject([
        nothing,
        400,
        { code: 'structure', expression: ['body'] },
      ]);
    }
    await salma.locator('#readings-pulse').waitFor();
    expect([...complaints, ...gordon.complaints]).toEqual([]);
  }, 240_000);

  test('in Hebrew the page turns around, and the numbers stay as they are', async () => {
    const { page, go } = await ground.seat('noa', { screen: PHONE, locale: 'he-IL' });
    await go('/member/readings');
    await page.locator('cw-number-line').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await page.locator('h1').textContent()).toContain('המדידות שלי');
    await screenshot(page, 'readings-phone-he');
  }, 120_000);
}
