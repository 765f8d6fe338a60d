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

/** Where pictures go: `SCREENSHOTS`, else `coverage/screenshots`, which git does not keep. */
const folder = (): string => process.env['SCREENSHOTS'] ?? join(process.cwd(), 'coverage/screenshots');

/** The whole page as a picture, when its fonts are there. Returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(folder(), { recursive: true });
  const path = join(folder(), `${name}.png`);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}
