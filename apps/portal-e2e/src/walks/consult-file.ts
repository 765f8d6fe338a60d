import { expect, test } from '@jest/globals';
import { DESKTOP, screenshot } from '../screenshot.ts';
import { quiet, SLOW, type Team } from './team.ts';

/** @param letter a PDF whose words and whose title say who the patient is */
export function consultFile(team: Team, letter: string): void {
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
}
