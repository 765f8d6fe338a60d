/** `node --conditions=source libs/bus/src/kafka/throughput.bench.ts`: the Kafka bus against kafkajs itself, on a broker of its own. */
import kafkajs from 'kafkajs';
import { consumeAll, load, throughput } from '../suite/throughput.ts';
import { testBroker } from './broker.ts';
import { openKafkaBus } from './kafka-bus.ts';

const broker = await testBroker();
const bus = await openKafkaBus({ brokers: broker.brokers, clientId: 'bench' });
const kafka = new kafkajs.Kafka({ brokers: [...broker.brokers], clientId: 'floor', logLevel: kafkajs.logLevel.NOTHING });
const producer = kafka.producer({ idempotent: true });
await producer.connect();
const topic = (name: string) => `${name}-${process.pid}`;
await bus.createTopics([topic('bench'), topic('full')]);
const count = 100_000;
for (const batch of load(count)) await bus.publish(topic('full'), batch);
let floors = 0;

await throughput(
  'Kafka',
  {
    publish: async (batches) => {
      for (const batch of batches) await bus.publish(topic('bench'), batch);
    },
    publishFloor: async (batches) => {
      for (const batch of batches)
        await producer.send({
          topic: topic('bench'),
          acks: -1,
          messages: batch.map((event) => ({ key: event.subject, value: JSON.stringify(event) })),
        });
    },
    consume: () => consumeAll(bus, topic('full'), count),
    consumeFloor: async () => {
      const consumer = kafka.consumer({ groupId: `floor-${process.pid}-${++floors}`, maxWaitTimeInMs: 200 });
      await consumer.connect();
      await consumer.subscribe({ topic: topic('full'), fromBeginning: true });
      let seen = 0;
      await new Promise<void>((resolve) => {
        void consumer.run({
          partitionsConsumedConcurrently: 256,
          eachBatch: async ({ batch }) => {
            for (const { value } of batch.messages) JSON.parse(value!.toString());
            seen += batch.messages.length;
            if (seen >= count) resolve();
          },
        });
      });
      await consumer.disconnect();
    },
  },
  count,
);
await producer.disconnect();
await bus.close();
await broker.stop();
