import { freePort } from '@careway/testing';
import Fastify from 'fastify';
import { type Configuration, Provider } from 'oidc-provider';

/** A payer's own issuer: other claim names, a public client, and people who are signed in by naming them. */
export interface ForeignIssuer {
  url: string;
  /** The claims of a subject. */
  people: Map<string, Record<string, unknown>>;
  close(): Promise<void>;
}

export async function foreignIssuer(redirects: string[], returns: string[]): Promise<ForeignIssuer> {
  const port = await freePort();
  const people: ForeignIssuer['people'] = new Map();
  const configuration: Configuration = {
    clients: [
      {
        client_id: 'portal',
        redirect_uris: redirects,
        post_logout_redirect_uris: returns,
        token_endpoint_auth_method: 'none',
      },
    ],
    claims: { openid: ['sub', 'person', 'role', 'given'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['k'] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/login/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: 'portal', accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(`http://localhost:${port}`, configuration);
  const app = Fastify();
  app.get<{ Querystring: { as: string } }>('/login/:uid', async (request, reply) => {
    reply.hijack();
    await provider.interactionFinished(request.raw, reply.raw, { login: { accountId: request.query.as } });
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all('/*', async (request, reply) => {
    reply.hijack();
    await provider.callback()(request.raw, reply.raw);
  });
  await app.listen({ host: '127.0.0.1', port });
  return { url: `http://localhost:${port}`, people, close: () => app.close() };
}
