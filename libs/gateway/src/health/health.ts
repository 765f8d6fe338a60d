import type { FastifyInstance } from 'fastify';
import { request } from 'undici';
import { z } from 'zod';

/** A probe must not make a slow service slower: one round for all who ask within this time. */
const FRESH = 250;
const PATIENCE = 2_000;

/** `degraded`: it answers, and some only with "try again". */
type State = 'ready' | 'degraded' | 'waiting';
type Readiness = Record<string, State>;
const answerShape = z.object({ status: z.string() });

/**
 * `/health/live` answers as long as the gateway stands, whoever behind it is away; `/health/ready` is 200 once every service answers that it is ready;
 * its body says which of them answer some people only.
 */
export function serveHealth(app: FastifyInstance, endpoints: ReadonlyMap<string, string>): void {
  let round: { at: number; readiness: Promise<Readiness> } | undefined;
  app.get('/health/live', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (!round || performance.now() - round.at > FRESH) round = { at: performance.now(), readiness: askAll(endpoints) };
    const services = await round.readiness;
    const states = Object.values(services);
    const ready = states.every((state) => state !== 'waiting');
    const status: State = !ready ? 'waiting' : states.includes('degraded') ? 'degraded' : 'ready';
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, services });
  });
}

async function askAll(endpoints: ReadonlyMap<string, string>): Promise<Readiness> {
  const states = await Promise.all([...endpoints].map(async ([service, endpoint]) => [service, await askOne(endpoint)] as const));
  return Object.fromEntries(states);
}

async function askOne(endpoint: string): Promise<State> {
  try {
    const { statusCode, body } = await request(new URL('/health/ready', endpoint), { signal: AbortSignal.timeout(PATIENCE) });
    if (statusCode !== 200) {
      await body.dump();
      return 'waiting';
    }
    return answerShape.parse(await body.json()).status === 'degraded' ? 'degraded' : 'ready';
  } catch {
    return 'waiting'; // refused, cut or too slow are the same to a probe
  }
}
