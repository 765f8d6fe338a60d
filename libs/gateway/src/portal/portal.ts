import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefused } from '../refusal.ts';
import { contentSecurityPolicy } from '../security.ts';

/**
 * `main-ABCD1234.js`, `chunk-DaH_3s-x.js`, `media/plex-ABCD1234.woff2`: a new build has new names, so these never change. Nothing else lies in
 * those two folders with such a name; `videos/blood-pressure.webm` only looks like one.
 */
const HASHED = /^(?:media\/)?[^/]+-[\w-]{8}\.\w+$/;
/** Stands in index.html as `ngCspNonce="CSP_NONCE"`, and wherever the build repeats it. */
const NONCE = 'CSP_NONCE';
/** Paths of the system: what is missing there is told as JSON, never as a page. */
const SYSTEM = /^\/(graphql|auth|oidc|api|internal|health|fhir|cds-services|files|visit-guest|unsubscribe|\.well-known)(\/|$)/;

/** Serves the built portal: files by name, and its one page for every address that a person may open. */
export async function servePortal(app: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) throw new Error(`There is no index.html in ${folder}: build the portal first (npm run build).`);
  const page = await readFile(index, 'utf8');
  const sendPage = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store') // the nonce is for one answer only
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  };
  app.get('/', (_request, reply) => sendPage(reply));
  app.get('/index.html', (_request, reply) => sendPage(reply));
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header(
        'cache-control',
        HASHED.test(relative(folder, path).replaceAll(sep, '/')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (!isNavigation(request)) throw nothingHere();
    return sendPage(reply);
  });
}

export const nothingHere = () => new RequestRefused(404, 'NOT_FOUND', 'There is nothing here.');

/** Somebody opens an address of the portal's own router: no file, no path of the system. */
function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const [path = '/'] = url.split('?');
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !SYSTEM.test(path) && !/\.\w+$/.test(path) && (headers.accept ?? '').includes('text/html');
}
