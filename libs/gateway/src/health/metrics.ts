import { createTokenVerifier, type TokenVerifier } from '@careway/access';
import { isScraper, Meters, measureProcess, METRICS, PROMETHEUS } from '@careway/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { JWK } from 'jose';
import { RequestRefused } from '../refusal.ts';

export interface DoorMetrics {
  readonly meters: Meters;
  close(): Promise<void>;
}

/** What the door measures of itself: operations and refusals are counted where they happen, streams and process at each scrape. */
export function measureDoor(streams: () => number): DoorMetrics {
  const meters = new Meters('gateway');
  const quiet = measureProcess(meters);
  const open = meters.gauge('careway_live_streams', 'Live streams that stand open: about one per browser.');
  meters.observe([open], (result) => result.observe(open, streams()));
  return {
    meters,
    close: () => {
      quiet();
      return meters.close();
    },
  };
}

/** `GET /metrics` under the rule of the services: the scraper's token, or an internal token of a system for the gateway. */
export function serveMetrics(app: FastifyInstance, meters: Meters, signingKey: JWK, metricsToken: string | undefined): void {
  const verifier = createTokenVerifier([publicPart(signingKey)], 'gateway');
  app.get(METRICS, async (request, reply) => {
    await requireScraper(request, verifier, metricsToken);
    return reply
      .type(PROMETHEUS)
      .header('cache-control', 'no-store')
      .send(await meters.text());
  });
}

async function requireScraper({ headers: { authorization } }: FastifyRequest, verifier: TokenVerifier, metricsToken: string | undefined) {
  if (isScraper(metricsToken, authorization)) return;
  const claims = await verifier.verify(authorization).catch(() => undefined);
  if (!claims) throw new RequestRefused(401, 'UNAUTHENTICATED', 'Send the token of the scraper.');
  if (claims.kind !== 'system') throw new RequestRefused(403, 'FORBIDDEN', 'Only systems read metrics.');
}

const publicPart = ({ kty, crv, x, kid }: JWK): JWK =>
  Object.fromEntries(Object.entries({ kty, crv, x, kid }).filter(([, value]) => value));
