import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import type { Browser, OpenOptions } from './browser.ts';

export interface Cookie {
  name: string;
  value: string;
}

const run = promisify(execFile);

/**
 * A page that is signed in as a person of the demo population. `origin` must be `http://localhost:PORT`: a `__Host-` cookie is
 * Secure, and of the plain addresses only localhost counts as such. The cookie comes from `npm run sign-in -- --as PERSON --json`.
 */
export async function pageAs(
  browser: Browser,
  person: string,
  origin: string,
  options: OpenOptions & { cookie?: Cookie } = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const opened = await browser.newPage(options);
  const { name, value } = options.cookie ?? (await cookieOf(person));
  // A __Host- cookie is set for a secure address only; localhost counts as one when it is sent.
  await opened.context.addCookies([
    { name, value, url: origin.replace(/^http:/, 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
  return opened;
}

async function cookieOf(person: string): Promise<Cookie> {
  const { stdout } = await run('npm', ['run', '-s', 'sign-in', '--', '--as', person, '--json']);
  const { name, value } = JSON.parse(stdout) as Partial<Cookie>;
  if (!name || !value) throw new Error(`sign-in gave no cookie for ${person}.`);
  return { name, value };
}
