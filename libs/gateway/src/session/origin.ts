import type { FastifyRequest } from 'fastify';

/** Told late, because a test's port is known only when the server listens. */
export type Origins = readonly string[] | (() => readonly string[]);

const list = (origins: Origins): readonly string[] => (typeof origins === 'function' ? origins() : origins);

/**
 * The origin that the browser called, if it is one of ours. By the host alone: behind TLS that ends before us, the scheme of the
 * request says nothing. Another host (DNS rebinding, a forged header) has no session and gets no redirect.
 */
export const originOf = (origins: Origins, request: FastifyRequest): string | undefined =>
  list(origins).find((origin) => new URL(origin).host === request.headers.host);

/** The port by which cookies of this origin are told apart; cookies themselves ignore ports. */
export const portOf = (origin: string): string => {
  const { port, protocol } = new URL(origin);
  return port || (protocol === 'https:' ? '443' : '80');
};

export const CSRF_HEADER = 'x-careway-csrf';

/**
 * Whether a changing request comes from our own page: same origin, and a header that a form of another site cannot send.
 * A client that is no browser sends no Origin; then the header alone has to be there.
 */
export function isOwnPage(origin: string, request: FastifyRequest): boolean {
  const { origin: sent, 'sec-fetch-site': site } = request.headers;
  if (request.headers[CSRF_HEADER] !== '1') return false;
  if (sent !== undefined) return sent === origin;
  return site === undefined || site === 'same-origin';
}
