import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** The strictest policy that the portal must live with: nothing inline, no nonce, nothing from elsewhere. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The built portal without a system behind it: files, the page for every other address, and a session that nobody has. */
export async function servePortal(
  folder = join(process.cwd(), 'apps/portal/dist/browser'),
): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`No portal in ${folder}: run “npx nx run @careway/portal:build” first.`);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/auth/') || path.startsWith('/graphql')) {
      const isAsked = path === '/auth/session';
      response.writeHead(isAsked ? 200 : 401, { 'content-type': 'application/json' }).end(isAsked ? 'null' : '{"error":"signed-out"}');
      return;
    }
    const file = extname(path) && !path.includes('..') ? join(folder, path) : join(folder, 'index.html');
    readFile(file).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
