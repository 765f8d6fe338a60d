import { TOPICS } from '@careway/contracts';
import { startFhir } from '@careway/fhir';
import { bootService, Closers, createLog, startTracing } from '@careway/service';
import { readFileSync } from 'node:fs';
import { contexts } from './contexts.ts';
import type { DataFolder } from './data-folder.ts';
import { type Database, openDatabase, prepareDatabase } from './database.ts';
import { openLog, refillAfterExchange } from './exchange.ts';
import { leaveDoorstep, openDoorstep } from './doorstep.ts';
import { openDoor } from './gateway.ts';
import { noticeSettings, withSaid } from './notices.ts';
import { SUPERGRAPH } from './places.ts';

export interface StackOptions {
  readonly folder: DataFolder;
  /** 0: a free one. */
  readonly port: number;
  /** Takes trusted documents only, as a payer would run it. */
  readonly production: boolean;
  /** Demo sign-ins, and sessions without a sign-in for scripts. */
  readonly demo: boolean;
  /** Turned off by tests only. */
  readonly durable?: boolean;
  readonly logLevel?: string;
  /** Opens `/metrics` of every service to a scraper. */
  readonly metricsToken?: string | undefined;
  /** Where spans go (OTLP over HTTP); none without it. */
  readonly traces?: string | undefined;
  /** Kafka's addresses; without any, the embedded bus carries the facts. */
  readonly brokers?: readonly string[];
  /** What the environment says to single contexts, by variable: `CLAMD_ADDRESS`, `LIBRARY_FEEDS`. */
  readonly settings?: Readonly<Record<string, string | undefined>>;
  readonly onProgress?: (step: string) => void;
}

export interface Stack {
  readonly url: string;
  readonly port: number;
  readonly database: Database;
  readonly services: Readonly<Record<string, string>>;
  /** Gateway first, so nobody asks what is going away; PostgreSQL last. */
  close(): Promise<void>;
}

/** Everything in one process: the embedded PostgreSQL, the embedded bus or Kafka's client, six contexts, sign-in, the FHIR edge, gateway and portal. */
export function startStack(options: StackOptions): Promise<Stack> {
  const closers = new Closers();
  return closers.guard(() => open(options, closers));
}

async function open(options: StackOptions, closers: Closers): Promise<Stack> {
  const { folder, demo, production, durable = true, logLevel = 'warn', onProgress = () => undefined } = options;
  closers.add(startTracing('careway', { endpoint: options.traces, share: 1 }));
  const doorstep = await openDoorstep(options.port);
  closers.add(() => leaveDoorstep(doorstep));
  const { port } = doorstep;
  const log = createLog('careway', logLevel, process.stderr);
  onProgress('database');
  const database = await openDatabase(folder.postgres, { durable, password: folder.databasePassword() });
  closers.add(() => database.server.stop());
  await prepareDatabase(database.admin, { demo }, (name) => onProgress(`schema ${name}`));
  const keys = await folder.tokenKeys();

  onProgress('bus');
  const bus = await openLog(database, log.child({ context: 'bus' }), { brokers: options.brokers });
  closers.add(() => bus.close());
  await refillAfterExchange(folder, database.admin, await bus.identity());
  await bus.createTopics(TOPICS);
  const services: Record<string, string> = {};
  const url = `http://localhost:${port}`;
  const settings = withSaid(noticeSettings(folder, url), options.settings);
  for (const context of contexts) {
    onProgress(context.name);
    const service = await bootService(context, {
      databaseUrl: database.url(context.name),
      bus,
      jwks: [keys.publicJwk],
      log: log.child({ context: context.name }),
      metricsToken: options.metricsToken,
      settings,
    });
    closers.add(() => service.close());
    services[context.name] = service.url;
  }
  const subgraphs = Object.fromEntries(Object.entries(services).map(([name, url]) => [name, `${url}/graphql`]));
  const supergraph = readFileSync(SUPERGRAPH, 'utf8');
  onProgress('fhir');
  const fhir = await startFhir({
    supergraph,
    subgraphs,
    signingKey: keys.privateJwk,
    jwks: [keys.publicJwk],
    log: log.child({ context: 'fhir' }),
  });
  closers.add(() => fhir.close());
  services['fhir'] = fhir.url;

  onProgress('gateway');
  const gateway = await openDoor({
    identityUrl: database.url('identity'),
    sessionsUrl: database.url('gateway'),
    supergraph,
    subgraphs,
    signingKey: keys.privateJwk,
    listener: doorstep,
    demo,
    production,
    metricsToken: options.metricsToken,
    log: log.child({ context: 'gateway' }),
  });
  closers.add(() => gateway.close());
  folder.announce({ pid: process.pid, port, url, database: database.admin, services, demo });
  closers.add(async () => folder.withdraw());
  return { url, port, database, services, close: () => closers.close() };
}
