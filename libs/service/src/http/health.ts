import type { FastifyInstance } from 'fastify';

/** A named condition of readiness: resolves when all is well, rejects with the reason. */
export type ReadyCheck = readonly [name: string, check: () => Promise<void>];

/** `/health/live` at once; `/health/ready` 200 when each check passes, else 503 with the names of those that don't. */
export function serveHealth(app: FastifyInstance, checks: readonly ReadyCheck[], isStopping: () => boolean): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(
      checks.map(
        async ([name, check]) =>
          [
            name,
            await check().then(
              () => 'ok',
              () => 'failing',
            ),
          ] as const,
      ),
    );
    const ready = !isStopping() && results.every(([, state]) => state === 'ok');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'failing', checks: Object.fromEntries(results) });
  });
}
