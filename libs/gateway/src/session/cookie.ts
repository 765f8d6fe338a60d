import type { FastifyRequest } from 'fastify';
import { portOf } from './origin.ts';

/** `__Host-`: only this very host over a trusted channel can have set it, for all paths; a sibling domain can't. */
export const sessionCookie = (origin: string): string => `__Host-careway-${portOf(origin)}`;

/** One per sign-in that is under way, so that two windows don't spoil each other's. */
export const flowCookie = (origin: string, state: string): string => `${flowPrefix(origin)}${state.slice(0, 8)}`;
export const flowPrefix = (origin: string): string => `__Host-careway-in-${portOf(origin)}-`;

const pairs = (request: FastifyRequest): [name: string, value: string][] =>
  (request.headers.cookie ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name, value.join('=')];
  });

/** The cookie's value; undefined when it is absent, or there twice: then one was planted, and nobody knows which. */
export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const values = pairs(request).filter(([candidate]) => candidate === name);
  return values.length === 1 ? values[0]![1] : undefined;
}

export const cookieNames = (request: FastifyRequest, prefix: string): string[] =>
  pairs(request)
    .map(([name]) => name)
    .filter((name) => name.startsWith(prefix));

/** A Set-Cookie value. Without `seconds` the browser forgets it at its end; 0 removes it. */
export const setCookie = (name: string, value: string, seconds?: number): string =>
  [`${name}=${value}`, 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', ...(seconds === undefined ? [] : [`Max-Age=${seconds}`])].join('; ');
