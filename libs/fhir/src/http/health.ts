import type { FastifyInstance } from 'fastify';

const PATIENCE_MS = 2_000;

/** `/health/live` at once; `/health/ready` 200 when every context that takes a part of an import is ready. */
export function serveHealth(app: FastifyInstance, services: ReadonlyMap<string, string>): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const states = await Promise.all([...services].map(async ([name, url]) => [name, await isReady(url)] as const));
    const ready = states.every(([, one]) => one);
    const checks = Object.fromEntries(states.map(([name, one]) => [name, one ? 'ok' : 'failing']));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'failing', checks });
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // refused, cut or too slow are the same to a probe
  }
}
