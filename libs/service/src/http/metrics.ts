import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Meters } from '../observability/meters.ts';

export const METRICS = '/metrics';
/** The text format of Prometheus. */
export const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request carries the scraper's own token. Nobody does where none was set. Compared in constant time. */
export const isScraper = (metricsToken: string | undefined, authorization: string | undefined): boolean =>
  Boolean(metricsToken) && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${metricsToken}`));

/** `GET /metrics` in the text format of Prometheus. Who may is decided where everybody is (authenticate.ts). */
export function serveMetrics(app: FastifyInstance, meters: Meters): void {
  app.get(METRICS, async (_request, reply) => {
    const text = await meters.text();
    return reply.type(PROMETHEUS).header('cache-control', 'no-store').send(text);
  });
}
