import { generateTokenKeys } from '@careway/access';
import { composeSupergraph } from '@careway/federation';
import { type CallerSource, startGateway } from '@careway/gateway';
import { SDL, startService } from './service.ts';
import type { Served } from './topic.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")';
export const SESSION_HEADER = 'x-bench-session';

/** A look-up as cheap as can be: the session is in the header, as it would be in a cache. */
const sessions: CallerSource = {
  caller: ({ headers }) => {
    const sessionId = String(headers[SESSION_HEADER]);
    return Promise.resolve({ personId: sessionId, kind: 'clinician', sessionId, purpose: 'TREAT', positions: [] });
  },
};

/** The gateway as it is delivered: identity before each frame, and each change asked again of the service, as each reader. */
export async function serveOurs(): Promise<Served> {
  const keys = await generateTokenKeys();
  const service = await startService();
  const gateway = await startGateway({
    mode: 'development',
    supergraph: composeSupergraph([{ name: 'support', url: service.url, sdl: `${LINK}${SDL}` }]),
    subgraphs: { support: service.url },
    sessions,
    signingKey: keys.privateJwk,
    log: ({ message }) => void process.stderr.write(`${message}\n`),
  });
  return { port: Number(new URL(gateway.url).port), following: service.asked, change: () => service.change() };
}
