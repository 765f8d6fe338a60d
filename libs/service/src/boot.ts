import 'reflect-metadata';
import { createTokenVerifier } from '@careway/access';
import type { Bus } from '@careway/bus';
import { asRole, Doorbells, IDLE_MS, Relay, surviveIn, Work } from '@careway/store';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JWK } from 'jose';
import { DataSource } from 'typeorm';
import { Closers } from './closers.ts';
import { type ContextDefinition, Settings } from './context.ts';
import { startConsumers } from './facts.ts';
import { readSdl } from './graphql/sdl.ts';
import { authenticate } from './http/authenticate.ts';
import { serveDoorbells } from './http/doorbells.ts';
import { serveFollowing } from './http/following.ts';
import { serveHealth } from './http/health.ts';
import { serveMetrics } from './http/metrics.ts';
import { type Logger, relayFaultsIn } from './log.ts';
import { ServiceModule } from './module.ts';
import { Meters } from './observability/meters.ts';
import { observeOperations } from './observability/operations.ts';
import { measureProcess } from './observability/process.ts';
import { measurePool, measureStanding } from './observability/standing.ts';
import { OperationSpans } from './observability/tracing.ts';

export interface ServiceOptions {
  /** A connection string for the role that is named like the context. */
  readonly databaseUrl: string;
  readonly bus: Bus;
  /** Public keys of the gateway. */
  readonly jwks: readonly JWK[];
  readonly log: Logger;
  /** The bearer token of whoever scrapes `/metrics`; without it only system principals may. */
  readonly metricsToken?: string | undefined;
  readonly host?: string;
  /** 0: a free one. */
  readonly port?: number;
  /** Connections for questions and commands; relay, inbox and doorbells have a few of their own. */
  readonly connections?: number;
  /** What the environment says to this context alone: {@link ContextDefinition.environment}. */
  readonly settings?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface Service {
  readonly name: string;
  /** `http://host:port`, without a path; GraphQL is at `/graphql`. */
  readonly url: string;
  /** Readiness off, requests finished, consumers stopped, relay emptied, connections closed: in this order. */
  close(): Promise<void>;
}

/** Starts one context: its subgraph, relay, consumers and doorbells. The schema must have been migrated. */
export function bootService(context: ContextDefinition, options: ServiceOptions): Promise<Service> {
  const closers = new Closers();
  return closers.guard(() => boot(context, options, closers));
}

async function boot(context: ContextDefinition, options: ServiceOptions, closers: Closers): Promise<Service> {
  const { databaseUrl, bus, log } = options;
  const { name } = context;
  let stopping = false;
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema: name,
    entities: [...context.entities],
    extra: { max: options.connections ?? 8, pipeline: true, application_name: name, idleTimeoutMillis: IDLE_MS },
  });
  await source.initialize();
  surviveIn(source);
  closers.add(() => source.destroy());
  let endStreams: () => void = () => undefined;
  const doorbells = new Doorbells(name, databaseUrl, () => endStreams());
  await doorbells.start();
  closers.add(() => doorbells.stop());
  const onError = relayFaultsIn(log);
  const relay = new Relay({ context: name, url: asRole(databaseUrl, `${name}_relay`), bus, marks: name === 'registry', onError });
  closers.add(() => relay.stop());
  await startConsumers(context, databaseUrl, bus, relay, log, closers);
  relay.start();

  const meters = observe(context, options, source, closers);
  const spans = new OperationSpans(name);
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  const http = adapter.getInstance();
  const causeOf = spans.begin.bind(spans);
  authenticate(http, createTokenVerifier(options.jwks, name), { metricsToken: options.metricsToken, causeOf });
  spans.end(http);
  serveMetrics(http, meters);
  serveHealth(http, {
    checks: [['database', async () => void (await source.query('select 1'))]],
    watched: [['relations', () => requireFresh(source)]],
    isStopping: () => stopping,
  });
  endStreams = serveDoorbells(http, doorbells);
  serveFollowing(http, new Work(name, source), readSdl(context.folder));
  const module = ServiceModule.forContext(context, source, observeOperations(meters, log), relay.wake, new Settings(options.settings));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: false, abortOnError: false });
  closers.add(() => app.close());
  await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  log.info({ url }, 'ready');
  return {
    name,
    url,
    async close() {
      stopping = true;
      await closers.close();
    },
  };
}

/** The bus brings who stands how to whom: while it is silent, whoever is not the member is told to try again. */
async function requireFresh(source: DataSource): Promise<void> {
  const [row] = await source.query<[{ fresh: boolean }]>(
    `select coalesce(min(as_of) > clock_timestamp() - interval '5 seconds', false) as fresh from relation_mark`,
  );
  if (!row.fresh) throw new Error('The copy of the relations is stale.');
}

/** Everything that `/metrics` tells but the operations, which the subgraph counts. */
function observe({ name }: ContextDefinition, { databaseUrl, bus }: ServiceOptions, source: DataSource, closers: Closers): Meters {
  const meters = new Meters(name);
  closers.add(() => meters.close());
  const quiet = measureProcess(meters);
  closers.add(async () => quiet());
  measurePool(source, meters);
  measureStanding(name, databaseUrl, bus, meters, closers);
  return meters;
}

/** A bulk command brings one member's whole record: tens of thousands of items. */
const BODY_LIMIT = 64 << 20;
