import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { SessionCache } from './cache.ts';
import { cookieNames, cookieOf, flowCookie, flowPrefix, sessionCookie, setCookie } from './cookie.ts';
import { type Flow, type Issuer, newFlow, UnknownPersonError } from './issuer.ts';
import { hashOf, isKey } from './key.ts';
import { landing } from './landing.ts';
import { type Origins, originOf } from './origin.ts';
import { type SignInProblem, sendProblem } from './problem-page.ts';
import { endSession, openSession } from './session.ts';

export interface SignInParts {
  pool: Pool;
  origins: Origins;
  issuer: Issuer;
  isActive: (personId: string) => Promise<boolean>;
  cache: SessionCache;
  log: (message: string, error: unknown) => void;
}

/** As long as the issuer's own page stays good. */
const FLOW_SECONDS = 15 * 60;
/** Sign-ins that one browser may have under way; a further one forgets the others. */
const FLOWS = 5;

const pack = (flow: Flow, to: string): string => Buffer.from(JSON.stringify({ ...flow, to })).toString('base64url');

/** What {@link pack} wrote, if it belongs to this state. The cookie was in foreign hands, so every field is looked at. */
function unpack(cookie: string | undefined, state: string): (Flow & { to: unknown }) | undefined {
  try {
    const read = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()) as Partial<Record<keyof Flow | 'to', unknown>>;
    const { nonce, verifier, to } = read;
    return read.state === state && typeof nonce === 'string' && typeof verifier === 'string' ? { state, nonce, verifier, to } : undefined;
  } catch {
    return undefined;
  }
}

const problem = (request: FastifyRequest, reply: FastifyReply, what: SignInProblem) =>
  sendProblem(request, reply, what, randomBytes(16).toString('base64'));

type Query = Record<string, string | string[] | undefined>;

/** Leaving for the issuer, and coming back. */
export function signInRoutes(app: FastifyInstance, { pool, origins, issuer, isActive, cache, log }: SignInParts): void {
  app.get<{ Querystring: Query }>('/auth/sign-in', async (request, reply) => {
    const origin = originOf(origins, request);
    if (origin === undefined) return problem(request, reply, 'refused');
    const flow = newFlow();
    const { ui_locales: locales } = request.query;
    const hints = typeof locales === 'string' && /^[a-z]{2,3}([ -][a-z0-9]{1,8}){0,5}$/i.test(locales) ? { ui_locales: locales } : {};
    let address: string;
    try {
      address = await issuer.authorizationUrl(flow, `${origin}/auth/callback`, hints as Record<string, string>);
    } catch (error) {
      log('The issuer cannot be reached', error);
      return problem(request, reply, 'unreachable');
    }
    const open = cookieNames(request, flowPrefix(origin));
    const cookies = open.length >= FLOWS ? open.map((name) => setCookie(name, '', 0)) : [];
    cookies.push(setCookie(flowCookie(origin, flow.state), pack(flow, landing(request.query.to, origin)), FLOW_SECONDS));
    return reply.header('set-cookie', cookies).header('cache-control', 'no-store').redirect(address, 302);
  });

  app.get<{ Querystring: Query }>('/auth/callback', async (request, reply) => {
    const origin = originOf(origins, request);
    const { state } = request.query;
    if (origin === undefined) return problem(request, reply, 'refused');
    if (typeof state !== 'string') return problem(request, reply, 'expired');
    const name = flowCookie(origin, state);
    const flow = unpack(cookieOf(request, name), state);
    if (!flow) return problem(request, reply, 'expired');
    // Good for one try, whatever comes of it.
    const cookies = [setCookie(name, '', 0)];
    reply.header('set-cookie', cookies).header('cache-control', 'no-store');
    try {
      const { person, idToken } = await issuer.redeem(flow, new URL(request.url, origin));
      if (!(await isActive(person.personId))) return await problem(request, reply, 'refused');
      await forget({ pool, cache }, cookieOf(request, sessionCookie(origin)));
      const key = await openSession(pool, person, idToken === undefined ? {} : { idToken });
      // The key is always ours and new: one that the browser brought along is never taken over (session fixation).
      return await reply.header('set-cookie', setCookie(sessionCookie(origin), key)).redirect(landing(flow.to, origin), 303);
    } catch (error) {
      log('A sign-in failed', error);
      return problem(request, reply, error instanceof UnknownPersonError ? 'refused' : 'expired');
    }
  });
}

/** The session that this browser had before ends with the new one; here at once, at other gateways with the database's word. */
async function forget({ pool, cache }: Pick<SignInParts, 'pool' | 'cache'>, key: string | undefined): Promise<void> {
  if (!isKey(key)) return;
  const hash = hashOf(key);
  await endSession(pool, hash);
  cache.forget(hash.toString('base64'));
}
