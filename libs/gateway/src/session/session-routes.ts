import { isUuid } from '@careway/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { SessionCache } from './cache.ts';
import { sessionCookie, setCookie } from './cookie.ts';
import type { Issuer } from './issuer.ts';
import { CSRF_HEADER, isOwnPage, type Origins, originOf } from './origin.ts';
import { ABSOLUTE_HOURS, endSession, IDLE_MINUTES, type Session, setActingFor } from './session.ts';

export interface SessionParts {
  pool: Pool;
  origins: Origins;
  issuer: Issuer;
  cache: SessionCache;
  /** The session that the request's cookie names; being asked, it counts as used. */
  find: (request: FastifyRequest) => Promise<Session | undefined>;
  demo: boolean;
}

/** What the portal knows of its session. */
export interface SessionView {
  personId: string;
  kind: Session['kind'];
  /** As the issuer told it at the sign-in. */
  name: string;
  locale: string;
  /** The own record, if the person is a member. */
  memberId?: string;
  /** The member whose record is open, when it is not one's own; the name is the registry's to tell. */
  actingFor?: { memberId: string };
  /** Header to send with every POST below /auth. */
  csrf: { header: string; value: string };
  /** Without a request until then (ISO 8601), the session ends. Any request moves it on, unless it carries `x-careway-passive: 1`. */
  expiresAt: string;
  /** When it ends in any case. */
  endsAt: string;
  /** The system shows invented people. */
  demo: boolean;
}

const after = (instant: Date, minutes: number): string => new Date(instant.getTime() + minutes * 60_000).toISOString();

function view({ personId, kind, displayName, locale, actingFor, seenAt, createdAt }: Session, demo: boolean): SessionView {
  return {
    personId,
    kind,
    name: displayName,
    locale,
    ...(kind === 'member' && { memberId: personId }),
    ...(actingFor !== null && { actingFor: { memberId: actingFor } }),
    csrf: { header: CSRF_HEADER, value: '1' },
    expiresAt: after(seenAt, IDLE_MINUTES),
    endsAt: after(createdAt, ABSOLUTE_HOURS * 60),
    demo,
  };
}

const refuse = (reply: FastifyReply, status: number, error: string, message: string) => reply.code(status).send({ error, message });
const signedOut = (reply: FastifyReply) =>
  refuse(reply, 401, 'signed-out', 'Nobody is signed in, or the session has ended. Sign in again.');

/** What the portal asks about its session (`null`: nobody is signed in), and changes in it. */
export function sessionRoutes(app: FastifyInstance, { pool, origins, issuer, cache, find, demo }: SessionParts): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    const origin = originOf(origins, request);
    if (origin === undefined) return refuse(reply, 400, 'unknown-host', 'This address is not one of this system. Nothing was changed.');
    if (request.method === 'POST' && !isOwnPage(origin, request))
      return refuse(
        reply,
        403,
        'foreign-request',
        `Only the portal's own pages may do this, with the header ${CSRF_HEADER}: 1. Nothing was changed.`,
      );
    return undefined;
  });

  app.get('/auth/session', async (request, reply) => {
    const session = await find(request);
    // Nobody is an answer and no error: a browser writes every refusal into the console of whoever comes for the first time.
    return session ? view(session, demo) : reply.type('application/json').send('null');
  });

  app.post<{ Body: unknown }>('/auth/acting-for', async (request, reply) => {
    const session = await find(request);
    if (!session) return signedOut(reply);
    const memberId = memberIdOf(request.body);
    if (memberId === undefined) return refuse(reply, 400, 'bad-request', 'Send {"memberId": "<uuid>"}, or null to go back to oneself.');
    if (session.kind !== 'member') return refuse(reply, 403, 'not-a-member', 'Only members act for members. Nothing was changed.');
    const actingFor = memberId === session.personId ? null : memberId;
    await setActingFor(pool, session.hash, actingFor);
    cache.forget(session.hash.toString('base64'));
    return view({ ...session, actingFor }, demo);
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const origin = originOf(origins, request)!;
    const session = await find(request);
    const ended = session && (await endSession(pool, session.hash));
    if (session) cache.forget(session.hash.toString('base64'));
    reply.header('set-cookie', setCookie(sessionCookie(origin), '', 0));
    // A session that was made without the issuer has nothing to end there.
    const next = ended?.idToken == null ? undefined : await issuer.endUrl(ended.idToken, `${origin}/`);
    return { next: next ?? '/' };
  });
}

function memberIdOf(body: unknown): string | null | undefined {
  if (typeof body !== 'object' || body === null || !('memberId' in body)) return undefined;
  const { memberId } = body;
  return memberId === null || isUuid(memberId) ? memberId : undefined;
}
