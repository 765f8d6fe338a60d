import kafkajs, { type Consumer as KafkaConsumer, type EachBatchPayload, type Kafka } from 'kafkajs';
import type { Consumer, FaultReport, Lane, LaneHandler } from '../bus.ts';
import { isMarks, laneAssigner, marksOf } from './assigner.ts';
import { fromMark, fromMessage } from './envelope.ts';
import { LaneReader, type Range } from './lane-reader.ts';

export interface ConsumerOptions {
  readonly kafka: Kafka;
  readonly group: string;
  readonly topics: readonly string[];
  readonly handler: LaneHandler;
  readonly report: FaultReport;
  readonly range: (lane: Lane) => Promise<Range>;
  readonly batch: number;
  /** A member that was silent for so many ms is dead. */
  readonly silence: number;
}

/** How long a fetch loop waits for one lane's handler before it goes on with the others, in ms. */
const PATIENCE = 20;
/** The longest that a fetch waits at the broker, in ms: so long may a lane that is read again, or a stop, have to wait. */
const FETCH_WAIT = 200;
/** How often places are compared with the log's ends and committed to the group, in ms. */
const WATCH = 5_000;

const keyOf = ({ topic, partition }: Lane) => `${topic}/${partition}`;
/** kafkajs keeps the offset that it asked for beside the messages, and leaves it out of its types. */
const fetchedOffset = (batch: EachBatchPayload['batch']): bigint =>
  BigInt(String((batch as unknown as { fetchedOffset: unknown }).fetchedOffset));

/** One member of a group: kafkajs fetches and keeps the membership, the lanes' readers decide what is taken. */
export class KafkaLanes implements Consumer {
  readonly #options: ConsumerOptions;
  readonly #readers = new Map<string, LaneReader>();
  readonly #alarms = new Map<string, string>();
  /** The reader before the present one of a lane may still be in a call. */
  readonly #leaving = new Map<string, Promise<void>>();
  #consumer!: KafkaConsumer;
  #watch: NodeJS.Timeout | undefined;
  #stopped: Promise<void> | undefined;

  constructor(options: ConsumerOptions) {
    this.#options = options;
  }

  async start(): Promise<this> {
    const { kafka, group, topics, silence } = this.#options;
    this.#consumer = kafka.consumer({
      groupId: group,
      partitionAssigners: [laneAssigner],
      sessionTimeout: silence,
      rebalanceTimeout: 2 * silence,
      heartbeatInterval: Math.min(1_000, silence / 6),
      maxWaitTimeInMs: FETCH_WAIT,
      retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 5_000 },
    });
    this.#consumer.on(this.#consumer.events.GROUP_JOIN, ({ payload }) => this.#assigned(payload.memberAssignment));
    this.#consumer.on(this.#consumer.events.CRASH, ({ payload }) => this.#crashed(payload.error, payload.restart));
    try {
      await this.#consumer.connect();
      await this.#consumer.subscribe({ topics: topics.flatMap((topic) => [topic, marksOf(topic)]), fromBeginning: true });
      // positions are the handlers'
      await this.#consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 256,
        eachBatch: (payload) => this.#fetched(payload),
      });
    } catch (error) {
      await this.#consumer.disconnect().catch(() => undefined);
      throw error;
    }
    this.#watch = setInterval(() => void this.#look(), WATCH);
    return this;
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    clearInterval(this.#watch);
    const notes = this.#notes();
    await this.#releaseAll();
    if (notes.length) await this.#consumer.commitOffsets(notes).catch(() => undefined);
    await this.#consumer.disconnect();
  }

  async #releaseAll(): Promise<void> {
    for (const [key, reader] of this.#readers) this.#release(key, reader);
    await Promise.all(this.#leaving.values());
  }

  #release(key: string, reader: LaneReader): void {
    this.#readers.delete(key);
    if (reader.alarm === undefined) this.#alarms.delete(key);
    else this.#alarms.set(key, reader.alarm);
    const left = reader.stop();
    this.#leaving.set(key, left);
    void left.then(() => this.#leaving.get(key) === left && this.#leaving.delete(key));
  }

  /** Every lane is asked for anew, also those that stay: kafkajs forgets all seeks when the group is shared out again. */
  #assigned(assignment: Record<string, number[]>): void {
    for (const [key, reader] of this.#readers) this.#release(key, reader);
    if (this.#stopped) return;
    const { handler, report, range, batch } = this.#options;
    for (const [topic, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) {
        const lane = { topic, partition };
        if (isMarks(topic)) {
          void this.#toNewest(lane);
          continue;
        }
        const deps = { handler, report, range, batch, pause: this.#pause, resume: this.#resume };
        const reader = new LaneReader(lane, deps, this.#alarms.get(keyOf(lane)));
        this.#readers.set(keyOf(lane), reader);
        reader.start(this.#leaving.get(keyOf(lane)) ?? Promise.resolve());
      }
    }
  }

  /** Of the marks only the newest one counts. */
  async #toNewest(lane: Lane): Promise<void> {
    this.#pause(lane);
    const { high, low } = await this.#options.range(lane).catch((error: unknown) => {
      this.#options.report({ doing: 'looking for the newest mark', lane, error });
      return { high: 0n, low: 0n };
    });
    this.#resume(lane, high > low ? high - 1n : high);
  }

  async #fetched({ batch, resolveOffset }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    const next = BigInt(batch.lastOffset()) + 1n;
    if (isMarks(topic)) {
      const mark = fromMark(batch.messages.at(-1)?.value ?? null);
      resolveOffset(String(next - 1n));
      const reader = this.#readers.get(keyOf({ topic: topic.slice(0, -marksOf('').length), partition }));
      if (mark && reader) await patiently(reader.observeMark(mark));
      return;
    }
    const lane = { topic, partition };
    const reader = this.#readers.get(keyOf(lane));
    if (!reader) return;
    const records = batch.messages.map(({ offset, headers, value }) => {
      const fact = fromMessage({ headers, value });
      return { offset: BigInt(offset), event: fact?.event, epoch: fact?.epoch ?? 0 };
    });
    const taken = reader.take(fetchedOffset(batch), records, next);
    if (await patiently(taken)) {
      // anything but the next place in order was told to kafkajs by a pause or a seek
      if (reader.read === next && this.#readers.get(keyOf(lane)) === reader) resolveOffset(String(next - 1n));
      return;
    }
    // a slow handler must not hold up the other lanes of this fetch, nor the heartbeats
    this.#pause(lane);
    void taken.then(() => {
      if (reader.read !== undefined && this.#readers.get(keyOf(lane)) === reader) this.#resume(lane, reader.read);
    });
  }

  readonly #pause = ({ topic, partition }: Lane): void => this.#tell((kafka) => kafka.pause([{ topic, partitions: [partition] }]));

  readonly #resume = ({ topic, partition }: Lane, offset: bigint): void =>
    this.#tell((kafka) => {
      kafka.seek({ topic, partition, offset: String(offset) });
      kafka.resume([{ topic, partitions: [partition] }]);
    });

  /** Between a crash of kafkajs's loop and its next assignment nobody can be told, and nobody need be: new readers will begin. */
  #tell(call: (kafka: KafkaConsumer) => void): void {
    try {
      call(this.#consumer);
    } catch (error) {
      if (!(error instanceof kafkajs.KafkaJSNonRetriableError)) throw error;
    }
  }

  /** Where the lanes are read, for whoever looks at the group's lag with Kafka's tools. Nobody begins there. */
  #notes() {
    return [...this.#readers.values()].flatMap(({ lane, read }) => (read === undefined ? [] : [{ ...lane, offset: String(read) }]));
  }

  async #look(): Promise<void> {
    try {
      const notes = this.#notes();
      if (notes.length) await this.#consumer.commitOffsets(notes);
    } catch (error) {
      this.#options.report({ doing: `noting places of ${this.#options.group}`, error });
    }
    await Promise.all([...this.#readers.values()].map((reader) => reader.watch()));
  }

  /** kafkajs gives up for good on what it takes for permanent; a consumer that silently stands still is worse than one that tries. */
  #crashed(error: unknown, restarts: boolean): void {
    if (this.#stopped) return;
    this.#options.report({ doing: `consuming for ${this.#options.group}`, error });
    for (const [key, reader] of this.#readers) this.#release(key, reader);
    if (restarts) return;
    clearInterval(this.#watch);
    setTimeout(() => {
      if (this.#stopped) return;
      void this.#releaseAll()
        .then(() => this.start())
        .catch((again: unknown) => this.#crashed(again, false));
    }, 1_000);
  }
}

/** Whether the work was done within the patience. */
async function patiently(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE)));
  const done = await Promise.race([work.then(() => true), waited]);
  clearTimeout(timer);
  return done;
}
