import { expect, test } from '@jest/globals';
import { eventually } from '@careway/testing';
import type { Batch } from '../bus.ts';
import { type Arena, handled, REBALANCE } from './arena.ts';
import { facts, subjects } from './facts.ts';
import { Ledger } from './ledger.ts';
import { startMember } from './remote.ts';

/** Who reads what: groups, takeovers, restarts, many publishers. */
export function groupContract(arena: () => Arena): void {
  test('two groups each get everything', async () => {
    const { bus, topic, group } = arena();
    const one = new Ledger();
    const two = new Ledger();
    await bus.consume(`${group}-1`, [topic], one.handler());
    await bus.consume(`${group}-2`, [topic], two.handler());
    await bus.publish(topic, facts(100, subjects(10)));
    await handled(one, 100);
    await handled(two, 100);
  });

  test('members of a group share the lanes, and one that leaves hands its lanes over', async () => {
    const { bus, topic, group, open } = arena();
    const ledger = new Ledger();
    const sent = facts(400, subjects(40));
    const first = await bus.consume(group, [topic], ledger.handler({}, 'a'));
    await (await open()).consume(group, [topic], ledger.handler({}, 'b'));
    const lanes = (await bus.ends([topic])).length;
    await eventually(() => expect(ledger.shares()).toEqual({ a: lanes / 2, b: lanes / 2 }), { within: REBALANCE });
    await bus.publish(topic, sent.slice(0, 200));
    await handled(ledger, 200);
    await first.stop();
    await bus.publish(topic, sent.slice(200));
    await handled(ledger, 400, REBALANCE);
    expect(ledger.ids().toSorted()).toEqual(sent.map((event) => event.id).toSorted());
    expect(ledger.shares()).toEqual({ b: lanes });
  }, 90_000);

  test('the lanes of a member that is killed are taken over, without a loss and without a repeat', async () => {
    const { bus, topic, group, subject } = arena();
    const ledger = new Ledger();
    const sent = facts(900, subjects(45));
    const { module, open: opening, options } = subject;
    const victim = startMember({ module, open: opening, options, group, topics: [topic] }, ledger, 'victim');
    try {
      await eventually(() => expect(ledger.shares()['victim']).toBeGreaterThan(0), { within: REBALANCE });
      await bus.consume(group, [topic], ledger.handler({}, 'heir'));
      const lanes = (await bus.ends([topic])).length;
      await eventually(() => expect(ledger.shares()).toEqual({ victim: lanes / 2, heir: lanes / 2 }), { within: REBALANCE });
      for (let n = 0; n < 6; n++) await bus.publish(topic, sent.slice(n * 100, n * 100 + 100));
    } finally {
      await victim.kill();
    }
    await bus.publish(topic, sent.slice(600));
    await handled(ledger, 900, REBALANCE);
    expect(ledger.ids().toSorted()).toEqual(sent.map((event) => event.id).toSorted());
    for (const sequence of ledger.sequences().values()) expect(sequence).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  }, 120_000);

  test('a consumer that is restarted twice in the middle goes on from its position', async () => {
    const { bus, topic, group, open } = arena();
    const ledger = new Ledger();
    const sent = facts(900, subjects(30));
    const slow = { handle: async (batch: Batch) => new Promise((resolve) => setTimeout(resolve, 5)).then(() => ledger.commit(batch)) };
    for (let life = 0; life < 3; life++) {
      const own = await open();
      await own.consume(group, [topic], ledger.handler(slow));
      for (let n = 0; n < 10; n++) await bus.publish(topic, sent.slice(life * 300 + n * 30, life * 300 + n * 30 + 30));
      await handled(ledger, life * 300 + 10, REBALANCE);
      if (life < 2) await own.close();
    }
    await handled(ledger, 900, REBALANCE);
    expect(ledger.ids().toSorted()).toEqual(sent.map((event) => event.id).toSorted());
    for (const sequence of ledger.sequences().values()) expect(sequence).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  }, 120_000);

  test('10,000 events by forty publishers at once: the exact set, in order per key', async () => {
    const { bus, topic, group, open } = arena();
    const ledger = new Ledger();
    await bus.consume(group, [topic], ledger.handler());
    const publishers = [bus, await open(), await open()];
    const sent = Array.from({ length: 40 }, (_, n) => facts(250, [`key-${n}-a`, `key-${n}-b`, `key-${n}-c`, `key-${n}-d`, `key-${n}-e`]));
    await Promise.all(
      sent.map(async (own, n) => {
        for (let at = 0; at < own.length; at += 25) await publishers[n % 3]!.publish(topic, own.slice(at, at + 25));
      }),
    );
    await handled(ledger, 10_000, 40_000);
    expect(ledger.ids().toSorted()).toEqual(
      sent
        .flat()
        .map((event) => event.id)
        .toSorted(),
    );
    for (const sequence of ledger.sequences().values()) expect(sequence).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    const ends = await bus.ends([topic]);
    expect(ends.reduce((sum, { end }) => sum + end, 0n)).toBe(10_000n);
  }, 90_000);
}
