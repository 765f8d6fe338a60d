import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import type { Bus } from '../bus.ts';
import type { Arena, BusUnderTest } from './arena.ts';
import { deliveryContract } from './delivery.ts';
import { groupContract } from './groups.ts';
import { placeContract } from './places.ts';

/** The one suite: whoever passes it may stand behind the port. `start` brings up the real thing, once. */
export function busContract(name: string, start: () => Promise<BusUnderTest>): void {
  describe(name, () => {
    let made = 0;
    let subject: BusUnderTest;
    let arena: Arena;
    const opened: Bus[] = [];
    const open = async () => {
      const bus = await subject.here();
      opened.push(bus);
      return bus;
    };

    beforeAll(async () => {
      subject = await start();
    }, 120_000);
    afterAll(() => subject?.stop());
    beforeEach(async () => {
      const topic = `suite-${process.pid}-${Date.now()}-${++made}.events`;
      arena = { subject, bus: await open(), topic, group: `group-of-${topic}`, open };
      await arena.bus.createTopics([topic]);
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((bus) => bus.close()));
    });

    deliveryContract(() => arena);
    groupContract(() => arena);
    placeContract(() => arena);
  });
}
