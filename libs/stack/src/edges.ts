import { startFhir } from '@careway/fhir';
import { createLog, endWhenTold, parseEnvironment } from '@careway/service';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { contexts } from './contexts.ts';
import { openDoorstep, takeDoorstep } from './doorstep.ts';
import { openDoor } from './gateway.ts';
import { SUPERGRAPH } from './places.ts';

const jwk = z.string().transform((text) => JSON.parse(text) as Record<string, unknown>);
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
const address = z.url();
const shape = {
  SUBGRAPH_URLS: z.string().transform((text) => z.record(z.string(), address).parse(JSON.parse(text))),
  INTERNAL_SIGNING_KEY: jwk,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
} satisfies z.ZodRawShape;
const gatewayShape = {
  ...shape,
  IDENTITY_DATABASE_URL: z.url(),
  GATEWAY_DATABASE_URL: z.url(),
  DEMO: flag,
  PRODUCTION: flag,
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Whoever starts this process holds the port already and hands it over. */
  DOORSTEP: flag,
} satisfies z.ZodRawShape;
const fhirShape = {
  ...shape,
  INTERNAL_JWKS: z.string().transform((text) => (JSON.parse(text) as { keys: Record<string, unknown>[] }).keys),
} satisfies z.ZodRawShape;

type Environment = Readonly<Record<string, string | undefined>>;
const key = (value: unknown) => value as Parameters<typeof openDoor>[0]['signingKey'];

/** The gateway with the embedded issuer as a process of its own. */
export async function runGateway(env: Environment): Promise<void> {
  const endWith = endWhenTold();
  const settings = parseEnvironment(gatewayShape, env);
  const listener = settings.DOORSTEP ? await takeDoorstep() : await openDoorstep(settings.PORT, settings.HOST);
  const door = await openDoor({
    identityUrl: settings.IDENTITY_DATABASE_URL,
    sessionsUrl: settings.GATEWAY_DATABASE_URL,
    supergraph: readFileSync(SUPERGRAPH, 'utf8'),
    subgraphs: settings.SUBGRAPH_URLS,
    signingKey: key(settings.INTERNAL_SIGNING_KEY),
    listener,
    demo: settings.DEMO,
    production: settings.PRODUCTION,
    metricsToken: settings.METRICS_TOKEN,
    log: createLog('gateway', settings.LOG_LEVEL),
  });
  endWith(() => door.close());
}

/** The FHIR edge as a process of its own. */
export async function runFhir(env: Environment): Promise<void> {
  const endWith = endWhenTold();
  const settings = parseEnvironment(fhirShape, env);
  const fhir = await startFhir({
    supergraph: readFileSync(SUPERGRAPH, 'utf8'),
    subgraphs: settings.SUBGRAPH_URLS,
    signingKey: key(settings.INTERNAL_SIGNING_KEY),
    jwks: settings.INTERNAL_JWKS.map(key),
    log: createLog('fhir', settings.LOG_LEVEL),
    host: settings.HOST,
    port: settings.PORT,
  });
  endWith(() => fhir.close());
}

/** Names of every process of the deployment, in the order of their start. */
export const PROCESSES: readonly string[] = [...contexts.map(({ name }) => name), 'fhir', 'gateway'];
