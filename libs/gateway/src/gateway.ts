import { randomUUID } from 'node:crypto';
import { createTokenSigner } from '@careway/access';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { serveDevices } from './devices/route.ts';
import { tellFailures } from './failures.ts';
import { serveFiles } from './files/route.ts';
import { Door } from './graphql/door.ts';
import { Documents } from './graphql/documents.ts';
import { createApollo, createSupergraph } from './graphql/graph.ts';
import { serveGuests } from './guests/route.ts';
import { BODY_LIMIT, limitRules } from './graphql/limits.ts';
import { measureOperations } from './graphql/measure.ts';
import { Positions } from './graphql/positions.ts';
import { serveGraph } from './graphql/route.ts';
import { Tokens } from './graphql/tokens.ts';
import { serveHealth } from './health/health.ts';
import { type DoorMetrics, measureDoor, serveMetrics } from './health/metrics.ts';
import { Following } from './live/follow.ts';
import { bellLines } from './live/live.ts';
import { type OpenStreams, serveLive } from './live/route.ts';
import type { Gateway, GatewayOptions } from './options.ts';
import { nothingHere, servePortal } from './portal/portal.ts';
import { secureHeaders } from './security.ts';
import { serveUnsubscribe } from './unsubscribe/route.ts';

/** What is still running this long after `close` is cut: an orchestrator would kill the process anyway. */
const DEADLINE = 5_000;

/**
 * Starts the one door of the system: graph, live updates, sign-in, health and the portal on one origin. Rejects when the
 * supergraph, the manifest, the key or the portal is not what it must be; nothing listens then.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });
  const open: OpenStreams = new Map();
  const measured = measureDoor(() => [...open.values()].reduce((sum, { size }) => sum + size, 0));
  tellFailures(app, options.log, measured.meters);
  serveMetrics(app, measured.meters, options.signingKey, options.metricsToken);
  await secureHeaders(app);
  await app.register(compress, { threshold: 1_024 }); // live streams are hijacked and never compressed
  const stopGraph = await openGraph(app, options, open, measured).catch(async (error: unknown) => {
    await app.close();
    await measured.close();
    throw error;
  });
  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 }).catch(async (error: unknown) => {
    await stopGraph();
    throw error;
  });
  let closing: Promise<void> | undefined;
  return { url, close: () => (closing ??= close(app, stopGraph)) };
}

/** Puts the graph, its live updates, sign-in and the portal behind the door; answers how to let go of the services. */
async function openGraph(
  app: FastifyInstance,
  options: GatewayOptions,
  open: OpenStreams,
  measured: DoorMetrics,
): Promise<() => Promise<void>> {
  const { mode, sessions, portal } = options;
  const documents = await Documents.read(options.manifest, mode);
  const tokens = new Tokens(await createTokenSigner(options.signingKey));
  const positions = new Positions();
  const supergraph = createSupergraph(options, tokens, positions);
  const rules = mode === 'development' ? limitRules((text) => documents.isTrusted(text)) : [];
  const following = new Following(supergraph, rules);
  serveHealth(app, supergraph.endpoints());
  await serveDevices(app, supergraph, options);
  await serveUnsubscribe(app, supergraph);
  await serveFiles(app, supergraph, positions, options);
  await sessions.routes?.(app);
  if (portal === undefined) app.setNotFoundHandler(() => Promise.reject(nothingHere()));
  else await servePortal(app, portal);
  const server = await createApollo(supergraph, options, rules, measureOperations(measured.meters, documents));
  const lines = bellLines(supergraph, tokens, options.log);
  await serveGuests(app, supergraph, lines, options);
  await app.register(async (scope) => {
    const door = new Door(options, positions);
    await door.open(scope, ['/graphql', '/graphql/stream']);
    serveGraph(scope, server, documents, door);
    serveLive(scope, { supergraph, following, lines, documents, door, open, tokens, options });
  });
  return async () => {
    await Promise.all([...lines.values()].map((line) => line.close()));
    await server.stop();
    await measured.close();
  };
}

/** Streams end (their clients come back elsewhere, with cursors), requests in flight finish, the rest is cut. */
async function close(app: FastifyInstance, stopGraph: () => Promise<void>): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), DEADLINE);
  await app.close();
  clearTimeout(cut);
  await stopGraph();
}
