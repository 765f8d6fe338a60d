import { createHash } from 'node:crypto';
import { uuidv7 } from '@careway/contracts';
import { HttpBrowser } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { createSessions } from './sessions.ts';
import { cookieName, type Door, Doors, who } from './test/doors.ts';

const doors = new Doors();
let here: Door;

beforeAll(async () => {
  await doors.open();
  ({ here } = doors);
});
afterAll(() => doors.close());

test('a sign-in at any issuer ends with a caller, and no token reaches the browser', async () => {
  const { sub, personId } = doors.person('clinician');
  const browser = new HttpBrowser();
  const { url, visited } = await doors.signIn(browser, sub, { to: '/who?x=1' });
  expect(url.href).toBe(`${here.origin}/who?x=1`);
  expect(await who(browser, here)).toMatchObject({ personId, kind: 'clinician', purpose: 'TREAT', positions: [] });
  expect([...browser.cookies.keys()]).toEqual([cookieName(here.origin)]);
  const key = browser.cookies.get(cookieName(here.origin))!.value;
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(visited.join()).not.toMatch(/token/);
  const { rows } = await doors.admin.query('select * from gateway.session where person_id = $1', [personId]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(key);
  expect(rows[0].hash).toEqual(createHash('sha256').update(key).digest());
});

test('the session tells the portal what it needs, and nothing without a cookie', async () => {
  const { sub, personId } = doors.person();
  const browser = new HttpBrowser();
  await doors.signIn(browser, sub);
  const told = await browser.send(`${here.origin}/auth/session`);
  expect(told.headers.get('cache-control')).toBe('no-store');
  const view = (await told.json()) as { expiresAt: string; endsAt: string };
  expect(view).toMatchObject({
    personId,
    memberId: personId,
    kind: 'member',
    name: 'Given member',
    locale: 'he',
    demo: true,
    csrf: { header: 'x-careway-csrf', value: '1' },
  });
  expect(Date.parse(view.expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
  expect(Date.parse(view.endsAt) - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
  const nobody = await new HttpBrowser().send(`${here.origin}/auth/session`);
  expect([nobody.status, await nobody.json()]).toEqual([200, null]);
});

test('a key that was in the browser before is never taken over, and the earlier session ends', async () => {
  const browser = new HttpBrowser();
  const planted = 'A'.repeat(43);
  browser.cookies.set(cookieName(here.origin), { value: planted, path: '/' });
  await doors.signIn(browser, doors.person().sub);
  const first = browser.cookies.get(cookieName(here.origin))!.value;
  expect(first).not.toBe(planted);
  await doors.signIn(browser, doors.person().sub);
  const thief = new HttpBrowser();
  thief.cookies.set(cookieName(here.origin), { value: first, path: '/' });
  expect(await who(thief, here)).toEqual({});
  thief.cookies.set(cookieName(here.origin), { value: planted, path: '/' });
  expect(await who(thief, here)).toEqual({});
});

test('a cookie that was tossed beside the real one signs nobody in', async () => {
  const [victim, attacker] = [new HttpBrowser(), new HttpBrowser()];
  await doors.signIn(victim, doors.person().sub);
  await doors.signIn(attacker, doors.person().sub);
  const name = cookieName(here.origin);
  const both = `${name}=${attacker.cookies.get(name)!.value}; ${name}=${victim.cookies.get(name)!.value}`;
  const answer = await new HttpBrowser().send(`${here.origin}/who`, { headers: { cookie: both } });
  expect(await answer.json()).toEqual({});
});

test('a callback of somebody else, or one used before, signs nobody in', async () => {
  const attacker = new HttpBrowser();
  const { callback } = await doors.signIn(attacker, doors.person().sub);
  const victim = new HttpBrowser({ headers: { 'accept-language': 'en' } });
  const forced = await victim.open(callback);
  expect([forced.response.status, forced.body.includes('Sign in again')]).toEqual([400, true]);
  expect((await attacker.open(callback)).response.status).toBe(400);
  expect(await who(victim, here)).toEqual({});
});

test('two windows can sign in at the same time', async () => {
  const browser = new HttpBrowser();
  await browser.send(`${here.origin}/auth/sign-in?to=/one`);
  const { sub, personId } = doors.person();
  await doors.signIn(browser, sub);
  expect((await who(browser, here)).personId).toBe(personId);
});

test('signing in leads nowhere but here', async () => {
  const { url } = await doors.signIn(new HttpBrowser(), doors.person().sub, { to: '//evil.example/who' });
  expect(url.origin).toBe(here.origin);
});

test('an address that is not ours starts no sign-in', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    const options = { headers: { host: 'evil.example' } };
    request(`${here.origin}/auth/sign-in`, options, (answer) => resolve([answer.statusCode, answer.headers.location]))
      .on('error', reject)
      .end();
  });
  expect(status).toEqual([403, undefined]);
});

test('the redirect follows the host that was called, if it is in the list', async () => {
  const left = await new HttpBrowser().send(`${here.origin.replace('localhost', '127.0.0.1')}/auth/sign-in`);
  const redirect = new URL(left.headers.get('location')!).searchParams.get('redirect_uri');
  expect(redirect).toBe(`${here.origin.replace('localhost', '127.0.0.1')}/auth/callback`);
});

test('people whom the issuer does not describe as ours, and ended accounts, get no session', async () => {
  const browser = new HttpBrowser({ headers: { 'accept-language': 'en' } });
  expect((await doors.signIn(browser, doors.person('king').sub)).response.status).toBe(403);
  doors.issuer.people.set('sub-x', { person: 'not-a-uuid', role: 'member' });
  expect((await doors.signIn(browser, 'sub-x')).response.status).toBe(403);
  doors.issuer.people.set('sub-system', { person: uuidv7(), role: 'system' });
  expect((await doors.signIn(browser, 'sub-system')).response.status).toBe(403);
  const ended = doors.person();
  doors.disabled.add(ended.personId);
  expect((await doors.signIn(browser, ended.sub)).response.status).toBe(403);
  expect(await who(browser, here)).toEqual({});
});

test('an issuer that does not answer is said so, and nothing else breaks', async () => {
  const sessions = await createSessions({
    database: doors.postgres.url('sessions', 'gateway'),
    origins: ['http://localhost'],
    issuer: { issuer: 'http://localhost:1', clientId: 'portal' },
    perMinute: { signIn: 3, session: 100 },
  });
  const app = Fastify();
  await sessions.routes(app);
  const ask = () => app.inject({ url: '/auth/sign-in', headers: { host: 'localhost', 'accept-language': 'en' } });
  const answer = await ask();
  expect([answer.statusCode, answer.body.includes('does not answer right now')]).toEqual([503, true]);
  expect((await app.inject({ url: '/auth/session', headers: { host: 'localhost' } })).json()).toBeNull();
  await ask();
  await ask();
  expect((await ask()).statusCode).toBe(429);
  await app.close();
  await sessions.close();
});
