import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@careway/testing';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';
import type { Batch, Bus } from '../bus.ts';
import { laneOf } from '../lane-of.ts';
import { facts, subjects } from '../suite/facts.ts';
import { Ledger } from '../suite/ledger.ts';
import { ownBroker, whyNoBroker } from './broker.ts';
import { toMessage } from './envelope.ts';
import { openKafkaBus } from './kafka-bus.ts';
import { calmIdleConnections } from './request-queue.ts';

// these faults stop, wipe and cut the broker, so it is always one of their own
const reason = whyNoBroker({ ...process.env, KAFKA_BROKERS: '' });
const onBroker = reason ? test.skip : test;
if (reason) console.warn(`skipped: ${reason}`);

const ids = (events: readonly { id: string }[]) => events.map((event) => event.id).toSorted();

let data: string;
let broker: Awaited<ReturnType<typeof ownBroker>>;
let kafka: Kafka;
let admin: Admin;
let bus: Bus;
let topic: string;
let made = 0;
const warnings: string[] = [];
const onWarning = (warning: Error) => void warnings.push(warning.name);

beforeAll(async () => {
  process.on('warning', onWarning);
  if (reason) return;
  // the bus does it when it opens; the administrator of this spec is there before
  calmIdleConnections();
  data = mkdtempSync(join(tmpdir(), 'careway-kafka-faults-'));
  broker = await ownBroker({ data });
  kafka = new kafkajs.Kafka({ brokers: [...broker.brokers], clientId: 'admin', logLevel: kafkajs.logLevel.NOTHING });
  admin = kafka.admin();
}, 120_000);
afterAll(async () => {
  process.off('warning', onWarning);
  await broker?.stop();
  if (data) rmSync(data, { recursive: true, force: true });
});
beforeEach(async () => {
  if (reason) return;
  topic = `faults-${++made}.events`;
  await admin.connect();
  bus = await openKafkaBus({ brokers: broker.brokers, clientId: 'faults', partitions: 2, report: () => undefined });
  await bus.createTopics([topic]);
});
afterEach(async () => {
  await bus?.close();
  await admin?.disconnect();
});

const lane = () => laneOf('one', 2);
const at = (epoch: number, offset: bigint): [string, { epoch: number; offset: bigint }] => [`${topic}/${lane()}`, { epoch, offset }];

/** As retention or an operator does. (kafkajs's admin has to have asked for the topic once.) */
const dropBefore = async (offset: string) => {
  await admin.fetchTopicOffsets(topic);
  await admin.deleteTopicRecords({ topic, partitions: [{ partition: lane(), offset }] });
};

onBroker('a consumer that waits is calm: no negative timer, no loop', async () => {
  const ledger = new Ledger();
  await bus.consume(`group-${topic}`, [topic], ledger.handler());
  await bus.publish(topic, facts(1, ['one']));
  await eventually(() => expect(ledger.events).toHaveLength(1));
  const armed: number[] = [];
  const { setTimeout: real } = globalThis;
  globalThis.setTimeout = Object.assign(
    (...args: Parameters<typeof real>) => (armed.push(Number(args[1])), real(...args)),
    real,
  ) as typeof real;
  await new Promise((resolve) => real(resolve, 1_000));
  globalThis.setTimeout = real;
  expect(warnings).not.toContain('TimeoutNegativeWarning');
  expect(armed.filter((ms) => !(ms > 1))).toEqual([]);
  expect(armed.length).toBeLessThan(60);
});

onBroker('nothing that kafkajs delivers before the seek reaches the handler', async () => {
  const sent = facts(60, ['one']);
  await bus.publish(topic, sent);
  const ledger = new Ledger();
  ledger.positions.set(...at(1, 30n));
  const begun: bigint[] = [];
  const handle = (batch: Batch) => (begun.push(batch.from), ledger.commit(batch));
  await bus.consume(`group-${topic}`, [topic], ledger.handler({ handle }));
  await eventually(() => expect(ledger.events).toHaveLength(30));
  expect(begun[0]).toBe(30n);
  expect(ids(ledger.events)).toEqual(ids(sent.slice(30)));
});

onBroker('what the log has dropped before it was handled is an alarm, where kafkajs would jump in silence', async () => {
  await bus.publish(topic, facts(60, ['one']));
  await dropBefore('50');
  const ledger = new Ledger();
  ledger.positions.set(...at(1, 10n));
  await bus.consume(`group-${topic}`, [topic], ledger.handler());
  await eventually(() => expect(ledger.alarms.map((alarm) => alarm.position)).toEqual([{ epoch: 1, offset: 10n }]));
  expect(ledger.events).toEqual([]);
});

onBroker('the same in the middle of reading: the records behind a slow handler go', async () => {
  const ledger = new Ledger();
  let refuse = true;
  const handle = (batch: Batch) => (refuse ? Promise.reject(new Error('not now')) : ledger.commit(batch));
  await bus.consume(`group-${topic}`, [topic], ledger.handler({ handle }));
  await bus.publish(topic, facts(60, ['one']));
  ledger.positions.set(...at(1, 0n));
  await dropBefore('50');
  refuse = false;
  await eventually(() => expect(ledger.alarms.map((alarm) => alarm.position)).toEqual([{ epoch: 1, offset: 0n }]), { within: 15_000 });
  expect(ledger.events).toEqual([]);
  // somebody decides: go on where the log begins
  ledger.positions.set(...at(1, 50n));
  await eventually(() => expect(ledger.events).toHaveLength(10), { within: 15_000 });
});

onBroker('a wiped log is an alarm; its refill as a new life is read whole, though it ends exactly at the old place', async () => {
  const sent = facts(40, ['one']);
  await bus.publish(topic, sent);
  const ledger = new Ledger();
  await bus.consume(`group-${topic}`, [topic], ledger.handler());
  await eventually(() => expect(ledger.events).toHaveLength(40));
  await bus.close();
  await admin.deleteTopics({ topics: [topic, `${topic}.marks`] });
  bus = await openKafkaBus({ brokers: broker.brokers, clientId: 'faults', partitions: 2, report: () => undefined });
  await eventually(async () => {
    await bus.createTopics([topic]);
    expect((await bus.ends([topic])).map(({ end }) => end)).toEqual([0n, 0n]);
  });
  await bus.consume(`group-${topic}`, [topic], ledger.handler());
  await eventually(() => expect(ledger.alarms.map((alarm) => alarm.position)).toEqual([{ epoch: 1, offset: 40n }]), { within: 15_000 });
  await bus.publish(topic, sent, 2);
  await eventually(() => expect(ledger.events).toHaveLength(80), { within: 15_000 });
  expect(ids(ledger.events.slice(40))).toEqual(ids(sent));
});

onBroker('a refill that is over before anybody looks is found by its marks', async () => {
  const sent = facts(40, ['one']);
  await bus.publish(topic, sent, 2);
  const ledger = new Ledger();
  ledger.positions.set(...at(1, 40n));
  await bus.mark(topic, 5, 2);
  await bus.consume(`group-${topic}`, [topic], ledger.handler());
  await eventually(() => expect(ids(ledger.events)).toEqual(ids(sent)), { within: 15_000 });
  await eventually(() => expect(ledger.marks.some((mark) => mark.lane.partition === lane() && mark.handled === 40)).toBe(true));
  expect(ledger.alarms).toEqual([]);
});

onBroker('records of a publisher that missed the new life are left out', async () => {
  const ledger = new Ledger();
  const sent = facts(30, ['one']);
  await bus.publish(topic, sent.slice(0, 10), 2);
  await bus.consume(`group-${topic}`, [topic], ledger.handler());
  await eventually(() => expect(ledger.events).toHaveLength(10));
  await bus.publish(topic, sent.slice(10, 20), 1);
  await bus.publish(topic, sent.slice(20), 2);
  await eventually(() => expect(ledger.events).toHaveLength(20));
  expect(ids(ledger.events)).toEqual(ids([...sent.slice(0, 10), ...sent.slice(20)]));
});

onBroker('offsets that are no events (ends of transactions, foreign records) leave no event out and stop nothing', async () => {
  const sent = facts(40, ['one']);
  const producer = kafka.producer({ transactionalId: `tx-${topic}`, idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const write = async (from: number, to: number, end: 'commit' | 'abort') => {
    const transaction = await producer.transaction();
    await transaction.send({ topic, messages: sent.slice(from, to).map((event) => toMessage(event, 1, 2)) });
    await transaction[end]();
  };
  await write(0, 10, 'commit');
  await write(10, 20, 'abort');
  await producer.send({ topic, messages: [{ partition: lane(), value: 'not one of ours' }] });
  await write(20, 40, 'commit');
  await producer.disconnect();
  const ledger = new Ledger();
  const batches: Batch[] = [];
  const handle = async (batch: Batch) => (await ledger.commit(batch), void batches.push(batch));
  await bus.consume(`group-${topic}`, [topic], ledger.handler({ handle }));
  await eventually(() => expect(ids(ledger.events)).toEqual(ids([...sent.slice(0, 10), ...sent.slice(20)])));
  await bus.publish(topic, facts(1, ['one'], 41));
  await eventually(() => expect(ledger.events).toHaveLength(31));
  expect(batches.slice(1).map((batch) => batch.from)).toEqual(batches.slice(0, -1).map((batch) => batch.next));
});

onBroker('a publication larger than a broker takes at once arrives whole and in order', async () => {
  const big = facts(40, ['one']).map((fact) => ({ ...fact, data: { n: fact.data.n, note: 'x'.repeat(100_000) } }));
  const ledger = new Ledger();
  await bus.consume(`group-${topic}`, [topic], ledger.handler());
  await bus.publish(topic, big);
  await eventually(() => expect(ledger.ids()).toEqual(big.map((event) => event.id)));
});

onBroker('a lane whose handler takes long holds up neither the others nor the membership', async () => {
  const ledger = new Ledger();
  const slow = lane();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const handle = (batch: Batch) => (batch.partition === slow ? held.then(() => ledger.commit(batch)) : ledger.commit(batch));
  let asked = 0;
  const position = (of: { topic: string; partition: number }) => (asked++, ledger.position(of));
  await bus.consume(`group-${topic}`, [topic], ledger.handler({ handle, position }));
  const sent = facts(40, subjects(10));
  const quick = sent.filter((event) => laneOf(event.subject, 2) !== slow);
  for (let n = 0; n < 4; n++) await bus.publish(topic, sent.slice(n * 10, n * 10 + 10));
  await eventually(() => expect(ids(ledger.events)).toEqual(ids(quick)));
  // longer than the silence after which a member is dead
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  release();
  await eventually(() => expect(ids(ledger.events)).toEqual(ids(sent)));
  expect(asked).toBe(2);
});

onBroker(
  'the broker is killed and comes back: nothing is lost, nothing out of order',
  async () => {
    const ledger = new Ledger();
    await bus.consume(`group-${topic}`, [topic], ledger.handler());
    const sent = facts(200, subjects(10));
    const port = Number(broker.brokers[0]!.split(':')[1]);
    for (let n = 0; n < 10; n++) {
      const part = sent.slice(n * 20, n * 20 + 20);
      if (n === 5) {
        await broker.kill();
        void ownBroker({ data, port }).then((again) => (broker = again));
      }
      // as a relay does: again until it is durable; what came twice is the inbox's to see
      await eventually(() => bus.publish(topic, part), { within: 60_000, every: 200 });
    }
    await eventually(() => expect(new Set(ledger.ids()).size).toBe(200), { within: 60_000 });
    const first = [...new Map(ledger.events.map((event) => [event.id, event])).values()];
    for (const events of Map.groupBy(first, (event) => event.subject).values())
      expect(events.map((event) => event.sequence)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  },
  180_000,
);
