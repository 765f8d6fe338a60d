import { spawnSync } from 'node:child_process';

interface Broker {
  readonly brokers: readonly string[];
  stop(): Promise<void>;
  kill(): Promise<void>;
}

interface BrokerModule {
  startKafka(options?: { port?: number; data?: string; brief?: boolean }): Promise<Broker>;
}

const module = new URL('../../../../infra/kafka/broker.mjs', import.meta.url).href;

/** Why the specs of this folder cannot run here; `undefined` where they can. In CI they always run, and fail without a broker. */
export function whyNoBroker(env = process.env): string | undefined {
  if (env['KAFKA_BROKERS'] || env['CI']) return undefined;
  const missing = ['java', 'mvn'].filter((program) => spawnSync(program, ['--version']).error);
  return missing.length ? `no KAFKA_BROKERS, and no ${missing.join(', no ')} to start a broker with` : undefined;
}

/** The broker that KAFKA_BROKERS names, else a throw-away one of its own that dies with this process. */
export async function testBroker(env = process.env): Promise<Broker> {
  const brokers = env['KAFKA_BROKERS']?.split(',');
  const nothing = () => Promise.resolve();
  return brokers ? { brokers, stop: nothing, kill: nothing } : ownBroker();
}

export async function ownBroker(options?: { port?: number; data?: string }): Promise<Broker> {
  const { startKafka } = (await import(module)) as BrokerModule;
  return startKafka({ ...options, brief: true });
}
