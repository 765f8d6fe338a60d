import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createTokenVerifier, type TokenClaims } from '@careway/access';
import { execute, GraphQLError, parse, validate } from 'graphql';
import type { JWK } from 'jose';
import { DoorbellLog } from './doorbell-log.ts';

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>;
export type Resolvers = Record<string, Record<string, (parent: never, args: never, context: ServiceContext) => unknown>>;

export interface ServiceContext {
  claims: TokenClaims;
  /** Answers this position in the header. */
  wrote(position: string): void;
}

export interface TestService {
  url: string;
  bells: DoorbellLog;
  /** The claims of every GraphQL call that was let in, in order. */
  claims: TokenClaims[];
  /** The `traceparent` of every such call. */
  traces: (string | undefined)[];
  /** Calls that carried no token for this service. */
  refused: number;
  /** Whether the caller may follow, and until when. */
  following: (claims: TokenClaims) => { allowed: boolean; until: string | null; related?: boolean };
  /** How often that was asked. */
  asked: number;
  ready: boolean;
  /** Ready, and some are told to try again. */
  degraded: boolean;
  /** The next so many GraphQL calls are answered with this error code. */
  fail: { code: string; times: number; message?: string };
  close(): Promise<void>;
}

/** A small real service: GraphQL, doorbells and readiness over HTTP, everything but readiness behind its internal token. */
export async function startService(name: string, sdl: string, resolvers: Resolvers, publicJwk: JWK): Promise<TestService> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as unknown as NonNullable<SubgraphModule['resolvers']> },
  ]);
  const verifier = createTokenVerifier([publicJwk], name);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/health/ready')
      return void response.writeHead(service.ready ? 200 : 503).end(JSON.stringify({ status: service.degraded ? 'degraded' : 'ok' }));
    const claims = await verifier.verify(request.headers.authorization).catch(() => undefined);
    if (!claims) {
      service.refused++;
      return void response.writeHead(401).end();
    }
    if (request.url?.startsWith('/internal/doorbells')) {
      if (claims.kind !== 'system') return void response.writeHead(403).end();
      return service.bells.serve(request, response);
    }
    if (request.url?.startsWith('/internal/following')) {
      service.asked += 1;
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ related: true, ...service.following(claims) }));
    }
    service.claims.push(claims);
    service.traces.push([request.headers['traceparent'] ?? undefined].flat()[0]);
    const { query, variables } = JSON.parse(await read(request)) as { query: string; variables: Record<string, unknown> };
    const document = parse(query);
    const positions: string[] = [];
    const contextValue: ServiceContext = { claims, wrote: (position) => positions.push(position) };
    const faults =
      service.fail.times-- > 0
        ? [new GraphQLError(service.fail.message ?? 'not now', { extensions: { code: service.fail.code } })]
        : validate(schema, document);
    const result = faults.length ? { errors: faults } : await execute({ schema, document, variableValues: variables, contextValue });
    const headers = { 'content-type': 'application/json', ...(positions.length && { 'x-careway-position': positions.join(', ') }) };
    response.writeHead(200, headers).end(JSON.stringify(result));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service: TestService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    bells: new DoorbellLog(),
    claims: [],
    traces: [],
    refused: 0,
    following: () => ({ allowed: true, until: null }),
    asked: 0,
    ready: true,
    degraded: false,
    fail: { code: '', times: 0 },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
