import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface Screen {
  name: string;
  width: number;
  height: number;
  scale: number;
  mobile: boolean;
}

export const PHONE: Screen = { name: 'phone', width: 390, height: 844, scale: 1.5, mobile: true };
export const DESKTOP: Screen = { name: 'desktop', width: 1366, height: 768, scale: 1, mobile: false };

/** Pictures are taken when somebody asks for them: `SCREENSHOTS=folder`. */
export const wantsPictures = process.env['SCREENSHOTS'] !== undefined;

/** The whole page as a picture, when its fonts are there, and when pictures are wanted. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
}
