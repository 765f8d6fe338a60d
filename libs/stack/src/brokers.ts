import { connect } from 'node:net';

/** No broker can be used as it is named: nothing was started. */
export class BrokersUnreachableError extends Error {
  override readonly name = 'BrokersUnreachableError';
}

const PATIENCE_MS = 3_000;

/** Makes sure that one of Kafka's addresses can be connected to, before anything heavy starts. @throws BrokersUnreachableError */
export async function reachBrokers(brokers: readonly string[]): Promise<void> {
  const addresses = brokers.map(addressOf);
  await Promise.any(addresses.map(reach)).catch(() => {
    throw new BrokersUnreachableError(
      `No Kafka broker answers at ${brokers.join(', ')}. Nothing was started and nothing is lost. Start one (npm run kafka), correct KAFKA_BROKERS, or leave it out to run without Kafka.`,
    );
  });
}

function addressOf(broker: string): { host: string; port: number } {
  const [, host, port] = /^\[?([^\s/[\]]+)\]?:(\d{1,5})$/.exec(broker) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535)
    throw new BrokersUnreachableError(
      `KAFKA_BROKERS takes host:port, several with commas between them, not "${broker}". Nothing was started.`,
    );
  return { host, port: Number(port) };
}

const reach = (address: { host: string; port: number }) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect({ ...address, timeout: PATIENCE_MS });
    const end = (settle: () => void) => {
      socket.destroy();
      settle();
    };
    socket.once('connect', () => end(resolve));
    socket.once('timeout', () => end(() => reject(new Error('no answer'))));
    socket.once('error', (error) => end(() => reject(error)));
  });
