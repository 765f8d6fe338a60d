import type { FastifyInstance } from 'fastify';
import { request } from 'undici';

/** A probe must not make a slow service slower: one round for all who ask within this time. */
const FRESH = 250;
const PATIENCE = 2_000;

type Readiness = Record<string, 'ready' | 'waiting'>;

/** `/health/live` answers as long as the gateway stands, whoever behind it is away; `/health/ready` is 200 once every service answers that it is ready. */
export function serveHealth(app: FastifyInstance, endpoints: ReadonlyMap<string, string>): void {
  let round: { at: number; readiness: Promise<Readiness> } | undefined;
  app.get('/health/live', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (!round || performance.now() - round.at > FRESH) round = { at: performance.now(), readiness: askAll(endpoints) };
    const services = await round.readiness;
    const ready = Object.values(services).every((state) => state === 'ready');
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'waiting', services });
  });
}

async function askAll(endpoints: ReadonlyMap<string, string>): Promise<Readiness> {
  const states = await Promise.all([...endpoints].map(async ([service, endpoint]) => [service, await askOne(endpoint)] as const));
  return Object.fromEntries(states);
}

async function askOne(endpoint: string): Promise<'ready' | 'waiting'> {
  try {
    const { statusCode, body } = await request(new URL('/health/ready', endpoint), { signal: AbortSignal.timeout(PATIENCE) });
    await body.dump();
    return statusCode === 200 ? 'ready' : 'waiting';
  } catch {
    return 'waiting'; // refused, cut or too slow are the same to a probe
  }
}
