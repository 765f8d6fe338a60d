import type { Listener } from '@careway/gateway';
import { createLog } from '@careway/service';
import { reachBrokers } from './brokers.ts';
import { Child, MAIN } from './child.ts';
import { contexts, SETTINGS } from './contexts.ts';
import { type Database, openDatabase, prepareDatabase } from './database.ts';
import { leaveDoorstep, openDoorstep } from './doorstep.ts';
import { noticeLog } from './exchange.ts';
import { claimPort } from './free-port.ts';
import { noticeSettings, withSaid } from './notices.ts';
import type { Stack, StackOptions } from './stack.ts';

export interface ProcessesOptions extends StackOptions {
  /** A PostgreSQL that somebody else started and will stop: a proof that ends it while everything runs. */
  readonly running?: Database;
  /** What a process runs instead of its built main file; asked at each of its starts. For proofs, which plant defects. */
  readonly entry?: (name: string) => string | undefined;
}

/**
 * Every context, the FHIR edge and the gateway as processes of their own, over Kafka: the production shape on one machine. The
 * embedded PostgreSQL stays the record. No code differs from the one-process tree, only what each process is told.
 */
export async function startProcesses(options: ProcessesOptions): Promise<Stack & { readonly children: readonly Child[] }> {
  const { folder, demo, production, brokers = [], running, durable = true, logLevel = 'warn', onProgress = () => undefined } = options;
  const entry = (name: string) => options.entry?.(name) ?? MAIN(name);
  if (brokers.length) await reachBrokers(brokers);
  const doorstep = await openDoorstep(options.port);
  const { port } = doorstep;
  const log = createLog('careway', logLevel, process.stderr);
  onProgress('database');
  const database =
    running ??
    (await openDatabase(folder.postgres, { durable, password: folder.databasePassword() }).catch(async (error: unknown) => {
      await leaveDoorstep(doorstep);
      throw error;
    }));
  const children: Child[] = [];
  const close = async () => {
    folder.withdraw();
    await leaveDoorstep(doorstep);
    for (const child of [...children].reverse()) await child.stop();
    if (!running) await database.server.stop();
  };
  try {
    await prepareDatabase(database.admin, { demo }, (name) => onProgress(`schema ${name}`));
    await noticeLog(folder, database, log, brokers);
    const keys = await folder.tokenKeys();
    const jwks = JSON.stringify({ keys: [keys.publicJwk] });
    const bus: Record<string, string> = brokers.length ? { KAFKA_BROKERS: brokers.join(',') } : { BUS_DATABASE_URL: database.url('bus') };
    const url = `http://localhost:${port}`;
    const common = {
      ...bus,
      ...withSaid(noticeSettings(folder, url), observing(process.env)),
      INTERNAL_JWKS: jwks,
      LOG_LEVEL: logLevel,
      HOST: '127.0.0.1',
    };
    const services: Record<string, string> = {};
    const launch = async (name: string, at: number, env: Record<string, string>, held?: Listener) => {
      onProgress(name);
      const child = new Child(name, `http://127.0.0.1:${at}`, { ...common, ...env, PORT: String(at) }, log, entry);
      children.push(child);
      await child.start(held);
      services[name] = child.url;
    };
    // The registry first: it creates the topics. The others don't need each other.
    const [registry, ...others] = contexts;
    const context = async (name: string) =>
      launch(name, await claimPort(0), { [`${name.toUpperCase()}_DATABASE_URL`]: database.url(name) });
    await context(registry!.name);
    await Promise.all(others.map(({ name }) => context(name)));
    const subgraphs = JSON.stringify(Object.fromEntries(contexts.map(({ name }) => [name, `${services[name]}/graphql`])));
    const edge = { SUBGRAPH_URLS: subgraphs, INTERNAL_SIGNING_KEY: JSON.stringify(keys.privateJwk) };
    await launch('fhir', await claimPort(0), edge);
    const flags = { DEMO: demo ? '1' : '0', PRODUCTION: production ? '1' : '0' };
    const own = { IDENTITY_DATABASE_URL: database.url('identity'), GATEWAY_DATABASE_URL: database.url('gateway') };
    await launch('gateway', port, { ...edge, ...flags, ...own }, doorstep);
    // it listens on the same socket, which stays open as long as one of us holds it
    await leaveDoorstep(doorstep);
    folder.announce({ pid: process.pid, port, url, database: database.admin, services, demo, brokers });
    return { url, port, database, services, children, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** Who scrapes, where spans go and what single contexts ask the environment for, is said to all processes alike. */
const observing = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    ['METRICS_TOKEN', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_TRACES_SAMPLER_ARG', ...SETTINGS].flatMap((key) =>
      env[key] ? [[key, env[key]]] : [],
    ),
  );
