import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Assets } from '../pages/assets.ts';
import type { IssuerContext } from './context.ts';
import { signInRoutes } from './sign-in.ts';

const FORM = 'application/x-www-form-urlencoded';
const FOREVER = 'public, max-age=31536000, immutable';

function assetRoutes(app: FastifyInstance, path: string, { files, version }: Assets): void {
  app.get<{ Params: { version: string; file: string } }>(`${path}/assets/:version/:file`, (request, reply) => {
    const asset = request.params.version === version ? files.get(request.params.file) : undefined;
    if (!asset) return reply.code(404).send();
    return reply.headers({ 'content-type': asset.type, 'cache-control': FOREVER, 'x-content-type-options': 'nosniff' }).send(asset.body);
  });
}

/** The rest is the library's own; it reads bodies itself and must not be given parsed ones. */
async function protocolRoutes(app: FastifyInstance, { issuer }: IssuerContext, provider: Provider): Promise<void> {
  const { pathname, host, protocol } = new URL(issuer);
  const handle = provider.callback();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: `${pathname}/*`,
    async handler(request, reply) {
      reply.hijack();
      const { raw } = request;
      // Addresses in answers are made from these: they are the issuer's, whatever the client called us.
      raw.headers.host = host;
      delete raw.headers['x-forwarded-host'];
      raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      Object.assign(raw, { originalUrl: raw.url });
      raw.url = raw.url?.slice(pathname.length) ?? '/';
      await handle(raw, reply.raw);
    },
  });
}

/** Puts the issuer, its pages and their files under the issuer's path. */
export async function mountIssuer(
  app: FastifyInstance,
  { context, provider, assets, perMinute }: { context: IssuerContext; provider: Provider; assets: Assets; perMinute: number },
): Promise<void> {
  assetRoutes(app, new URL(context.issuer).pathname, assets);
  await app.register(async (pages) => {
    await pages.register(rateLimit, { max: perMinute, timeWindow: '1 minute' });
    pages.removeContentTypeParser(FORM);
    pages.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 8 * 1024 }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    signInRoutes(pages, context, provider);
  });
  await app.register(async (protocol) => {
    await protocol.register(rateLimit, { max: perMinute, timeWindow: '1 minute' });
    await protocolRoutes(protocol, context, provider);
  });
}
