import type { Kafka, Message, Producer } from 'kafkajs';

/** A record batch must stay below the broker's `message.max.bytes` (1 MiB); headers and framing need room too. */
const MOST_BYTES = 512 * 1024;
const RETRIES = { retries: 6, initialRetryTime: 100, maxRetryTime: 3_000 };

/**
 * The idempotent producer. kafkajs would try for ever; a caller with a time to keep must be told. But a producer that gave up does
 * not know what the broker took, and its next batch would bear the sequence numbers of the lost one, so that the broker could drop
 * it as a repetition. Hence after any failure a new producer, with a new identity, takes over.
 */
export class SafeProducer {
  readonly #kafka: Kafka;
  #current: Promise<Producer> | undefined;

  constructor(kafka: Kafka) {
    this.#kafka = kafka;
  }

  /** Sends in the given order, in batches that a broker takes; resolves when all replicas in sync have all of it. */
  async send(topic: string, messages: readonly (Message & { value: string })[]): Promise<void> {
    for (const part of parts(messages)) await this.#sendOne(topic, part);
  }

  async close(): Promise<void> {
    const producer = await this.#current?.catch(() => undefined);
    await producer?.disconnect();
  }

  async #sendOne(topic: string, messages: Message[]): Promise<void> {
    const current = (this.#current ??= this.#open());
    try {
      await (await current).send({ topic, messages, acks: -1 });
    } catch (error) {
      if (this.#current === current) this.#current = undefined;
      void current.then((producer) => producer.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  async #open(): Promise<Producer> {
    const producer = this.#kafka.producer({ idempotent: true, allowAutoTopicCreation: false, retry: RETRIES });
    await producer.connect();
    return producer;
  }
}

export function* parts<M extends { value: string; headers?: object }>(messages: readonly M[], most = MOST_BYTES): Generator<M[]> {
  let part: M[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = Buffer.byteLength(message.value) + 512;
    if (part.length > 0 && bytes + size > most) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(message);
    bytes += size;
  }
  if (part.length > 0) yield part;
}
