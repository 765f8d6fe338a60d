import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefused } from '../refusal.ts';

/**
 * A page of another site can neither set this header nor send JSON without a preflight, which is never answered; the origin
 * is checked as well, so that no single mistake opens the door. `origins` are allowed beside the address that was called.
 */
export const CSRF_HEADER = 'x-careway-csrf';

export function guardRequest(request: FastifyRequest, reply: FastifyReply, origins: ReadonlySet<string>): void {
  if (request.method !== 'POST') {
    reply.header('allow', 'POST');
    throw new RequestRefused(405, 'METHOD_NOT_ALLOWED', 'The graph takes POST only.');
  }
  if (!isJson(request.headers['content-type']))
    throw new RequestRefused(415, 'UNSUPPORTED_MEDIA_TYPE', 'The graph takes application/json only.');
  if (request.headers[CSRF_HEADER] !== '1') throw new RequestRefused(403, 'CSRF', `The header ${CSRF_HEADER}: 1 is missing.`);
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new RequestRefused(403, 'CSRF', 'Pages of other sites may not call the graph.');
  const { origin } = request.headers;
  if (origin !== undefined && !origins.has(origin) && !sameHost(origin, request.headers.host))
    throw new RequestRefused(403, 'CSRF', 'Pages of other sites may not call the graph.');
}

function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  return type?.trim() === 'application/json' && parameters.every((p) => /^\s*charset=("?)utf-8\1\s*$/.test(p));
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
