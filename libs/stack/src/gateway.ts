import { createSessions, type Gateway, type Listener, startGateway } from '@careway/gateway';
import { ACCOUNT_CHANNEL, createIdentity } from '@careway/identity';
import type { Logger } from '@careway/service';
import { portalFolder, TRUSTED_DOCUMENTS } from './places.ts';

export interface DoorOptions {
  /** Connection strings of the roles `identity` and `gateway`, in one database. */
  readonly identityUrl: string;
  readonly sessionsUrl: string;
  readonly supergraph: string;
  /** GraphQL addresses by service name. */
  readonly subgraphs: Record<string, string>;
  readonly signingKey: Parameters<typeof startGateway>[0]['signingKey'];
  /** The port that was taken when the start began. */
  readonly listener: Listener;
  readonly demo: boolean;
  readonly production: boolean;
  readonly log: Logger;
  /** Opens `/metrics` to a scraper. */
  readonly metricsToken?: string | undefined;
}

/** The one door, with the embedded issuer behind it on the same origin. */
export async function openDoor({
  identityUrl,
  sessionsUrl,
  supergraph,
  subgraphs,
  signingKey,
  listener,
  demo,
  production,
  log,
  metricsToken,
}: DoorOptions): Promise<Gateway> {
  const { port } = listener;
  const origins: [string, string] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const tell = (line: { level: 'info' | 'warn' | 'error'; message: string; error?: unknown }) =>
    log[line.level]({ err: line.error }, line.message);
  const identity = await createIdentity({ database: identityUrl, origins, demo, log: tell });
  const sessions = await createSessions({
    database: sessionsUrl,
    origins,
    issuer: identity.client,
    isActive: (personId) => identity.isActive(personId),
    accountChannel: ACCOUNT_CHANNEL,
    log: tell,
  });
  const portal = portalFolder();
  const gateway = await startGateway({
    mode: production ? 'production' : 'development',
    supergraph,
    subgraphs,
    signingKey,
    listener,
    metricsToken,
    manifest: TRUSTED_DOCUMENTS,
    ...(portal ? { portal } : {}),
    log: tell,
    sessions: {
      caller: (request) => sessions.caller(request),
      reached: (caller, position) => sessions.reached(caller, position),
      async routes(app) {
        await identity.mount(app);
        await sessions.routes(app);
      },
    },
  });
  return {
    url: gateway.url,
    async close() {
      await gateway.close();
      await sessions.close();
      await identity.close();
    },
  };
}
