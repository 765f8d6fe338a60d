import { existsSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { PHONE, type Screen } from './screenshot.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** A container has no sandbox and no display; nothing may be fetched behind a test's back. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenOptions {
  screen?: Screen;
  /** BCP 47; decides the language of a first visit. */
  locale?: string;
  reducedMotion?: boolean;
}

export interface Browser {
  /** A page in a context of its own. What goes wrong in it (errors, refused by the policy) is gathered in `complaints`. */
  newPage(options?: OpenOptions): Promise<{ page: Page; context: BrowserContext; complaints: string[] }>;
  close(): Promise<void>;
}

/**
 * The Chromium of this machine: `CHROMIUM_PATH` (`npm test` sets it), else where distributions put it. `more`: further
 * arguments of its command line. Throws in words when there is none.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? CANDIDATES.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chromium was found. Install it, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
  return {
    async newPage({ screen = PHONE, locale = 'en-GB', reducedMotion = true } = {}) {
      const context = await browser.newContext({
        viewport: { width: screen.width, height: screen.height },
        deviceScaleFactor: screen.scale,
        isMobile: screen.mobile,
        hasTouch: screen.mobile,
        locale,
        timezoneId: 'Asia/Jerusalem',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      return { page, context, complaints };
    },
    close: () => browser.close(),
  };
}
