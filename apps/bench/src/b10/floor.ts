import kafkajs from 'kafkajs';

let groups = 0;

/** kafkajs reads so many messages from the beginning and does nothing with them. */
export async function throughNothing(brokers: readonly string[], topic: string, count: number): Promise<void> {
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], clientId: 'floor', logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `floor-${process.pid}-${++groups}`, maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let seen = 0;
  await new Promise<void>((resolve, reject) => {
    const eachBatch = ({ batch }: kafkajs.EachBatchPayload) => {
      seen += batch.messages.length;
      if (seen >= count) resolve();
      return Promise.resolve();
    };
    consumer.run({ partitionsConsumedConcurrently: 6, eachBatch }).catch(reject);
  });
  await consumer.disconnect();
}
