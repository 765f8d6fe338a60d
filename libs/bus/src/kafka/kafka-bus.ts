import type { CareEvent } from '@careway/contracts';
import kafkajs, { type Admin, type Kafka, type KafkaConfig, type LogEntry } from 'kafkajs';
import { type Bus, type Consumer, type FaultReport, type Lane, type LaneHandler, UnknownTopicError } from '../bus.ts';
import { calm } from '../calm.ts';
import { reportToConsole } from '../fault.ts';
import { marksOf } from './assigner.ts';
import { KafkaLanes } from './consumer.ts';
import { toMark, toMessage } from './envelope.ts';
import type { Range } from './lane-reader.ts';
import { SafeProducer } from './producer.ts';
import { calmIdleConnections } from './request-queue.ts';

export interface KafkaBusOptions extends Pick<KafkaConfig, 'ssl' | 'sasl'> {
  /** `host:port`, one or more. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** The lanes of a new topic; existing topics keep theirs. */
  readonly partitions?: number;
  /** Copies of a new topic; the broker's default unless told. */
  readonly replicas?: number;
  /** The most events of one lane in a batch. */
  readonly batch?: number;
  /** A member that was silent for so many ms is dead. Brokers take no less than 6,000 unless configured to. */
  readonly silence?: number;
  readonly report?: FaultReport;
}

/** Events stay until somebody decides otherwise; of marks only the newest counts. */
const EVENTS = [
  { name: 'retention.ms', value: '-1' },
  { name: 'cleanup.policy', value: 'delete' },
];
const MARKS = [
  { name: 'retention.ms', value: '600000' },
  { name: 'segment.ms', value: '600000' },
  { name: 'cleanup.policy', value: 'delete' },
];

/** Kafka behind the port, by kafkajs. Rejects when no broker answers. */
export async function openKafkaBus(options: KafkaBusOptions): Promise<Bus> {
  calmIdleConnections();
  const { brokers, clientId, ssl, sasl, report = reportToConsole } = options;
  const chatter = calm(report);
  const kafka = new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
    connectionTimeout: 3_000,
    retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 3_000 },
    logLevel: kafkajs.logLevel.ERROR,
    logCreator: () => (entry) => tell(entry, chatter),
  });
  const admin = kafka.admin();
  await admin.connect();
  return new KafkaBus(kafka, admin, options, report);
}

class KafkaBus implements Bus {
  readonly #kafka: Kafka;
  readonly #admin: Admin;
  readonly #options: KafkaBusOptions;
  readonly #report: FaultReport;
  readonly #producer: SafeProducer;
  readonly #consumers = new Set<KafkaLanes>();
  readonly #lanes = new Map<string, number>();
  #closed: Promise<void> | undefined;

  constructor(kafka: Kafka, admin: Admin, options: KafkaBusOptions, report: FaultReport) {
    this.#kafka = kafka;
    this.#admin = admin;
    this.#options = options;
    this.#report = report;
    this.#producer = new SafeProducer(kafka);
  }

  async createTopics(topics: readonly string[]): Promise<void> {
    const wanted = topics.flatMap((topic) => [topic, marksOf(topic)]);
    const there = new Set(await this.#admin.listTopics());
    for (const topic of wanted.filter((each) => !there.has(each))) {
      // the marks follow the lanes of their topic, whose count another process may have set
      const numPartitions = topic.endsWith(marksOf(''))
        ? await this.#laneCount(topic.slice(0, -marksOf('').length))
        : (this.#options.partitions ?? 6);
      const configEntries = topic.endsWith(marksOf('')) ? MARKS : EVENTS;
      const replicationFactor = this.#options.replicas ?? -1;
      // answers false, without an error, when another process was first
      await this.#admin.createTopics({ topics: [{ topic, numPartitions, replicationFactor, configEntries }], waitForLeaders: false });
      await this.#settled(topic);
    }
  }

  /** A new topic is known to the controller first, and a moment later to the brokers; kafkajs takes that moment for a fault. */
  async #settled(topic: string): Promise<void> {
    for (const until = Date.now() + 15_000; ;) {
      try {
        const { topics } = await this.#admin.fetchTopicMetadata({ topics: [topic] });
        if (topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      if (Date.now() > until) throw new Error(`Kafka has created the topic ${topic}, but its lanes have no leaders after 15 s.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async publish(topic: string, events: readonly CareEvent[], epoch = 1): Promise<void> {
    if (events.length === 0) return;
    const lanes = await this.#laneCount(topic);
    await this.#producer.send(
      topic,
      events.map((event) => toMessage(event, epoch, lanes)),
    );
  }

  async mark(topic: string, asOf: number, epoch?: number): Promise<void> {
    // asked after everything was published, so what the mark stands behind lies before these ends
    const ends = await this.#ranges(topic);
    await this.#producer.send(
      marksOf(topic),
      [...ends].map(([partition, { high }]) => ({ partition, value: toMark({ asOf, end: high, epoch }) })),
    );
  }

  async consume(group: string, topics: readonly string[], handler: LaneHandler): Promise<Consumer> {
    await this.createTopics(topics);
    const { batch = 500, silence = 6_000 } = this.#options;
    const consumer = new KafkaLanes({
      kafka: this.#kafka,
      group,
      topics,
      handler,
      report: this.#report,
      batch,
      silence,
      range: async ({ topic, partition }) => (await this.#ranges(topic)).get(partition)!,
    });
    this.#consumers.add(consumer);
    await consumer.start().catch((error: unknown) => {
      this.#consumers.delete(consumer);
      throw error;
    });
    return {
      stop: async () => {
        await consumer.stop();
        this.#consumers.delete(consumer);
      },
    };
  }

  async identity(): Promise<string> {
    return `kafka ${(await this.#admin.describeCluster()).clusterId}`;
  }

  async ends(topics: readonly string[]): Promise<readonly (Lane & { readonly end: bigint })[]> {
    const all = await Promise.all(
      topics
        .toSorted()
        .map(async (topic) => [...(await this.#ranges(topic))].map(([partition, { high }]) => ({ topic, partition, end: high }))),
    );
    return all.flatMap((lanes) => lanes.toSorted((a, b) => a.partition - b.partition));
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    await this.#producer.close();
    await this.#admin.disconnect();
  }

  async #ranges(topic: string): Promise<Map<number, Range>> {
    const offsets = await this.#admin.fetchTopicOffsets(topic);
    return new Map(offsets.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]));
  }

  async #laneCount(topic: string): Promise<number> {
    const known = this.#lanes.get(topic);
    if (known !== undefined) return known;
    const there = (await this.#admin.listTopics()).includes(topic);
    if (!there) throw new UnknownTopicError(`The topic ${topic} does not exist; nothing was written. Create it first.`);
    const { topics } = await this.#admin.fetchTopicMetadata({ topics: [topic] });
    const lanes = topics[0]!.partitions.length;
    this.#lanes.set(topic, lanes);
    return lanes;
  }
}

/** kafkajs logs each answer of a broker that is an error, also where it then does what the answer asks for; who asked learns of it. */
function tell({ namespace, log }: LogEntry, report: FaultReport): void {
  if (!log.message.startsWith('Response '))
    report({ doing: `working with Kafka: ${namespace} ${log.message}`, error: log['error'] ?? log.message });
}
