import type { Bus, LaneHandler } from '@careway/bus';
import { openEmbeddedBus } from '@careway/bus';
import { type CareEvent, uuidv7 } from '@careway/contracts';
import { asFeeder, eventually, testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openProbe, type Probe } from '../../test/probe.ts';
import { asRole } from '../schema/prepare.ts';
import { refill } from './refill.ts';
import { Relay } from './relay.ts';

let postgres: TestPostgres;
let url: string;
let probe: Probe;
let bus: Bus;

beforeAll(async () => {
  postgres = await testPostgres();
  url = await postgres.database('relay');
  probe = await openProbe(url, { max: 12 });
  bus = await openEmbeddedBus({ url });
  await bus.createTopics(['treatment.events']);
});
afterAll(async () => {
  await bus.close();
  await probe.source.destroy();
  await postgres.stop();
});

/** Collects what the bus tells, from the beginning, dropping repeats as every inbox does. */
async function listen(group: string) {
  const told = new Map<string, number[]>();
  let repeats = 0;
  const inverted: string[] = [];
  const handler: LaneHandler = {
    position: () => Promise.resolve(undefined),
    handle({ events }) {
      for (const { subject, sequence } of events) {
        const seen = told.get(subject) ?? [];
        told.set(subject, seen);
        if (seen.includes(sequence)) repeats += 1;
        else if (sequence !== seen.length + 1) inverted.push(`${subject}: ${sequence} after ${seen.at(-1) ?? 0}`);
        else seen.push(sequence);
      }
      return Promise.resolve();
    },
  };
  const consumer = await bus.consume(group, ['treatment.events'], handler);
  return { told, inverted, repeats: () => repeats, stop: () => consumer.stop() };
}

test('many writers, open transactions, rollbacks and three relays: nothing is left out, nothing out of order', async () => {
  const relays = [1, 2, 3].map(() => new Relay({ context: 'treatment', url: asRole(url, 'treatment_relay'), bus, pollMs: 20 }));
  for (const relay of relays) relay.start();
  const heard = await listen('all');
  const members = Array.from({ length: 20 }, () => uuidv7());
  const expected = new Map(members.map((member) => [member, 0]));

  // A transaction that draws its position first and commits last, which `id > last` would lose.
  const late = new pg.Client({ connectionString: asRole(url, 'treatment') });
  await late.connect();
  await late.query('begin');
  const lateMember = uuidv7();
  await late.query('select emit($1)', [
    JSON.stringify([{ key: lateMember, id: uuidv7(), type: 'treatment.task-added.v1', time: new Date(), data: {} }]),
  ]);

  const write = async (n: number) => {
    const member = members[(n + Math.floor(n / 20)) % members.length]!;
    if (n % 10 === 3) {
      await expect(
        probe.work.run(asFeeder(), async (tx) => {
          await tx.open(member);
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      return;
    }
    await probe.add(asFeeder(), member, `note ${n}`);
    expected.set(member, expected.get(member)! + 1);
  };
  for (let from = 0; from < 1_200; from += 40) await Promise.all(Array.from({ length: 40 }, (_, i) => write(from + i)));
  await late.query('commit');
  await late.end();
  expected.set(lateMember, 1);

  await eventually(() => expect(new Map([...heard.told].map(([k, s]) => [k, s.length]))).toEqual(expected));
  expect(heard.inverted).toEqual([]);
  await Promise.all(relays.map((relay) => relay.stop()));
  await heard.stop();
});

test('planted: the naive relay that reads beyond the last id loses the late committer', async () => {
  const client = new pg.Client({ connectionString: url });
  const [early, late] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
  await Promise.all([client.connect(), early.connect(), late.connect()]);
  const emit = (c: pg.Client, key: string) =>
    c.query('select treatment.emit($1)', [
      JSON.stringify([{ key, id: uuidv7(), type: 'treatment.task-added.v1', time: new Date(), data: {} }]),
    ]);
  const [a, b] = [uuidv7(), uuidv7()];
  let last = (await client.query<{ n: string }>('select coalesce(max(position), 0) as n from treatment.outbox')).rows[0]!.n;
  const told: string[] = [];
  const naive = async () => {
    const { rows } = await client.query<{ key: string; position: string }>(
      'select key, position from treatment.outbox where position > $1 order by position',
      [last],
    );
    told.push(...rows.map((row) => row.key));
    last = rows.at(-1)?.position ?? last;
  };
  await late.query('begin');
  await emit(late, a);
  await emit(early, b);
  await naive();
  await late.query('commit');
  await naive();
  expect(told).toEqual([b]);

  const relay = new Relay({ context: 'treatment', url: asRole(url, 'treatment_relay'), bus });
  const heard = await listen('after-naive');
  while (await relay.once());
  await eventually(() => expect([a, b].map((key) => heard.told.get(key)?.length)).toEqual([1, 1]));
  await relay.stop();
  await heard.stop();
  await Promise.all([client.end(), early.end(), late.end()]);
});

test('a backlog deeper than a page is told in order, and a relay that dies between telling and remembering only repeats', async () => {
  const member = uuidv7();
  const facts = Array.from({ length: 2_500 }, () => ({
    key: member,
    id: uuidv7(),
    type: 'treatment.task-added.v1',
    time: new Date(),
    data: {},
  }));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('select treatment.emit($1)', [JSON.stringify(facts)]);
  let calls = 0;
  const dying: Bus = {
    ...bus,
    publish: async (topic: string, events: readonly CareEvent[], epoch?: number) => {
      await bus.publish(topic, events, epoch);
      if (++calls === 2) throw new Error('killed after telling');
    },
  };
  const heard = await listen('backlog');
  const first = new Relay({ context: 'treatment', url: asRole(url, 'treatment_relay'), bus: dying });
  await first.once();
  await expect(first.once()).rejects.toThrow('killed');
  await first.stop();
  const second = new Relay({ context: 'treatment', url: asRole(url, 'treatment_relay'), bus });
  while (await second.once());
  await eventually(() => expect(heard.told.get(member)?.length).toBe(2_500));
  expect(heard.inverted).toEqual([]);
  expect(heard.repeats()).toBeGreaterThan(0);
  await second.stop();
  await heard.stop();
  await client.end();
});

test('a wiped or exchanged bus is filled again from the outbox, under a new epoch', async () => {
  const member = uuidv7();
  for (let n = 0; n < 3; n++) await probe.add(asFeeder(), member, `note ${n}`);
  const relay = new Relay({ context: 'treatment', url: asRole(url, 'treatment_relay'), bus });
  while (await relay.once());
  expect(await refill(url, 'treatment')).toBe(2);
  while (await relay.once());
  const heard = await listen('refilled');
  await eventually(() => expect(heard.told.get(member)).toEqual([1, 2, 3]));
  expect(heard.inverted).toEqual([]);
  await relay.stop();
  await heard.stop();
});
