import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Kind } from '@careway/access';
import { type Area, uuidv7 } from '@careway/contracts';
import { as, asFeeder, testPostgres, type TestPostgres } from '@careway/testing';
import pg from 'pg';
import { openProbe, type Probe } from '../../test/probe.ts';
import { memberTable, type Panel } from '../sql/policies.ts';

const DAY_MS = 86_400_000;
let postgres: TestPostgres;
let probe: Probe;
let admin: pg.Client;

beforeAll(async () => {
  postgres = await testPostgres();
  const url = await postgres.database('panel');
  probe = await openProbe(url, { max: 4 });
  admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('set search_path = treatment');
});
afterAll(async () => {
  await admin?.end();
  await probe?.source.destroy();
  await postgres?.stop();
});

interface Related {
  readonly kind: string;
  readonly areas?: readonly Area[];
  /** From now, in days. */
  readonly from?: number;
  readonly to?: number;
}
/** A member with one note, related to the person as told. */
async function related(personId: string, { kind, areas = [], from = -10, to }: Related): Promise<string> {
  const memberId = uuidv7();
  await probe.add(asFeeder(), memberId, kind);
  const at = (days: number) => new Date(Date.now() + days * DAY_MS);
  const values = [memberId, uuidv7(), personId, kind, areas, at(from), to === undefined ? null : at(to)];
  await admin.query(`insert into relation values ($1, $2, $3, $4, $5, '{general}', $6, $7)`, values);
  return memberId;
}
/** Whose notes the panel shows, asked without a condition: row-level security alone decides. */
async function shownTo(kind: Kind, personId: string): Promise<readonly string[]> {
  await admin.query(`insert into relation_mark values (0, now()) on conflict (partition) do update set as_of = excluded.as_of`);
  const rows = await probe.work.panel(as(kind, personId), 'member.identify', (tx) =>
    tx.query<{ memberId: string }>('select distinct member_id as "memberId" from note order by 1'),
  );
  return rows.map(({ memberId }) => memberId);
}
/** Puts another panel policy on the probe's notes; answers how to put the declared one back. */
async function declare(panel: Panel): Promise<void> {
  const policy = memberTable('treatment', 'note', { sensitive: true, panel })
    .split('\n')
    .find((line) => line.startsWith('create policy panel'));
  await admin.query(`drop policy panel on note; ${policy}`);
}
const DECLARED: Panel = { to: ['care-team', 'proxy'], area: 'plan' };

test('a panel shows whom one treats: not whose record was opened with a reason, whose team one left, or will join', async () => {
  const doctor = uuidv7();
  const mine = await related(doctor, { kind: 'care-team' });
  await related(doctor, { kind: 'break-glass', to: 0.1 });
  await related(doctor, { kind: 'care-team', to: -1 });
  await related(doctor, { kind: 'care-team', from: 1 });
  expect(await shownTo('clinician', doctor)).toEqual([mine]);
});

test('a table that break-glass opens shows the record while its box is open, and no longer', async () => {
  await declare({ to: ['care-team', 'break-glass'] });
  const doctor = uuidv7();
  const open = await related(doctor, { kind: 'break-glass', from: -0.1, to: 0.1 });
  await related(doctor, { kind: 'break-glass', from: -0.2, to: -0.1 });
  expect(await shownTo('clinician', doctor)).toEqual([open]);
  await declare(DECLARED);
});

test('a proxy’s panel shows the rooms that were given, and a proxy is nobody’s care team', async () => {
  const son = uuidv7();
  const given = await related(son, { kind: 'proxy', areas: ['plan', 'results'] });
  await related(son, { kind: 'proxy', areas: ['results'] });
  await related(son, { kind: 'proxy', areas: ['plan'], to: -1 });
  await related(son, { kind: 'care-team' });
  expect(await shownTo('member', son)).toEqual([given]);
  expect(await shownTo('clinician', son)).not.toContain(given);
});

test('planted: a policy that looks at no kind, no room and no end is caught by each of these', async () => {
  const lax = `exists (select from relation r where r.person_id = (select nullif(current_setting('careway.panel', true), '')::uuid) and r.member_id = note.member_id`;
  const [doctor, son, former] = [uuidv7(), uuidv7(), uuidv7()];
  const opened = await related(doctor, { kind: 'break-glass', to: 0.1 });
  const closed = await related(son, { kind: 'proxy', areas: ['results'] });
  const ended = await related(former, { kind: 'care-team', to: -1 });
  const seen = async () => [await shownTo('clinician', doctor), await shownTo('member', son), await shownTo('clinician', former)];
  expect(await seen()).toEqual([[], [], []]);
  await admin.query(`drop policy panel on note; create policy panel on note for select to treatment using (${lax}))`);
  expect(await seen()).toEqual([[opened], [closed], [ended]]);
  await declare(DECLARED);
});

test('a proxy without a room is no panel: the declaration itself is refused', () => {
  expect(() => memberTable('treatment', 'note', { panel: { to: ['proxy'] } })).toThrow(/without the room/);
  expect(() => memberTable('treatment', 'note', { panel: { to: [] } })).toThrow(/names no relation/);
});
