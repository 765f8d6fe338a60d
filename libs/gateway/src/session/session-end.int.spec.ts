import { aSecond, HttpBrowser } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Door, Doors, who } from './test/doors.ts';

const doors = new Doors();
let here: Door;
let there: Door;

beforeAll(async () => {
  await doors.open();
  ({ here, there } = doors);
});
afterAll(() => doors.close());

/** Milliseconds from `end` until the other gateway, which has just answered from its cache, refuses. */
async function seenAfter(browser: HttpBrowser, end: () => Promise<unknown>): Promise<number> {
  doors.carry(browser);
  expect((await who(browser, there)).personId).toBeDefined();
  await end();
  const since = performance.now();
  while ((await who(browser, there)).personId !== undefined) {
    if (performance.now() - since > 3000) throw new Error('The end of the session was not seen.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - since;
}

test('the end of a session is seen by another gateway within a second', async () => {
  const { sub, personId } = doors.person();
  const browser = new HttpBrowser();
  await doors.signIn(browser, sub);
  expect(await seenAfter(browser, () => doors.admin.query('delete from gateway.session where person_id = $1', [personId]))).toBeLessThan(
    300,
  );
});

test('a closed account is seen within a second, by message and without', async () => {
  const [told, silent] = [doors.person(), doors.person()];
  const [one, two] = [new HttpBrowser(), new HttpBrowser()];
  await doors.signIn(one, told.sub);
  await doors.signIn(two, silent.sub);
  expect(await seenAfter(one, () => doors.admin.query(`select pg_notify('careway_account', $1)`, [told.personId]))).toBeLessThan(
    aSecond(0.5),
  );
  expect(await seenAfter(two, async () => doors.disabled.add(silent.personId))).toBeLessThan(aSecond());
});

test('a lost connection of the listener delays nothing beyond the second, and comes back', async () => {
  const { sub, personId } = doors.person();
  const browser = new HttpBrowser();
  await doors.signIn(browser, sub);
  const cut = () =>
    doors.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'careway-gateway-watch'`);
  await cut();
  expect(await seenAfter(browser, () => doors.admin.query('delete from gateway.session where person_id = $1', [personId]))).toBeLessThan(
    aSecond(),
  );
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { rows } = await doors.admin.query(
    `select count(*)::int as n from pg_stat_activity where application_name = 'careway-gateway-watch'`,
  );
  expect(rows[0].n).toBe(2);
});

test('a session ends after 15 idle minutes and after 12 hours, however busy', async () => {
  const { sub, personId } = doors.person();
  const browser = new HttpBrowser();
  await doors.signIn(browser, sub);
  const shift = async (column: string, by: string) => {
    await doors.admin.query(`update gateway.session set ${column} = now() - interval '${by}' where person_id = $1`, [personId]);
    await new Promise((resolve) => setTimeout(resolve, 950));
  };
  const seenAgo = async () =>
    (await doors.admin.query('select extract(epoch from now() - seen_at)::int as s from gateway.session where person_id = $1', [personId]))
      .rows[0].s;
  await shift('seen_at', '14 minutes');
  const passive = { headers: { 'x-careway-passive': '1' } };
  await browser.send(`${here.origin}/who`, passive);
  await browser.send(`${here.origin}/who`, { headers: { accept: 'text/event-stream' } });
  expect(await seenAgo()).toBeGreaterThan(800);
  await who(browser, here);
  expect(await seenAgo()).toBeLessThan(5);
  await shift('seen_at', '15 minutes 1 second');
  expect(await who(browser, here)).toEqual({});
  await shift('seen_at', '1 minute');
  expect((await who(browser, here)).personId).toBe(personId);
  await shift('created_at', '12 hours 1 second');
  expect(await who(browser, here)).toEqual({});
});
