import { expect, test } from '@jest/globals';
import { DESKTOP, screenshot } from '../screenshot.ts';
import { quiet, SLOW, type Team } from './team.ts';

/** A picture that tells somebody's name beside what is seen of it, and what the page is to say was found inside. */
export interface TellingPicture {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
  readonly found: readonly string[];
}
/** @param letter a PDF whose words and whose title say who the patient is; @param tells whether a name stands in bytes */
export function consultFile(team: Team, letter: string, pictures: readonly TellingPicture[], tells: (bytes: Buffer) => boolean): void {
  test(
    'a letter that tells who the patient is goes to colleagues without the name, the number and what the file itself told; its author sees first what was found',
    async () => {
      const { levi, noa } = team;
      await levi.go(`/clinic/patient/${noa.personId}/consult`);
      await levi.page.locator('#consult-specialty').selectOption('INTERNIST');
      await levi.page.locator('#consult-text').fill('Which dose follows from this letter?');
      await levi.page.getByRole('button', { name: 'Check for personal details' }).click();
      const files = levi.page.locator('cw-consult-files');
      await files.locator('input[type=file]').setInputFiles(letter);
      await files.locator('#consult-file-alt').fill('Letter of Noa Barak, ID 058372202');
      await files.getByText('Ready to send').waitFor();
      await files.getByRole('button', { name: 'Put it beside the question' }).click();

      // What the gate found in its description, in its words and inside the file, each with what stands instead.
      await files.getByText('Found inside and removed:').getByText('titles and comments').waitFor();
      for (const told of ['Noa Barak', 'נועה ברק', '058372202', '052-8814409'])
        expect(await files.locator('td', { hasText: told }).count()).toBeGreaterThan(0);
      await screenshot(levi.page, 'consult-file');
      await levi.page.getByLabel('I have read it: nothing in it tells who the patient is').check();
      await levi.page.getByRole('button', { name: 'Publish to colleagues' }).click();
      await levi.page.waitForURL(/\/clinic\/consults\/./);

      const azoulay = await team.seat('azoulay', { screen: DESKTOP });
      await azoulay.go(new URL(levi.page.url()).pathname);
      await azoulay.page.getByText('Words of a document:').waitFor();
      const shown = (await azoulay.page.locator('main').textContent()) ?? '';
      expect(shown).toContain('Which dose follows from this letter?');
      for (const told of ['Noa', 'Barak', 'נועה', 'ברק', '058372202', '052-8814409', 'Summary of']) expect(shown).not.toContain(told);
      await screenshot(azoulay.page, 'consult-file-colleague');
      quiet(levi, azoulay);
    },
    SLOW,
  );

  test(
    'pictures that tell where, when and by whom they were made: the page says so, and what colleagues get has none of it, byte by byte',
    async () => {
      const { levi, noa } = team;
      await levi.go(`/clinic/patient/${noa.personId}/consult`);
      await levi.page.locator('#consult-specialty').selectOption('INTERNIST');
      await levi.page.locator('#consult-text').fill('What may these spots be?');
      await levi.page.getByRole('button', { name: 'Check for personal details' }).click();
      const files = levi.page.locator('cw-consult-files');
      for (const [n, { found, ...file }] of pictures.entries()) {
        // else nothing would be proved
        expect(tells(file.buffer)).toBe(true);
        await files.locator('input[type=file]').setInputFiles(file);
        await files.locator('#consult-file-alt').fill(`Spots on a forearm, ${['first', 'second'][n]} day`);
        await files.getByText('Ready to send').waitFor();
        await files.getByRole('button', { name: 'Put it beside the question' }).click();
        const told = files.locator('li', { hasText: `${['first', 'second'][n]} day` }).getByText('Found inside and removed:');
        for (const kind of found) await told.filter({ hasText: kind }).waitFor();
      }
      const looked = levi.page.getByLabel('I have looked at it');
      await expect(looked.count()).resolves.toBe(pictures.length);
      for (const box of await looked.all()) await box.check();
      await levi.page.getByLabel('I have read it: nothing in it tells who the patient is').check();
      await screenshot(levi.page, 'consult-pictures');
      await levi.page.getByRole('button', { name: 'Publish to colleagues' }).click();
      await levi.page.waitForURL(/\/clinic\/consults\/./);

      const azoulay = await team.seat('azoulay', { screen: DESKTOP });
      await azoulay.go(new URL(levi.page.url()).pathname);
      const shown = azoulay.page.locator('cw-shown-files img');
      await shown.nth(pictures.length - 1).waitFor();
      for (const image of await shown.all()) {
        const address = (await image.getAttribute('src')) ?? '';
        const sent = await azoulay.page.evaluate(async (from) => [...new Uint8Array(await (await fetch(from)).arrayBuffer())], address);
        const bytes = Buffer.from(sent);
        expect(bytes.length).toBeGreaterThan(50);
        expect(tells(bytes)).toBe(false);
        for (const mark of ['Exif', 'GPS', 'tEXt', 'iTXt', 'zTXt', 'eXIf', '2025:03:12', 'http://ns.adobe.com'])
          expect(bytes.includes(mark)).toBe(false);
      }
      await screenshot(azoulay.page, 'consult-pictures-colleague');
      quiet(levi, azoulay);
    },
    SLOW,
  );
}
