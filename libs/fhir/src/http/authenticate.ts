import { createTokenVerifier, SYSTEMS } from '@careway/access';
import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';

/** What may be asked without a token: it tells nothing about anybody. */
const OPEN = new Set(['/health/live', '/health/ready']);
/** Who may feed records; a person's token is for the contexts, not for this. */
const FEEDERS: ReadonlySet<string> = new Set([SYSTEMS['fhir-import']]);

/** Refuses everything but health without an internal token for `fhir`, first thing, whatever the route. */
export function authenticate(app: FastifyInstance, jwks: readonly JWK[]): void {
  const verifier = createTokenVerifier(jwks, 'fhir');
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.has(request.url.split('?')[0]!)) return undefined;
    const claims = await verifier.verify(request.headers.authorization).catch(() => undefined);
    if (!claims) return reply.code(401).send({ message: 'A valid internal token is needed.' });
    if (claims.kind !== 'system' || !FEEDERS.has(claims.personId)) return reply.code(403).send({ message: 'Only imports may write here.' });
    return undefined;
  });
}
