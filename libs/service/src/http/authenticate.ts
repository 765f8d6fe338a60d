import { type Ctx, contextFor, type TokenVerifier } from '@careway/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const contexts = new WeakMap<FastifyRequest['raw'], Ctx>();

/** The caller of a request that passed {@link authenticate}. */
export function ctxOf(request: FastifyRequest): Ctx {
  const ctx = contexts.get(request.raw ?? request);
  if (!ctx) throw new Error('A request was answered without a principal.');
  return ctx;
}

/** What may be asked without a token: it tells nothing about anybody. */
const OPEN = new Set(['/health/live', '/health/ready']);

/** Refuses everything but health without a valid internal token for this service: first thing, whatever the route. */
export function authenticate(app: FastifyInstance, verifier: TokenVerifier): void {
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.has(request.url.split('?')[0]!)) return;
    const claims = await verifier.verify(request.headers.authorization).catch(() => undefined);
    if (!claims) return reply.code(401).send({ message: 'A valid internal token is needed.' });
    const { personId, kind, sessionId, purpose, op, after } = claims;
    contexts.set(request.raw, contextFor({ personId, kind, sessionId, purpose }, { operation: op, after, causationId: claims.jti }));
  });
}
