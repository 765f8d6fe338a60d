import type { CareEvent } from '@careway/contracts';
import type { Bus } from '../bus.ts';
import { facts, subjects } from './facts.ts';
import { Ledger } from './ledger.ts';

/** Writes or reads all of these events, by whatever way; resolves when done. */
export type Arm = (batches: readonly CareEvent[][]) => Promise<void>;

export interface Arms {
  readonly publish: Arm;
  readonly publishFloor: Arm;
  readonly consume: Arm;
  readonly consumeFloor: Arm;
}

const ROUNDS = 3;

/** Events in batches as a relay publishes them. */
export const load = (events: number, size = 500): CareEvent[][] => Array.from({ length: events / size }, () => facts(size, subjects(100)));

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Seconds of both arms, interleaved A-B-B-A, so that what else the machine does falls on both. */
async function compare(first: Arm, second: Arm, batches: readonly CareEvent[][]): Promise<[number, number]> {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const which of [0, 1, 1, 0] as const) {
      const began = performance.now();
      await (which === 0 ? first : second)(batches);
      taken[which].push((performance.now() - began) / 1_000);
    }
  }
  return [median(taken[0]), median(taken[1])];
}

/** Measures an adapter against its floor and prints a table in Markdown. */
export async function throughput(name: string, arms: Arms, events: number): Promise<void> {
  const batches = load(events);
  const rate = (seconds: number) => Math.round(events / seconds).toLocaleString('en');
  const [publish, publishFloor] = await compare(arms.publish, arms.publishFloor, batches);
  const [consume, consumeFloor] = await compare(arms.consume, arms.consumeFloor, batches);
  const tell = (line: string) =>
    void process.stdout.write(`${line}
`);
  tell(`| ${name} | events/s | floor, events/s | ratio |\n|---|---|---|---|`);
  tell(`| publish, batches of 500 | ${rate(publish)} | ${rate(publishFloor)} | ${(publishFloor / publish).toFixed(2)} |`);
  tell(`| consume from the beginning | ${rate(consume)} | ${rate(consumeFloor)} | ${(consumeFloor / consume).toFixed(2)} |`);
}

let groups = 0;

/** Consumes a whole topic from its beginning with a handler that does nothing but keep the position. */
export function consumeAll(bus: Bus, topic: string, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = 0;
    const handler = new Ledger().handler({
      position: async () => undefined,
      handle: async (batch) => {
        seen += batch.events.length;
        if (seen >= count) void consumer.then((each) => each.stop()).then(resolve, reject);
      },
    });
    const consumer = bus.consume(`throughput-${process.pid}-${++groups}`, [topic], handler);
    consumer.catch(reject);
  });
}
