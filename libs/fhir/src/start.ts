import type { Logger } from '@careway/service';
import Fastify from 'fastify';
import type { JWK } from 'jose';
import { authenticate } from './http/authenticate.ts';
import { serveHealth } from './http/health.ts';
import { serveImport } from './http/routes.ts';
import { type ContextsOptions, openContexts } from './import/contexts.ts';
import { MOST_BYTES } from './read/parse.ts';

export interface FhirOptions extends ContextsOptions {
  /** Public keys of who may call: tokens for the audience `fhir`. */
  readonly jwks: readonly JWK[];
  readonly log: Logger;
  readonly host?: string;
  /** 0: a free one. */
  readonly port?: number;
}

export interface Fhir {
  /** `http://host:port`, without a path; bundles go to `/fhir`. */
  readonly url: string;
  /** Imports in flight are finished first. */
  close(): Promise<void>;
}

/** Starts the FHIR edge, which holds no truth of its own. Rejects when the supergraph or a key is not what it must be. */
export async function startFhir(options: FhirOptions): Promise<Fhir> {
  const contexts = await openContexts(options);
  const app = Fastify({ bodyLimit: MOST_BYTES, forceCloseConnections: 'idle' });
  try {
    authenticate(app, options.jwks);
    serveHealth(app, contexts.endpoints);
    serveImport(app, contexts, options.log);
    const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
    options.log.info({ url }, 'ready');
    return { url, close: () => app.close().then(() => contexts.close()) };
  } catch (error) {
    await contexts.close();
    throw error;
  }
}
