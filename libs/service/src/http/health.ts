import type { FastifyInstance } from 'fastify';

/** A named condition of readiness: resolves when all is well, rejects with the reason. */
export type ReadyCheck = readonly [name: string, check: () => Promise<void>];

interface Health {
  /** Without one of these nothing is answered. */
  readonly checks: readonly ReadyCheck[];
  /** Without one of these some are answered only "try again": told, and no reason to send everybody away. */
  readonly watched?: readonly ReadyCheck[];
  readonly isStopping: () => boolean;
}

/**
 * `/health/live` at once; `/health/ready` 200 when each check passes, else 503 with the names of those that don't. `degraded` says that it
 * answers, and that something that is watched does not.
 */
export function serveHealth(app: FastifyInstance, { checks, watched = [], isStopping }: Health): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const [needed, beside] = await Promise.all([look(checks), look(watched)]);
    const isReady = !isStopping() && needed.every(([, state]) => state === 'ok');
    const status = !isReady ? 'failing' : beside.every(([, state]) => state === 'ok') ? 'ok' : 'degraded';
    return reply.code(isReady ? 200 : 503).send({ status, checks: Object.fromEntries([...needed, ...beside]) });
  });
}

const look = (checks: readonly ReadyCheck[]): Promise<(readonly [name: string, state: 'ok' | 'failing'])[]> =>
  Promise.all(
    checks.map(
      async ([name, check]) =>
        [
          name,
          await check().then(
            () => 'ok' as const,
            () => 'failing' as const,
          ),
        ] as const,
    ),
  );
