import { expect, test } from '@jest/globals';
import { quiet, SLOW, type Team } from './team.ts';

/** A community, where what sounds like danger is heard. */
export function community(team: Team, hostile: readonly string[]): void {
  test(
    'in a community: what could run is drawn as letters; what sounds like danger answers with help, reaches the nurse, and is back as a false alarm',
    async () => {
      const { noa, levi, khoury } = team;
      const { page } = noa;
      await noa.go('/member/communities/type-2-diabetes/ask');
      await page.locator('#ask-title').fill('<img src=x onerror=window.__xss=1>');
      await page.locator('#ask-text').fill(hostile.join('\n\n').slice(0, 3_900));
      await page.getByRole('button', { name: 'לראות איך זה נראה' }).click();
      const drawn = page.locator('#preview cw-post-text');
      await drawn.getByText('onerror=window.__xss=1').first().waitFor();
      expect(await drawn.locator('img, script, svg, iframe, style, form, input, object, embed, base, meta, [onclick]').count()).toBe(0);
      for (const href of await drawn.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
        expect(href).toMatch(/^https?:/);
      expect(await page.evaluate(() => (window as { __xss?: number }).__xss)).toBeUndefined();
      await page.getByRole('button', { name: 'לשנות' }).click();
      const title = 'הדיאטה הזאת ואני';
      await page.locator('#ask-title').fill(title);
      await page.locator('#ask-text').fill('יש ימים שאני לא רוצה לחיות בלי לחם. זה רק געגוע ללחם!');
      await page.getByRole('button', { name: 'לראות איך זה נראה' }).click();
      await page.getByRole('button', { name: 'לשאול עכשיו' }).click();
      await page.locator('cw-help-card a[href="tel:1201"]').waitFor();
      await levi.go('/clinic/communities?code=type-2-diabetes');
      await levi.page.locator('#community-questions li h2').first().waitFor();
      expect(await levi.page.locator('#community-questions', { hasText: title }).count()).toBe(0);
      await khoury.go('/clinic');
      await khoury.page.locator('cw-safety-strip a').click();
      const held = khoury.page.locator('#held > li', { hasText: title });
      await held.getByText('פגיעה עצמית').waitFor();
      await held.getByRole('button', { name: 'אני מטפל/ת בזה' }).click();
      await held.locator('textarea').fill('קראתי. מתגעגעים ללחם יחד.');
      await held.getByRole('button', { name: 'אזעקת שווא: להציג' }).click();
      await held.waitFor({ state: 'detached' });
      await noa.go('/member/communities/type-2-diabetes/mine');
      await page.getByText('קראתי. מתגעגעים ללחם יחד.').waitFor();
      await levi.go('/clinic/communities?code=type-2-diabetes');
      await levi.page.locator('#community-questions').getByRole('link', { name: title }).click();
      await levi.page.locator('#community-answer').fill('Half a slice of rye bread is one portion. **Enjoy it.**');
      await levi.page.getByRole('button', { name: 'Send' }).click();
      await levi.page.locator('#open-question ~ div', { hasText: 'Enjoy it.' }).first().waitFor();
      await noa.go('/member/communities/type-2-diabetes');
      await page.locator('#asked').getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: 'זה עונה על השאלה' }).click();
      await page.getByText('התשובה שהתקבלה').waitFor();
      quiet(noa, levi, khoury);
    },
    SLOW,
  );
}
