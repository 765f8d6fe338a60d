import { expect, test } from '@jest/globals';
import { eventually } from '@careway/testing';
import { type Batch, StaleBatchError } from '../bus.ts';
import { laneOf } from '../lane-of.ts';
import { type Arena, handled } from './arena.ts';
import { facts, subjects } from './facts.ts';
import { Ledger } from './ledger.ts';

/** What a consumer gets: everything, once, whole, in the order of its key. */
export function deliveryContract(arena: () => Arena): void {
  test('every event arrives once, whole, in the order of its key', async () => {
    const { bus, topic, group } = arena();
    const ledger = new Ledger();
    const sent = facts(600, subjects(20));
    await bus.publish(topic, sent.slice(0, 200));
    await bus.consume(group, [topic], ledger.handler());
    await bus.publish(topic, sent.slice(200, 400));
    await bus.publish(topic, sent.slice(400));
    await handled(ledger, 600);
    expect(ledger.events.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(sent.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    for (const sequence of ledger.sequences().values()) expect(sequence).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  test('batches are contiguous: each begins where the one before it ended', async () => {
    const { bus, topic, group } = arena();
    const ledger = new Ledger();
    const batches: Batch[] = [];
    const handle = async (batch: Batch) => {
      await ledger.commit(batch);
      batches.push(batch);
    };
    await bus.consume(group, [topic], ledger.handler({ handle }));
    for (let n = 0; n < 10; n++) await bus.publish(topic, facts(20, ['one']));
    await handled(ledger, 200);
    expect(
      batches.every((batch) => batch.events.length > 0 && batch.epoch === 1 && batch.next >= batch.from + BigInt(batch.events.length)),
    ).toBe(true);
    expect(batches.slice(1).map((batch) => batch.from)).toEqual(batches.slice(0, -1).map((batch) => batch.next));
  });

  test('an event that comes while the consumer waits is handled well under a second later', async () => {
    const { bus, topic, group } = arena();
    const ledger = new Ledger();
    await bus.consume(group, [topic], ledger.handler());
    await bus.publish(topic, facts(1, ['first']));
    await handled(ledger, 1);
    const taken: number[] = [];
    for (let n = 0; n < 10; n++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const sentAt = performance.now();
      await bus.publish(topic, facts(1, [`later-${n}`]));
      await eventually(() => expect(ledger.events).toHaveLength(n + 2), { every: 2 });
      taken.push(performance.now() - sentAt);
    }
    expect(taken.toSorted((a, b) => a - b)[5]).toBeLessThan(250);
  });

  test('what a handler rejects comes again, and nothing is left out', async () => {
    const { bus, topic, group } = arena();
    const ledger = new Ledger();
    let rejections = 0;
    const handle = async (batch: Batch) => {
      if (rejections++ % 3 !== 2) throw new Error('not now');
      await ledger.commit(batch);
    };
    const sent = facts(60, subjects(12));
    await bus.publish(topic, sent);
    await bus.consume(group, [topic], ledger.handler({ handle }));
    await handled(ledger, 60);
    expect(ledger.ids().toSorted()).toEqual(sent.map((event) => event.id).toSorted());
  });

  test('a stale batch makes the bus ask for the position, and go on from there', async () => {
    const { bus, topic, group } = arena();
    const ledger = new Ledger();
    const sent = facts(50, ['one']);
    let asked = 0;
    let stale = 0;
    await bus.consume(
      group,
      [topic],
      ledger.handler({
        position: (lane) => (asked++, ledger.position(lane)),
        handle: async (batch) => {
          if (batch.events.some((event) => event.id === sent[25]!.id) && stale++ === 0) throw new StaleBatchError('somebody else was here');
          await ledger.commit(batch);
        },
      }),
    );
    await bus.publish(topic, sent.slice(0, 20));
    await handled(ledger, 20);
    const before = asked;
    await bus.publish(topic, sent.slice(20));
    await handled(ledger, 50);
    expect(asked).toBe(before + 1);
    expect(ledger.ids()).toEqual(sent.map((event) => event.id));
  });

  test('a lane that is poisoned holds up no other lane', async () => {
    const { bus, topic, group } = arena();
    const ledger = new Ledger();
    const lanes = (await bus.ends([topic])).length;
    const poisoned = laneOf('subject-0', lanes);
    const handle = (batch: Batch) => (batch.partition === poisoned ? Promise.reject(new Error('poison')) : ledger.commit(batch));
    const sent = facts(400, subjects(40));
    const healthy = sent.filter((event) => laneOf(event.subject, lanes) !== poisoned);
    await bus.consume(group, [topic], ledger.handler({ handle }));
    for (let n = 0; n < 4; n++) await bus.publish(topic, sent.slice(n * 100, n * 100 + 100));
    await handled(ledger, healthy.length);
    expect(ledger.ids().toSorted()).toEqual(healthy.map((event) => event.id).toSorted());
  });
}
