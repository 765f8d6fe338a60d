import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually, testPostgres, type TestPostgres } from '@careway/testing';
import pg from 'pg';
import { type Bus, StaleEpochError } from '../bus.ts';
import { facts, subjects } from '../suite/facts.ts';
import { Ledger } from '../suite/ledger.ts';
import { startMember } from '../suite/remote.ts';
import { openEmbeddedBus } from './embedded-bus.ts';

let postgres: TestPostgres;
let url: string;
let admin: pg.Client;
let bus: Bus;
let databases = 0;
const faults: string[] = [];

beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  url = await postgres.database(`faults_${++databases}`);
  admin = new pg.Client({ connectionString: url });
  await admin.connect();
  bus = await openEmbeddedBus({ url, report: ({ doing }) => faults.push(doing) });
  await bus.createTopics(['treatment.events']);
});
afterEach(async () => {
  await bus.close();
  await admin.end();
});

test('ten buses that open an empty database at once make one schema', async () => {
  const empty = await postgres.database('empty');
  const buses = await Promise.all(Array.from({ length: 10 }, () => openEmbeddedBus({ url: empty })));
  await Promise.all(buses.map((each) => each.createTopics(['treatment.events'])));
  expect(await buses[0]!.ends(['treatment.events'])).toHaveLength(4);
  await Promise.all(buses.map((each) => each.close()));
});

test('a role that may create nothing opens a bus whose schema stands', async () => {
  await admin.query(`create role clerk login; grant usage on schema bus to clerk; grant select, insert, update, delete on all tables in schema bus to clerk;
    grant usage on all sequences in schema bus to clerk`);
  const own = await openEmbeddedBus({ url: url.replace('postgres@', 'clerk@') });
  const ledger = new Ledger();
  await own.consume('group', ['treatment.events'], ledger.handler());
  await own.publish('treatment.events', facts(10, subjects(4)));
  await eventually(() => expect(ledger.events).toHaveLength(10));
  await own.close();
});

test('all sessions are ended: publisher and consumer come back by themselves and lose nothing', async () => {
  const ledger = new Ledger();
  await bus.consume('group', ['treatment.events'], ledger.handler());
  await bus.publish('treatment.events', facts(40, subjects(8)));
  await eventually(() => expect(ledger.events).toHaveLength(40));
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'careway bus%'`);
  await eventually(() => bus.publish('treatment.events', facts(40, subjects(8), 6)));
  await eventually(() => expect(ledger.events).toHaveLength(80));
  await bus.mark('treatment.events', 5);
  await eventually(() => expect(ledger.marks.filter((mark) => mark.asOf === 5)).toHaveLength(4));
  expect(faults).toContain('listening');
});

test('members and leases that a crash of the server emptied are made anew', async () => {
  const ledger = new Ledger();
  await bus.consume('group', ['treatment.events'], ledger.handler());
  await admin.query('truncate bus.member, bus.lease, bus.mark');
  await bus.publish('treatment.events', facts(40, subjects(8)));
  await eventually(() => expect(ledger.events).toHaveLength(40));
  await eventually(async () => expect((await admin.query('select from bus.lease')).rowCount).toBe(4));
});

test('without any notification the slow poll finds what came', async () => {
  // the writer is not the bus: nobody rings
  const ledger = new Ledger();
  await bus.consume('group', ['treatment.events'], ledger.handler());
  await admin.query('select bus.append($1, 1, $2, $3)', ['treatment.events', [2], JSON.stringify(facts(1, ['one'])[0])]);
  await eventually(() => expect(ledger.events).toHaveLength(1), { within: 8_000 });
});

test('events that are gone from the log are an alarm, not a gap', async () => {
  await bus.publish('treatment.events', facts(40, ['one']));
  await admin.query('delete from bus.record where "offset" between 10 and 19');
  const ledger = new Ledger();
  await bus.consume('group', ['treatment.events'], ledger.handler());
  await eventually(() => expect(ledger.alarms.map((alarm) => alarm.position)).toEqual([{ epoch: 1, offset: 10n }]), { within: 5_000 });
  expect(ledger.events).toHaveLength(10);
});

test('a publisher of an older life writes nothing', async () => {
  await bus.publish('treatment.events', facts(5, ['one']), 3);
  await expect(bus.publish('treatment.events', facts(5, ['one'], 6), 2)).rejects.toThrow(StaleEpochError);
  expect((await bus.ends(['treatment.events'])).reduce((sum, { end }) => sum + end, 0n)).toBe(5n);
});

test('a batch that fails halfway writes nothing, and leaves no gap', async () => {
  const bad = facts(3, ['one']).map((fact, n) => (n === 2 ? { ...fact, toJSON: () => undefined } : fact));
  await expect(bus.publish('treatment.events', bad)).rejects.toThrow();
  await bus.publish('treatment.events', facts(2, ['one']));
  const { rows } = await admin.query('select "offset"::int from bus.record order by 1');
  expect(rows.map((row) => row.offset)).toEqual([0, 1]);
});

test('a lane that comes late finds the last mark although nobody marks again', async () => {
  await bus.publish('treatment.events', facts(8, subjects(8)));
  await bus.mark('treatment.events', 7);
  const ledger = new Ledger();
  await bus.consume('group', ['treatment.events'], ledger.handler());
  await eventually(() => expect(ledger.marks.map((mark) => mark.asOf)).toEqual([7, 7, 7, 7]));
});

test('a member whose process hangs, with its session standing, loses its lanes', async () => {
  const ledger = new Ledger();
  const module = new URL('./embedded-bus.ts', import.meta.url).href;
  const start = { module, open: 'openEmbeddedBus', options: { url }, group: 'group', topics: ['treatment.events'] };
  const hung = startMember(start, ledger, 'hung');
  const own = await openEmbeddedBus({ url, silence: 1_500, poll: 200 });
  try {
    await eventually(() => expect(ledger.shares()).toEqual({ hung: 4 }));
    hung.freeze();
    await own.consume('group', ['treatment.events'], ledger.handler({}, 'heir'));
    await eventually(() => expect(ledger.shares()).toEqual({ heir: 4 }));
  } finally {
    await hung.kill();
    await own.close();
  }
});

test('a member that is killed is missed at once, by the lock that it held while it lived', async () => {
  const ledger = new Ledger();
  const module = new URL('./embedded-bus.ts', import.meta.url).href;
  const start = { module, open: 'openEmbeddedBus', options: { url }, group: 'group', topics: ['treatment.events'] };
  const victim = startMember(start, ledger, 'victim');
  try {
    await eventually(() => expect(ledger.shares()).toEqual({ victim: 4 }));
    await bus.consume('group', ['treatment.events'], ledger.handler({}, 'heir'));
    await eventually(() => expect(ledger.shares()).toEqual({ victim: 2, heir: 2 }));
  } finally {
    await victim.kill();
  }
  // far less than the silence of a member that hangs (10 s)
  await eventually(() => expect(ledger.shares()).toEqual({ heir: 4 }), { within: 3_000 });
});
