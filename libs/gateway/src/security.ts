import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * No inline script at all. Angular writes the styles of its components into <style> elements: they carry the nonce of the
 * page that was served. Static style attributes in templates are refused by it, too: use classes.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'media-src': "'self' blob:",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Camera and microphone are for video visits on our own pages; nothing else of a device is ever asked for. */
const PERMISSIONS = 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()';

export async function secureHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: false, // set below: the portal's page needs a nonce of its own
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' }, // an address may hold the id of a record
    xFrameOptions: { action: 'deny' },
  });
  const policy = contentSecurityPolicy();
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', policy).header('permissions-policy', PERMISSIONS).header('x-request-id', request.id);
  });
}
