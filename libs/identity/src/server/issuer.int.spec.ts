import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort, HttpBrowser, testPostgres, type TestPostgres } from '@careway/testing';
import { uuidv7 } from '@careway/contracts';
import Fastify, { type FastifyInstance } from 'fastify';
import * as client from 'openid-client';
import pg from 'pg';
import { createAccount, disableAccount, type NewAccount } from '../account/account.ts';
import { prepareIdentity } from '../database/prepare.ts';
import { createIdentity, type Identity } from './identity.ts';

let postgres: TestPostgres;
let admin: pg.Pool;
let identity: Identity;
let app: FastifyInstance;
let origin: string;
let configuration: client.Configuration;

const person = (username: string, more: Partial<NewAccount> = {}): NewAccount => ({
  personId: uuidv7(),
  username,
  displayName: `Person ${username}`,
  kind: 'member',
  locale: 'en',
  password: `${username} has a long one`,
  ...more,
});

beforeAll(async () => {
  postgres = await testPostgres();
  const url = await postgres.database('issuer');
  admin = new pg.Pool({ connectionString: url, max: 4 });
  await Promise.all([prepareIdentity(url), prepareIdentity(url), prepareIdentity(url)]);
  origin = `http://localhost:${await freePort()}`;
  identity = await createIdentity({
    database: postgres.url('issuer', 'identity'),
    origins: [origin, 'https://careway.example'],
    demo: true,
    perMinute: 10_000,
  });
  app = Fastify();
  await identity.mount(app);
  await app.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) });
  const { issuer, clientId, clientSecret } = identity.client;
  configuration = await client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
    execute: [client.allowInsecureRequests],
  });
});

afterAll(async () => {
  await app?.close();
  await identity?.close();
  await admin?.end();
  await postgres?.stop();
});

const english = () => new HttpBrowser({ headers: { 'accept-language': 'en' } });
const VERIFIER = client.randomPKCECodeVerifier();
const NONCE = 'n-0S6_WzA2Mj';

/** The address at which a sign-in begins, with everything in order unless told. */
async function ask(changes: Record<string, string | undefined> = {}): Promise<URL> {
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${origin}/auth/callback`,
    scope: 'openid profile',
    state: 'st',
    nonce: NONCE,
    prompt: 'login',
    code_challenge: await client.calculatePKCECodeChallenge(VERIFIER),
    code_challenge_method: 'S256',
  });
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url;
}

const redeem = (callback: URL) =>
  client.authorizationCodeGrant(configuration, callback, { expectedState: 'st', expectedNonce: NONCE, pkceCodeVerifier: VERIFIER });

async function signIn(browser: HttpBrowser, fields: Record<string, string>) {
  const page = await browser.open(await ask());
  return browser.post(page.url, fields);
}

test('a sign-in by password ends with an ID token that says who this is', async () => {
  const noa = person('noa');
  await createAccount(admin, noa);
  const { url } = await signIn(english(), { username: 'NOA', password: noa.password! });
  expect(url.pathname).toBe('/auth/callback');
  const tokens = await redeem(url);
  expect(tokens.claims()).toMatchObject({ sub: noa.personId, careway_kind: 'member', name: 'Person noa', locale: 'en' });
  expect(tokens.refresh_token).toBeUndefined();
});

test('a person of the demo population signs in with one click, somebody without a card does not', async () => {
  const shown = person('levi', {
    kind: 'clinician',
    card: { place: 1, name: {}, about: { he: 'א', ar: 'ا', en: 'Family doctor', ru: 'В' } },
  });
  const hidden = person('hidden');
  await Promise.all([createAccount(admin, shown), createAccount(admin, hidden)]);
  const yes = await signIn(english(), { person: shown.personId });
  expect((await redeem(yes.url)).claims()?.sub).toBe(shown.personId);
  const no = await signIn(english(), { person: hidden.personId });
  expect(no.response.status).toBe(403);
});

test('a wrong password and an unknown name get the same answer, and the name is given back escaped', async () => {
  await createAccount(admin, person('dana'));
  const [known, unknown] = await Promise.all([
    signIn(english(), { username: 'dana', password: 'no' }),
    signIn(english(), { username: 'nobody"><script>', password: 'no' }),
  ]);
  expect([known.response.status, unknown.response.status]).toEqual([401, 401]);
  expect(known.body).toContain('role="alert"');
  expect(unknown.body).not.toContain('<script');
  expect(unknown.body).toContain('nobody&quot;&gt;&lt;script&gt;');
});

test('twenty guesses at the same instant get five looks at the password, then a plain message, from this address', async () => {
  const tamar = person('tamar');
  await createAccount(admin, tamar);
  const browser = english();
  const page = await browser.open(await ask());
  const guess = (password: string) => browser.post(page.url, { username: 'tamar', password });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(`guess ${n}`)));
  expect(answers.filter(({ response }) => response.status === 401)).toHaveLength(5);
  const late = await guess(tamar.password!);
  expect(late.response.status).toBe(429);
  expect(late.body).toMatch(/too many tries.*<bdi dir="ltr">1[45]<\/bdi> min/s);
  await admin.query(`update identity.attempt set since = since - interval '16 minutes'`);
  expect((await guess(tamar.password!)).url.pathname).toBe('/auth/callback');
});

test('a disabled account is refused with the right password only, and its codes are worth nothing', async () => {
  const avi = person('avi');
  await createAccount(admin, avi);
  const before = await signIn(english(), { username: 'avi', password: avi.password! });
  expect(await disableAccount(admin, avi.personId)).toBe(true);
  await expect(redeem(before.url)).rejects.toMatchObject({ error: 'invalid_grant' });
  const { rows } = await admin.query('select 1 from identity.artefact where account_id = $1', [avi.personId]);
  expect(rows).toEqual([]);
  const right = await signIn(english(), { username: 'avi', password: avi.password! });
  expect([right.response.status, right.body.includes('This account is closed')]).toEqual([403, true]);
  const wrong = await signIn(english(), { username: 'avi', password: 'x' });
  expect(wrong.body).not.toContain('closed');
  expect(await identity.isActive(avi.personId)).toBe(false);
});

test('a code is good once, also when it is redeemed twice at the same instant', async () => {
  const rut = person('rut');
  await createAccount(admin, rut);
  const { url } = await signIn(english(), { username: 'rut', password: rut.password! });
  const results = await Promise.allSettled([redeem(url), redeem(url), redeem(url)]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test.each([
  ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
  ['with the plain method', { code_challenge_method: 'plain' }],
  ['with another response type', { response_type: 'id_token', response_mode: 'fragment' }],
])('the issuer refuses a request %s', async (_what, changes) => {
  const { url } = await english().open(await ask(changes));
  expect(url.href).toMatch(/[?#&]error=(invalid_request|unsupported_response_type|unauthorized_client|unsupported_response_mode)/);
});

test.each(['/auth/callback/', '/auth/callback?x=1', '/elsewhere'])(
  'the redirect address %s is not exact, so nobody is sent there',
  async (path) => {
    const { response, url, body } = await english().open(await ask({ redirect_uri: origin + path }));
    expect([response.status, url.pathname]).toEqual([400, '/oidc/auth']);
    expect(body).toContain('<h1>');
  },
);

test('the form of another site, and an address without its cookie, sign nobody in', async () => {
  const gil = person('gil');
  await createAccount(admin, gil);
  const browser = english();
  const page = await browser.open(await ask());
  const fields = { username: 'gil', password: gil.password! };
  const foreign = await browser.post(page.url, fields, { headers: { origin: 'https://evil.example' } });
  expect(foreign.response.status).toBe(403);
  const stolen = await english().post(page.url, fields);
  expect([stolen.response.status, stolen.body.includes('has expired')]).toEqual([400, true]);
  expect((await browser.post(page.url, fields)).url.pathname).toBe('/auth/callback');
});

test('somebody else in the same browser takes over without a page that runs a script', async () => {
  const [one, two] = [person('one'), person('two')];
  await Promise.all([createAccount(admin, one), createAccount(admin, two)]);
  const browser = english();
  await redeem((await signIn(browser, { username: 'one', password: one.password! })).url);
  const second = await signIn(browser, { username: 'two', password: two.password! });
  expect((await redeem(second.url)).claims()?.sub).toBe(two.personId);
});

test('signing out needs an ID token of this very session, else the person is asked', async () => {
  const mia = person('mia');
  await createAccount(admin, mia);
  const browser = english();
  const { id_token: hint } = await redeem((await signIn(browser, { username: 'mia', password: mia.password! })).url);
  const sessions = async () =>
    (await admin.query(`select 1 from identity.artefact where account_id = $1 and model in ('Session', 'Grant')`, [mia.personId])).rowCount;
  const end = (parameters: Record<string, string>) =>
    client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${origin}/`, state: 's', ...parameters });

  const asked = await browser.open(end({}));
  expect([asked.url.pathname, asked.body.includes('op.logoutForm'), await sessions()]).toEqual(['/oidc/session/end', true, 2]);
  const foreign = await browser.send(end({ id_token_hint: hint!, post_logout_redirect_uri: 'https://evil.example/' }));
  expect(foreign.status).toBe(400);
  const done = await browser.send(end({ id_token_hint: hint! }));
  expect([done.status, done.headers.get('location'), await sessions()]).toEqual([303, `${origin}/?state=s`, 0]);
  const again = await browser.send(end({ client_id: identity.client.clientId }));
  expect([again.status, again.headers.get('location')]).toEqual([303, `${origin}/?state=s`]);
});

test('pages carry a policy without any script, and speak the language that was asked for', async () => {
  const browser = new HttpBrowser({ headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.5' } });
  const russian = await browser.open(await ask());
  expect(russian.body).toMatch(/<html lang="ru" dir="ltr"\s*>/);
  expect(russian.response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
  expect(russian.body).not.toMatch(/<script|style=|\son\w+=/);
  const arabic = await browser.open(await ask({ ui_locales: 'ar en' }));
  expect(arabic.body).toMatch(/<html lang="ar" dir="rtl"\s*>/);
  const chosen = await browser.open(`${arabic.url.href}?lang=he`);
  expect(chosen.body).toMatch(/<html lang="he" dir="rtl"\s*>/);
  expect(browser.cookies.get('careway-language')?.value).toBe('he');
  const failed = await browser.open(await ask({ client_id: 'nobody' }));
  expect([failed.response.status, failed.body.includes('lang="he"')]).toEqual([400, true]);
  expect(failed.response.headers.get('content-security-policy')).toContain(`default-src 'none'`);
});

test('addresses in the discovery document are the issuer’s, whatever host the request names', async () => {
  const { request } = await import('node:http');
  const body = await new Promise<string>((resolve, reject) => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    request(`${origin}/oidc/.well-known/openid-configuration`, { headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
  const metadata = JSON.parse(body) as Record<string, unknown>;
  expect(body).not.toContain('evil');
  expect(metadata).toMatchObject({
    issuer: `${origin}/oidc`,
    token_endpoint: `${origin}/oidc/token`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    code_challenge_methods_supported: ['S256'],
  });
  expect(metadata).not.toHaveProperty('userinfo_endpoint');
  expect(metadata).not.toHaveProperty('registration_endpoint');
});

test('the role of the issuer owns nothing and cannot change its keys', async () => {
  const pool = new pg.Pool({ connectionString: postgres.url('issuer', 'identity'), max: 1 });
  await expect(pool.query('create table identity.mine (id int)')).rejects.toThrow('permission denied');
  await expect(pool.query('delete from identity.key')).rejects.toThrow('permission denied');
  await expect(pool.query('delete from identity.account')).rejects.toThrow('permission denied');
  await pool.end();
  const { rows } = await admin.query(`select purpose, count(*)::int as n from identity.key group by purpose order by purpose`);
  expect(rows).toEqual([
    { purpose: 'client', n: 1 },
    { purpose: 'cookie', n: 1 },
    { purpose: 'signature', n: 1 },
  ]);
});
