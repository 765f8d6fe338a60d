import 'reflect-metadata';
import { createTokenVerifier } from '@careway/access';
import type { Bus } from '@careway/bus';
import { TOPICS } from '@careway/contracts';
import { asRole, Doorbells, Inbox, Relay, relationCopy, relationMarks } from '@careway/store';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JWK } from 'jose';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { ContextDefinition } from './context.ts';
import { authenticate } from './http/authenticate.ts';
import { serveDoorbells } from './http/doorbells.ts';
import { serveHealth } from './http/health.ts';
import type { Logger } from './log.ts';
import { ServiceModule } from './module.ts';

export interface ServiceOptions {
  /** A connection string for the role that is named like the context. */
  readonly databaseUrl: string;
  readonly bus: Bus;
  /** Public keys of the gateway. */
  readonly jwks: readonly JWK[];
  readonly log: Logger;
  readonly host?: string;
  /** 0: a free one. */
  readonly port?: number;
  /** Connections for questions and commands; relay, inbox and doorbells have a few of their own. */
  readonly connections?: number;
}

export interface Service {
  readonly name: string;
  /** `http://host:port`, without a path; GraphQL is at `/graphql`. */
  readonly url: string;
  /** Readiness off, requests finished, consumers stopped, relay emptied, connections closed: in this order. */
  close(): Promise<void>;
}

/** Starts one context: its subgraph, relay, consumers and doorbells. The schema must have been migrated. */
export async function bootService(context: ContextDefinition, options: ServiceOptions): Promise<Service> {
  const { databaseUrl, bus, log } = options;
  let stopping = false;
  const onError = (error: unknown) => log.error({ err: error }, 'relay');
  const relay = new Relay({
    context: context.name,
    url: asRole(databaseUrl, `${context.name}_relay`),
    bus,
    marks: context.name === 'registry',
    onError,
  });
  const source = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema: context.name,
    entities: [...context.entities],
    extra: { max: options.connections ?? 8, pipeline: true, application_name: context.name },
  }).initialize();
  let endStreams: () => void = () => undefined;
  const doorbells = new Doorbells(context.name, databaseUrl, () => endStreams());
  await doorbells.start();

  const adapter = new FastifyAdapter({ bodyLimit: 32 << 20, forceCloseConnections: true });
  const http = adapter.getInstance();
  authenticate(http, createTokenVerifier(options.jwks, context.name));
  serveHealth(http, [['database', async () => void (await source.query('select 1'))]], () => stopping);
  endStreams = serveDoorbells(http, doorbells);
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule.forContext(context, source, relay.wake), adapter, {
    logger: false,
    abortOnError: false,
  });
  await app.init();

  await bus.createTopics(TOPICS);
  const projectorUrl = asRole(databaseUrl, `${context.name}_projector`);
  const inbox = new Inbox({
    context: context.name,
    url: projectorUrl,
    bus,
    onTold: relay.wake,
    onAlarm: (message, detail) => log.error(detail, message),
  });
  const markPool = new pg.Pool({ connectionString: projectorUrl, max: 1, options: '-c synchronous_commit=off' });
  markPool.on('error', () => undefined);
  await inbox.start(relationCopy(context.name), await relationMarks(markPool, bus));
  for (const projection of context.projections) await inbox.start(projection);
  relay.start();

  await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  log.info({ url }, 'ready');
  return {
    name: context.name,
    url,
    async close() {
      stopping = true;
      await app.close();
      await inbox.stop();
      await relay.stop();
      await Promise.all([doorbells.stop(), markPool.end(), source.destroy()]);
    },
  };
}
