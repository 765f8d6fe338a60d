import { expect, test } from '@jest/globals';
import { eventually } from '@careway/testing';
import { type Batch, UnknownTopicError } from '../bus.ts';
import { laneOf } from '../lane-of.ts';
import { type Arena, handled } from './arena.ts';
import { facts, subjects } from './facts.ts';
import { Ledger } from './ledger.ts';

/** Marks, places outside the log, newer lives, ends. */
export function placeContract(arena: () => Arena): void {
  test('a mark arrives in every lane, after all that it stands behind', async () => {
    const { bus, topic, group } = arena();
    const ledger = new Ledger();
    let begun = 0;
    const handle = (batch: Batch) => (begun++, new Promise((resolve) => setTimeout(resolve, 100)).then(() => ledger.commit(batch)));
    await bus.consume(group, [topic], ledger.handler({ handle }));
    const sent = facts(200, subjects(20));
    // the lanes are in the middle of the first part while the second part and the mark come
    await bus.publish(topic, sent.slice(0, 100));
    await eventually(() => expect(begun).toBeGreaterThan(0), { every: 1 });
    await bus.publish(topic, sent.slice(100));
    await bus.mark(topic, 1_000);
    const lanes = (await bus.ends([topic])).length;
    await eventually(() => expect(new Set(ledger.marks.map((mark) => mark.lane.partition)).size).toBe(lanes));
    const perLane = Map.groupBy(sent, (event) => laneOf(event.subject, lanes));
    for (const mark of ledger.marks) {
      const before = ledger.events.slice(0, mark.handled).filter((event) => laneOf(event.subject, lanes) === mark.lane.partition);
      expect([mark.asOf, before.length]).toEqual([1_000, perLane.get(mark.lane.partition)?.length ?? 0]);
    }
  });

  test('marks rise, in every lane and also where nothing happens', async () => {
    const { bus, topic, group } = arena();
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

  test('the log is known by the same name from every connection', async () => {
    const { bus, open } = arena();
    const names = [await bus.identity(), await (await open()).identity()];
    expect(names[0]).toMatch(/^\w+ .+/);
    expect(names[1]).toBe(names[0]);
  });

  test('a position beyond the log is an alarm; the lane stands still, the others go on', async () => {
    const { bus, topic, group } = arena();
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
    const { bus, topic, group } = arena();
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
    const { bus, topic } = arena();
    const before = await bus.ends([topic]);
    expect(before.map((lane) => lane.partition)).toEqual(before.map((_, n) => n));
    expect(before.every(({ end }) => end === 0n)).toBe(true);
    await bus.publish(topic, facts(30, ['one']));
    const lane = laneOf('one', before.length);
    expect(await bus.ends([topic])).toEqual(before.map((each) => ({ ...each, end: each.partition === lane ? 30n : 0n })));
  });

  test('a topic that exists keeps its lanes; one that nobody created takes nothing', async () => {
    const { bus, topic, open } = arena();
    const before = await bus.ends([topic]);
    await Promise.all([bus.createTopics([topic, `${topic}.other`]), (await open()).createTopics([`${topic}.other`, topic])]);
    expect(await bus.ends([topic])).toEqual(before);
    await expect(bus.publish(`${topic}.nobody`, facts(1, ['one']))).rejects.toThrow(UnknownTopicError);
  });
}
