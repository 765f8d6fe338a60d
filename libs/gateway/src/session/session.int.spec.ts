import { uuidv7 } from '@careway/contracts';
import { HttpBrowser } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Caller } from '../caller.ts';
import { issueDemoSession, NotADemoError } from './demo.ts';
import { prepareSessions } from './prepare.ts';
import { cookieName, CSRF, type Door, Doors, post, who } from './test/doors.ts';

const doors = new Doors();
let here: Door;
let there: Door;

beforeAll(async () => {
  await doors.open();
  ({ here, there } = doors);
});
afterAll(() => doors.close());

test('acting for a member is kept in the session, on every gateway, and ends with null', async () => {
  const { sub, personId } = doors.person();
  const browser = new HttpBrowser();
  await doors.signIn(browser, sub);
  doors.carry(browser);
  expect((await who(browser, there)).actingFor).toBeUndefined();
  const mother = uuidv7();
  const answer = await post(browser, here, '/auth/acting-for', { memberId: mother });
  expect(await answer.json()).toMatchObject({ actingFor: { memberId: mother } });
  expect(await who(browser, here)).toMatchObject({ personId, actingFor: mother, purpose: 'FAMRQT' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await who(browser, there)).toMatchObject({ actingFor: mother });
  expect((await post(browser, here, '/auth/acting-for', { memberId: 'x' })).status).toBe(400);
  await post(browser, here, '/auth/acting-for', { memberId: null });
  expect((await who(browser, here)).actingFor).toBeUndefined();
  const clinician = new HttpBrowser();
  await doors.signIn(clinician, doors.person('clinician').sub);
  expect((await post(clinician, here, '/auth/acting-for', { memberId: mother })).status).toBe(403);
});

test.each([
  ['without the header', {}],
  ['from another origin', { ...CSRF, origin: 'http://localhost:1' }],
  ['from a sandboxed frame', { ...CSRF, origin: 'null' }],
  ['from a sibling site', { ...CSRF, 'sec-fetch-site': 'same-site' }],
])('a changing request %s changes nothing', async (_what, headers) => {
  const browser = new HttpBrowser();
  await doors.signIn(browser, doors.person().sub);
  expect((await post(browser, here, '/auth/acting-for', { memberId: uuidv7() }, headers)).status).toBe(403);
  expect((await post(browser, here, '/auth/sign-out', {}, headers)).status).toBe(403);
  expect((await who(browser, here)).personId).toBeDefined();
  expect((await who(browser, here)).actingFor).toBeUndefined();
});

test('signing out ends the session here and leads on to the issuer', async () => {
  const browser = new HttpBrowser();
  await doors.signIn(browser, doors.person().sub);
  const copy = new HttpBrowser();
  copy.cookies.set(cookieName(here.origin), browser.cookies.get(cookieName(here.origin))!);
  const { next } = (await (await post(browser, here, '/auth/sign-out', {})).json()) as { next: string };
  expect(new URL(next).origin).toBe(doors.issuer.url);
  expect(new URL(next).searchParams.get('post_logout_redirect_uri')).toBe(`${here.origin}/`);
  expect(browser.cookies.size).toBe(0);
  expect(await who(copy, here)).toEqual({});
});

test('positions are given back at once, from any gateway, and only for seconds', async () => {
  const { sub, personId } = doors.person();
  const browser = new HttpBrowser();
  await doors.signIn(browser, sub);
  const caller = (await who(browser, here)) as Caller;
  await Promise.all([
    here.sessions.reached(caller, 'treatment:m:7'),
    there.sessions.reached(caller, 'treatment:m:9'),
    here.sessions.reached(caller, 'support:m:1'),
  ]);
  doors.carry(browser);
  expect((await who(browser, here)).positions).toContain('support:m:1');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await who(browser, here)).positions).toEqual(['support:m:1', 'treatment:m:9']);
  expect((await who(browser, there)).positions).toEqual(['support:m:1', 'treatment:m:9']);
  await doors.admin.query(`update gateway.session set positions = '{"treatment:m:1": 5}' where person_id = $1`, [personId]);
  await there.sessions.reached(caller, 'treatment:m:10');
  const { rows } = await doors.admin.query('select positions from gateway.session where person_id = $1', [personId]);
  expect(Object.keys(rows[0].positions as object)).toEqual(['treatment:m:10']);
});

test('scripts get a session in demo mode only, and leaving demo mode ends it', async () => {
  const pool = new pg.Pool({ connectionString: doors.postgres.url('sessions', 'gateway'), max: 1 });
  const someone = { personId: uuidv7(), kind: 'member', displayName: 'Noa', locale: 'he' } as const;
  const { name, value } = await issueDemoSession(pool, someone, here.origin);
  const script = new HttpBrowser();
  script.cookies.set(name, { value, path: '/' });
  expect(await who(script, here)).toMatchObject({ personId: someone.personId });
  await expect(pool.query('update gateway.sign_in_mode set demo = true')).rejects.toThrow('permission denied');
  await prepareSessions(doors.postgres.url('sessions'), { demo: false });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await who(script, here)).toEqual({});
  await expect(issueDemoSession(pool, someone, here.origin)).rejects.toThrow(NotADemoError);
  await pool.end();
});
