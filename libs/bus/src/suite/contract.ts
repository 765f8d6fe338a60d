import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually } from '@careway/testing';
import { type Batch, type Bus, StaleBatchError, UnknownTopicError } from '../bus.ts';
import { laneOf } from '../lane-of.ts';
import { facts, subjects } from './facts.ts';
import { Ledger } from './ledger.ts';
import { type Opening, startMember } from './remote.ts';

export interface BusUnderTest extends Opening {
  /** Opens the bus with `options`, in this process. */
  here(): Promise<Bus>;
  stop(): Promise<void>;
}

/** The longest that a group may need to see a death and share the lanes anew, in ms. */
const REBALANCE = 40_000;

/** The one suite: whoever passes it may stand behind the port. `start` brings up the real thing, once. */
export function busContract(name: string, start: () => Promise<BusUnderTest>): void {
  describe(name, () => {
    let made = 0;
    let subject: BusUnderTest;
    let bus: Bus;
    let topic: string;
    let group: string;
    const opened: Bus[] = [];
    const open = async () => {
      const another = await subject.here();
      opened.push(another);
      return another;
    };

    beforeAll(async () => {
      subject = await start();
    }, 120_000);
    afterAll(() => subject?.stop());
    beforeEach(async () => {
      bus = await open();
      made++;
      topic = `suite-${process.pid}-${Date.now()}-${made}.events`;
      group = `group-of-${topic}`;
      await bus.createTopics([topic]);
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((each) => each.close()));
    });

    const handled = (ledger: Ledger, count: number, within = 20_000) =>
      eventually(() => expect(ledger.events.length).toBeGreaterThanOrEqual(count), { within });

    test('every event arrives once, whole, in the order of its key', async () => {
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
            if (batch.events.some((event) => event.id === sent[25]!.id) && stale++ === 0)
              throw new StaleBatchError('somebody else was here');
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

    test('two groups each get everything', async () => {
      const one = new Ledger();
      const two = new Ledger();
      await bus.consume(`${group}-1`, [topic], one.handler());
      await bus.consume(`${group}-2`, [topic], two.handler());
      await bus.publish(topic, facts(100, subjects(10)));
      await handled(one, 100);
      await handled(two, 100);
    });

    test('members of a group share the lanes, and one that leaves hands its lanes over', async () => {
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

    test('a mark arrives in every lane, after all that it stands behind', async () => {
      const ledger = new Ledger();
      const slow = { handle: async (batch: Batch) => new Promise((resolve) => setTimeout(resolve, 100)).then(() => ledger.commit(batch)) };
      await bus.consume(group, [topic], ledger.handler(slow));
      await bus.publish(topic, facts(200, subjects(20)));
      await bus.mark(topic, 1_000);
      const lanes = (await bus.ends([topic])).length;
      await eventually(() => expect(new Set(ledger.marks.map((mark) => mark.lane.partition)).size).toBe(lanes));
      const perLane = Map.groupBy(ledger.events, (event) => laneOf(event.subject, lanes));
      for (const mark of ledger.marks) {
        const before = ledger.events.slice(0, mark.handled).filter((event) => laneOf(event.subject, lanes) === mark.lane.partition);
        expect([mark.asOf, before.length]).toEqual([1_000, perLane.get(mark.lane.partition)?.length ?? 0]);
      }
    });

    test('marks rise, in every lane and also where nothing happens', async () => {
      const ledger = new Ledger();
      await bus.consume(group, [topic], ledger.handler());
      const lanes = (await bus.ends([topic])).length;
      for (let asOf = 1; asOf <= 20; asOf++) {
        await bus.mark(topic, asOf);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await eventually(() => expect(ledger.marks.filter((mark) => mark.asOf === 20)).toHaveLength(lanes));
      for (const marks of Map.groupBy(ledger.marks, (mark) => mark.lane.partition).values()) {
        expect(marks.map((mark) => mark.asOf)).toEqual(marks.map((mark) => mark.asOf).toSorted((a, b) => a - b));
      }
    });

    test('a position beyond the log is an alarm; the lane stands still, the others go on', async () => {
      const ledger = new Ledger();
      const lanes = (await bus.ends([topic])).length;
      const lost = laneOf('subject-0', lanes);
      ledger.positions.set(`${topic}/${lost}`, { epoch: 1, offset: 1_000_000n });
      const sent = facts(200, subjects(40));
      const healthy = sent.filter((event) => laneOf(event.subject, lanes) !== lost);
      await bus.publish(topic, sent);
      await bus.consume(group, [topic], ledger.handler());
      await handled(ledger, healthy.length);
      await eventually(() => expect(ledger.alarms).toHaveLength(1));
      await bus.publish(topic, facts(1, ['subject-0'], 100));
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      expect(ledger.alarms).toEqual([{ lane: { topic, partition: lost }, position: { epoch: 1, offset: 1_000_000n } }]);
      expect(ledger.ids().toSorted()).toEqual(healthy.map((event) => event.id).toSorted());
    });

    test('a newer life of the log is read from its beginning, whatever the position was', async () => {
      const ledger = new Ledger();
      await bus.consume(group, [topic], ledger.handler());
      const before = facts(100, subjects(10));
      await bus.publish(topic, before);
      await handled(ledger, 100);
      const after = [...before, ...facts(20, subjects(10), 11)];
      await bus.publish(topic, after.slice(0, 60), 2);
      await bus.publish(topic, after.slice(60), 2);
      await handled(ledger, 220);
      expect(ledger.ids().slice(100).toSorted()).toEqual(after.map((event) => event.id).toSorted());
      expect(new Set([...ledger.positions.values()].map((position) => position.epoch))).toEqual(new Set([2]));
    });

    test('the ends are where the lanes end', async () => {
      const before = await bus.ends([topic]);
      expect(before.map((lane) => lane.partition)).toEqual(before.map((_, n) => n));
      expect(before.every(({ end }) => end === 0n)).toBe(true);
      await bus.publish(topic, facts(30, ['one']));
      const lane = laneOf('one', before.length);
      expect(await bus.ends([topic])).toEqual(before.map((each) => ({ ...each, end: each.partition === lane ? 30n : 0n })));
    });

    test('a topic that exists keeps its lanes; one that nobody created takes nothing', async () => {
      const before = await bus.ends([topic]);
      await Promise.all([bus.createTopics([topic, `${topic}.other`]), (await open()).createTopics([`${topic}.other`, topic])]);
      expect(await bus.ends([topic])).toEqual(before);
      await expect(bus.publish(`${topic}.nobody`, facts(1, ['one']))).rejects.toThrow(UnknownTopicError);
    });
  });
}
