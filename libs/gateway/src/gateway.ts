import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
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
import { Listener } from './listener.ts';
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
  const listener = options.listener ?? new Listener();
  let answer: RequestListener | undefined;
  const app = Fastify({
    serverFactory(handle, settings) {
      answer = handle;
      return listener.prepare(settings);
    },
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
  const host = options.host ?? '127.0.0.1';
  try {
    await app.ready();
    listener.answerWith(answer!);
    if (!options.listener) await listener.open(options.port ?? 0, host);
  } catch (error) {
    await stopGraph();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return { url: `http://${host}:${listener.port}`, close: () => (closing ??= close(app, listener, stopGraph)) };
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
async function close(app: FastifyInstance, listener: Listener, stopGraph: () => Promise<void>): Promise<void> {
  const gone = listener.close(DEADLINE);
  await app.close();
  await gone;
  await stopGraph();
}
