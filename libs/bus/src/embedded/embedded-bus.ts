import type { CareEvent } from '@careway/contracts';
import pg from 'pg';
import { type Bus, type Consumer, type FaultReport, type Lane, type LaneHandler, StaleEpochError, UnknownTopicError } from '../bus.ts';
import { reportToConsole } from '../fault.ts';
import { laneOf } from '../lane-of.ts';
import { EmbeddedConsumer } from './consumer.ts';
import { Doorbell } from './doorbell.ts';
import { Listener } from './listener.ts';
import { RecordReader } from './record-reader.ts';
import { createSchema } from './schema.ts';

export interface EmbeddedBusOptions {
  /** A PostgreSQL connection string. The schema `bus` is made there when absent. */
  readonly url: string;
  /** The lanes of a new topic; existing topics keep theirs. */
  readonly partitions?: number;
  /** The most events of one lane in a batch. */
  readonly batch?: number;
  /** Connections beside the listener's one. */
  readonly connections?: number;
  /** The slow poll and heartbeat in ms, for what a lost notification would have told. */
  readonly poll?: number;
  /** A member that is silent for so many ms is dead although its session stands: its process hangs. */
  readonly silence?: number;
  readonly report?: FaultReport;
}

/** A durable log in PostgreSQL, behind the same port as Kafka. */
export async function openEmbeddedBus(options: EmbeddedBusOptions): Promise<Bus> {
  const { url, report = reportToConsole, connections = 4 } = options;
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'careway bus' });
  // without a listener an idle connection that breaks would end the process
  pool.on('error', (error) => pool.ending || report({ doing: 'keeping a connection', error }));
  try {
    const client = await pool.connect();
    await createSchema(client).finally(() => client.release());
    return await EmbeddedBus.open(pool, options, report);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

class EmbeddedBus implements Bus {
  readonly #pool: pg.Pool;
  readonly #options: EmbeddedBusOptions;
  readonly #report: FaultReport;
  readonly #bell: Doorbell;
  readonly #batch: number;
  readonly #records: RecordReader;
  readonly #consumers = new Set<EmbeddedConsumer>();
  readonly #lanes = new Map<string, number>();
  #listener!: Listener;
  #closed: Promise<void> | undefined;

  private constructor(pool: pg.Pool, options: EmbeddedBusOptions, report: FaultReport) {
    this.#pool = pool;
    this.#options = options;
    this.#report = report;
    this.#bell = new Doorbell(pool);
    this.#batch = options.batch ?? 500;
    this.#records = new RecordReader(pool, this.#batch);
  }

  static async open(pool: pg.Pool, options: EmbeddedBusOptions, report: FaultReport): Promise<EmbeddedBus> {
    const bus = new EmbeddedBus(pool, options, report);
    bus.#listener = await Listener.open({
      url: options.url,
      onBell: (bell) => bus.#consumers.forEach((consumer) => consumer.bell(bell)),
      onReturn: () => bus.#consumers.forEach((consumer) => consumer.tickSoon()),
      onFault: (error) => report({ doing: 'listening', error }),
    });
    return bus;
  }

  async createTopics(topics: readonly string[]): Promise<void> {
    // a topic is made whole or not at all: `not exists` under a lock, so that another count of partitions cannot mix in
    await this.#pool.query(
      `with locked as (select pg_advisory_xact_lock(hashtextextended('bus.topics', 0)))
       insert into bus.lane (topic, partition) select t, p from locked, unnest($1::text[]) t, generate_series(0, $2::int - 1) p
       where not exists (select from bus.lane l where l.topic = t) on conflict do nothing`,
      [topics, this.#options.partitions ?? 4],
    );
    for (const consumer of this.#consumers) consumer.tickSoon();
  }

  async publish(topic: string, events: readonly CareEvent[], epoch = 1): Promise<void> {
    if (events.length === 0) return;
    const lanes = await this.#laneCount(topic);
    const partitions = events.map((event) => laneOf(event.subject, lanes));
    // JSON.stringify writes no line breaks, so lines are safe; one string is cheaper than an array of quoted ones
    const lines = events.map((event) => JSON.stringify(event)).join('\n');
    await this.#pool
      .query({ name: 'bus_append', text: 'select bus.append($1, $2, $3, $4)', values: [topic, epoch, partitions, lines] })
      .catch((error: unknown) => {
        throw translate(error, topic, epoch);
      });
    this.#bell.ring(topic, partitions);
  }

  async mark(topic: string, asOf: number, epoch?: number): Promise<void> {
    await this.#pool.query({ name: 'bus_mark', text: 'select bus.set_mark($1, $2, $3)', values: [topic, asOf, epoch ?? null] });
  }

  async consume(group: string, topics: readonly string[], handler: LaneHandler): Promise<Consumer> {
    const { poll = 3_000, silence = 10_000 } = this.#options;
    const timing = { poll, silence, batch: this.#batch };
    const shared = { pool: this.#pool, listener: this.#listener, records: this.#records, report: this.#report, ...timing };
    const consumer = new EmbeddedConsumer({ ...shared, group, topics, handler });
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
    // the table's oid: another one after the schema was dropped or restored
    const { rows } = await this.#pool.query<{ oid: string }>(`select 'bus.record'::regclass::oid::text as oid`);
    return `embedded ${rows[0]!.oid}`;
  }

  async ends(topics: readonly string[]): Promise<readonly (Lane & { readonly end: bigint })[]> {
    const { rows } = await this.#pool.query<{ topic: string; partition: number; next: string }>(
      'select topic, partition, next from bus.lane where topic = any ($1) order by topic, partition',
      [topics],
    );
    return rows.map(({ topic, partition, next }) => ({ topic, partition, end: BigInt(next) }));
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    await this.#bell.settled();
    await this.#listener.close();
    await this.#pool.end();
  }

  async #laneCount(topic: string): Promise<number> {
    const known = this.#lanes.get(topic);
    if (known !== undefined) return known;
    const { rows } = await this.#pool.query<{ lanes: number }>('select count(*)::int as lanes from bus.lane where topic = $1', [topic]);
    const lanes = rows[0]!.lanes;
    if (lanes === 0) throw new UnknownTopicError(`The topic ${topic} does not exist; nothing was written. Create it first.`);
    this.#lanes.set(topic, lanes);
    return lanes;
  }
}

function translate(error: unknown, topic: string, epoch: number): unknown {
  switch (error instanceof pg.DatabaseError ? error.code : undefined) {
    case 'CWEPO':
      return new StaleEpochError(`The log of ${topic} has begun a newer life than ${epoch}; nothing was written.`);
    case 'CWTOP':
      return new UnknownTopicError(`The topic ${topic} does not exist any more; nothing was written. Create it first.`);
    default:
      return error;
  }
}
