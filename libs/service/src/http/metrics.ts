import type { FastifyInstance } from 'fastify';
import type { Meters } from '../observability/meters.ts';

export const METRICS = '/metrics';

/** `GET /metrics` in the text format of Prometheus. Who may is decided where everybody is (authenticate.ts). */
export function serveMetrics(app: FastifyInstance, meters: Meters): void {
  app.get(METRICS, async (_request, reply) => {
    const text = await meters.text();
    return reply.type('text/plain; version=0.0.4; charset=utf-8').header('cache-control', 'no-store').send(text);
  });
}
