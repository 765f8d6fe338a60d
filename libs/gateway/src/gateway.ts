import Fastify from 'fastify';
import type { Gateway, GatewayOptions } from './options.ts';

/** Starts the one door of the system: GraphQL, live updates, sign-in and the portal on one origin. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const app = Fastify({ bodyLimit: 256 * 1024 });
  await options.sessions.routes?.(app);
  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  return { url, close: () => app.close() };
}
