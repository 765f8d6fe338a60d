import { existsSync, mkdirSync } from 'node:fs';
import { uuidv7 } from '@careway/contracts';
import { createSessions, prepareSessions, type Sessions } from '@careway/gateway';
import { ACCOUNT_CHANNEL, createAccount, createIdentity, disableAccount, type Identity, LOCALES, prepareIdentity } from '@careway/identity';
import { freePort, HttpBrowser, testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const OFFLINE = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const hasChromium = existsSync(CHROMIUM);
/** Where there is no browser the tests are counted as skipped; in CI its absence is a failure. */
const inChromium = hasChromium || process.env.CI === 'true' ? test : test.skip;
const SHOTS = process.env.CAREWAY_SHOTS;

let postgres: TestPostgres;
let admin: pg.Pool;
let demo: Door;
let real: Door;
let origin: string;
let browser: Browser | undefined;

const about = (he: string, ar: string, en: string, ru: string) => ({ he, ar, en, ru });
const noa = {
  personId: uuidv7(),
  username: 'noa',
  displayName: 'נועה כהן',
  kind: 'member',
  locale: 'he',
  password: 'a quiet morning in Haifa',
  card: {
    place: 1,
    name: { en: 'Noa Cohen', ar: 'نوعا كوهين', ru: 'Ноа Коэн' },
    about: about('בת 43, מסלול לחץ דם', '٤٣ عامًا، مسار ضغط الدم', '43, a journey with blood pressure', '43 года, путь с давлением'),
  },
} as const;
const others = [
  {
    username: 'yusuf',
    kind: 'member',
    names: ['יוסף ח׳ורי', 'يوسف خوري', 'Yusuf Khoury', 'Юсуф Хури'],
    about: about(
      'אב לשתי בנות, פועל בשמן',
      'أب لابنتين ويتصرف باسمهما',
      'Father who acts for two daughters',
      'Отец, действует за двух дочерей',
    ),
  },
  {
    username: 'ruth',
    kind: 'member',
    names: ['רות ברק', 'روت باراك', 'Ruth Barak', 'Рут Барак'],
    about: about('בת 71, סוכרת ולב', '٧١ عامًا، سكري وقلب', '71, diabetes and heart', '71 год, диабет и сердце'),
  },
  {
    username: 'levi',
    kind: 'clinician',
    names: ['ד״ר דניאל לוי', 'د. دانيال ليفي', 'Dr. Daniel Levi', 'Д-р Даниэль Леви'],
    about: about('רופא משפחה בחיפה', 'طبيب عائلة في حيفا', 'Family doctor in Haifa', 'Семейный врач в Хайфе'),
  },
  {
    username: 'amal',
    kind: 'clinician',
    names: ['אמל נסאר', 'أمل نصار', 'Amal Nassar', 'Амаль Нассар'],
    about: about('אחות, ניהול טיפול', 'ممرضة، إدارة الرعاية', 'Nurse, care management', 'Медсестра, ведение лечения'),
  },
  {
    username: 'irina',
    kind: 'administrator',
    names: ['אירינה פטרוב', 'إيرينا بتروف', 'Irina Petrov', 'Ирина Петрова'],
    about: about('תמונת האוכלוסייה לפי מחוז', 'صورة السكان حسب اللواء', 'The population by district', 'Население по округам'),
  },
  {
    username: 'oren',
    kind: 'moderator',
    names: ['אורן שגיא', 'أورن ساغي', 'Oren Sagi', 'Орен Саги'],
    about: about('קורא פוסטים שסומנו', 'يقرأ المنشورات المعلَّمة', 'Reads the posts that were held', 'Читает задержанные записи'),
  },
] as const;

interface Door {
  app: FastifyInstance;
  sessions: Sessions;
  identity: Identity;
  origin: string;
}

/** Issuer and sessions on one origin, as the whole system has them; two pages stand for the portal. */
async function openDoor(isDemo: boolean): Promise<Door> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const identity = await createIdentity({ database: postgres.url('careway', 'identity'), origins: [address], demo: isDemo });
  const sessions = await createSessions({
    database: postgres.url('careway', 'gateway'),
    origins: [address],
    issuer: identity.client,
    isActive: (personId) => identity.isActive(personId),
    accountChannel: ACCOUNT_CHANNEL,
  });
  const app = Fastify();
  await identity.mount(app);
  await sessions.routes(app);
  for (const path of ['/', '/member'])
    app.get(path, (_request, reply) => reply.type('text/html').send('<!doctype html><title>Portal</title><link rel=icon href=data:,>'));
  await app.listen({ host: '127.0.0.1', port });
  return { app, sessions, identity, origin: address };
}

beforeAll(async () => {
  postgres = await testPostgres();
  const url = await postgres.database('careway');
  await Promise.all([prepareIdentity(url), prepareSessions(url, { demo: true })]);
  admin = new pg.Pool({ connectionString: url, max: 2 });
  await createAccount(admin, noa);
  for (const [index, { username, kind, names, about: line }] of others.entries()) {
    const [he, ar, en, ru] = names;
    const card = { place: index + 2, name: { ar, en, ru }, about: line };
    await createAccount(admin, { personId: uuidv7(), username, displayName: he, kind, locale: 'he', card });
  }
  demo = await openDoor(true);
  real = await openDoor(false);
  ({ origin } = demo);
  if (hasChromium) browser = await chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, ...OFFLINE] });
});

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  for (const door of [demo, real]) {
    await door?.app.close();
    await door?.sessions.close();
    await door?.identity.close();
  }
  await admin?.end();
  await postgres?.stop();
});

/** What pages wrote to the console as a fault; a policy that is broken by our own page stands here, too. */
const faults: string[] = [];

async function pageIn(options: BrowserContextOptions): Promise<Page> {
  if (!browser) throw new Error(`No Chromium at ${CHROMIUM}: the sign-in was not seen by a browser.`);
  const page = await (await browser.newContext(options)).newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

const sessionOf = async (client: HttpBrowser) =>
  (await client.send(`${origin}/auth/session`)).json() as Promise<Record<string, unknown> | null>;

test('by plain HTTP: sign in with a password, be known, sign out here and at the issuer', async () => {
  const client = new HttpBrowser();
  const page = await client.open(`${origin}/auth/sign-in?to=/member`);
  expect(page.url.pathname).toMatch(/^\/oidc\/interaction\//);
  const done = await client.post(page.url, { username: noa.username, password: noa.password });
  expect(done.url.href).toBe(`${origin}/member`);
  expect(await sessionOf(client)).toMatchObject({
    personId: noa.personId,
    kind: 'member',
    name: noa.displayName,
    locale: 'he',
    demo: true,
  });
  const out = await client.send(`${origin}/auth/sign-out`, { method: 'POST', headers: { 'x-careway-csrf': '1', origin } });
  const { next } = (await out.json()) as { next: string };
  expect((await client.open(next)).url.href).toBe(`${origin}/`);
  expect(await sessionOf(client)).toBeNull();
  expect((await admin.query(`select 1 from identity.artefact where account_id = $1`, [noa.personId])).rowCount).toBe(0);
});

test('an account that is closed loses its sessions within a second', async () => {
  const gone = { ...noa, personId: uuidv7(), username: 'gone', card: undefined };
  await createAccount(admin, { ...gone, card: { ...noa.card, place: 99 } });
  const client = new HttpBrowser();
  const page = await client.open(`${origin}/auth/sign-in`);
  await client.post(page.url, { username: 'gone', password: noa.password });
  expect(await sessionOf(client)).toMatchObject({ personId: gone.personId });
  await disableAccount(admin, gone.personId);
  const since = performance.now();
  while ((await sessionOf(client)) !== null) expect(performance.now() - since).toBeLessThan(1000);
});

inChromium('in Chromium: one click signs in, the cookie is out of reach of scripts, signing out goes all the way', async () => {
  const page = await pageIn({ locale: 'en-US' });
  await page.goto(`${origin}/auth/sign-in?to=/member`);
  await page.getByRole('button', { name: /Noa Cohen/ }).click();
  await page.waitForURL(`${origin}/member`);
  const cookies = await page.context().cookies();
  const key = cookies.find(({ name }) => name === `__Host-careway-${new URL(origin).port}`);
  expect(key).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 });
  expect(await page.evaluate(() => document.cookie)).not.toContain('__Host');
  const next = await page.evaluate(async () => {
    const answer = await fetch('/auth/sign-out', { method: 'POST', headers: { 'x-careway-csrf': '1' } });
    return ((await answer.json()) as { next: string }).next;
  });
  await page.goto(next);
  expect(page.url()).toBe(`${origin}/`);
  await page.close();
});

inChromium('in Chromium: a wrong password is announced, keeps the name, and another language is one click away', async () => {
  const page = await pageIn({ locale: 'en-US' });
  await page.goto(`${origin}/auth/sign-in?to=/member`);
  await page.getByLabel('User name').fill('noa');
  await page.getByLabel('Password').fill('wrong');
  // The browser writes the 401 of the page itself to its console.
  page.removeAllListeners('console');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('not right');
  expect(await page.getByRole('alert').evaluate((alert) => alert === document.activeElement)).toBe(true);
  expect(await page.title()).toBe('Error: Sign in · Careway');
  expect(await page.getByLabel('User name').inputValue()).toBe('noa');
  await page.getByRole('link', { name: 'العربية' }).click();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.getByLabel('كلمة المرور').fill(noa.password);
  await page.getByLabel('اسم المستخدم').fill('noa');
  await page.getByRole('button', { name: 'دخول', exact: true }).click();
  await page.waitForURL(`${origin}/member`);
  await page.close();
});

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1366, height: 768 } };

/** No fault that axe finds, no sideways scrolling, our own font; and a picture, where pictures are asked for. */
async function look(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  if (SHOTS !== undefined) {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  }
  await page.evaluate(axe.source);
  const faulty = await page.evaluate(async () => {
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run();
    return { looked: passes.length, faults: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) };
  });
  expect(faulty).toEqual({ looked: expect.any(Number), faults: [] });
  expect(faulty.looked).toBeGreaterThan(5);
}

/** Themes and sizes take turns over the languages; where pictures are asked for, all are walked. */
const themesOf = (turn: number) => (SHOTS === undefined ? ([turn % 2 === 0 ? 'light' : 'dark'] as const) : (['light', 'dark'] as const));

for (const [place, locale] of LOCALES.entries())
  inChromium(
    `in Chromium: the pages in ${locale} have no fault that axe finds and fit a phone`,
    async () => {
      for (const [index, [size, viewport]] of Object.entries(SIZES).entries())
        for (const colorScheme of themesOf(place + index)) {
          const page = await pageIn({ locale, colorScheme, viewport });
          const shot = (name: string) => look(page, `${name}-${locale}-${colorScheme}-${size}`);
          await page.goto(`${demo.origin}/auth/sign-in?ui_locales=${locale}`);
          expect(await page.locator('html').getAttribute('lang')).toBe(locale);
          await page.evaluate(() => document.fonts.ready.then(() => undefined));
          expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
          await shot('demo');
          await page.goto(`${real.origin}/auth/sign-in?ui_locales=${locale}`);
          expect(await page.locator('.person').count()).toBe(0);
          await shot('password');
          if (index === 0) await messages(page, shot);
          await page.close();
        }
    },
    120_000,
  );

/** The pages that say something and lead back. */
async function messages(page: Page, shot: (name: string) => Promise<void>): Promise<void> {
  for (const [name, path, status] of [
    ['left', '/oidc/session/end/success', 200],
    ['problem', '/auth/callback?state=none', 400],
    ['expired', '/oidc/interaction/none', 400],
  ] as const) {
    expect((await page.goto(real.origin + path))?.status()).toBe(status);
    await shot(name);
  }
  // Such a status is written to the console by the browser itself.
  expect(faults.splice(0).filter((fault) => !fault.includes('status of 400'))).toEqual([]);
}
