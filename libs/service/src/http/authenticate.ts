import { type Ctx, contextFor, type TokenVerifier } from '@careway/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isScraper, METRICS } from './metrics.ts';

const contexts = new WeakMap<FastifyRequest['raw'], Ctx>();

/** The caller of a request that passed {@link authenticate}. */
export function ctxOf(request: FastifyRequest): Ctx {
  const ctx = contexts.get(request.raw ?? request);
  if (!ctx) throw new Error('A request was answered without a principal.');
  return ctx;
}

/** What may be asked without a token: it tells nothing about anybody. */
const OPEN = new Set(['/health/live', '/health/ready']);

export interface AuthenticateOptions {
  /** What a scraper sends as its bearer token; opens `/metrics` and nothing else. Absent: only system principals read metrics. */
  readonly metricsToken?: string | undefined;
  /** What facts of this request carry as their cause; the token's own id where it answers nothing. */
  readonly causeOf?: (request: FastifyRequest, operation: string) => string | undefined;
}

/** Refuses everything but health without a valid internal token for this service: first thing, whatever the route. */
export function authenticate(app: FastifyInstance, verifier: TokenVerifier, { metricsToken, causeOf }: AuthenticateOptions = {}): void {
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0]!;
    if (OPEN.has(path)) return;
    if (path === METRICS && isScraper(metricsToken, request.headers.authorization)) return;
    const claims = await verifier.verify(request.headers.authorization).catch(() => undefined);
    if (!claims) return reply.code(401).send({ message: 'A valid internal token is needed.' });
    if (path === METRICS && claims.kind !== 'system') return reply.code(403).send({ message: 'Only systems read metrics.' });
    const { personId, kind, sessionId, purpose, op, after } = claims;
    const causationId = causeOf?.(request, op) ?? claims.jti;
    contexts.set(request.raw, contextFor({ personId, kind, sessionId, purpose }, { operation: op, after, causationId }));
  });
}
