import type { Purpose } from '@careway/contracts';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import pg, { type Pool } from 'pg';
import type { Caller, CallerSource } from '../caller.ts';
import { SessionCache } from './cache.ts';
import { cookieOf, sessionCookie } from './cookie.ts';
import { isDemo } from './demo.ts';
import { Issuer, type IssuerOptions } from './issuer.ts';
import { hashOf, isKey } from './key.ts';
import { type Origins, originOf } from './origin.ts';
import { newest, RecentPositions } from './positions.ts';
import { addPosition, endSessionsOf, type PersonKind, type Session, sweepSessions } from './session.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { watch } from './watch.ts';

export interface SessionsOptions {
  /** Connections of the role `gateway`, or where to make them. */
  database: Pool | string;
  /** Origins at which the portal answers; a request to another host has no session. */
  origins: Origins;
  issuer: IssuerOptions;
  /** Whether a person may still be signed in. With the embedded issuer its `isActive`; default: until the session ends. */
  isActive?: (personId: string) => Promise<boolean>;
  /** Channel on which the ids of persons come whose sessions end now (the embedded issuer's ACCOUNT_CHANNEL, same database). */
  accountChannel?: string;
  /** Requests of one address a minute: to sign in (default 120), and to ask about sessions (default 1200). */
  perMinute?: { signIn?: number; session?: number };
  /** One line per fault, without names. */
  log?: (line: { level: 'warn' | 'error'; message: string; error?: unknown }) => void;
}

export interface Sessions extends CallerSource {
  reached(caller: Caller, position: string): Promise<void>;
  routes(app: FastifyInstance): Promise<void>;
  /** Ends every session of a person, everywhere, within a second. */
  endSessionsOf(personId: string): Promise<number>;
  close(): Promise<void>;
}

const SWEEP_MS = 10 * 60_000;

/** HL7 PurposeOfUse of somebody who does what the role is there for. */
const PURPOSE: Record<PersonKind, Purpose> = { member: 'PATRQT', clinician: 'TREAT', administrator: 'HOPERAT', moderator: 'HOPERAT' };

/** An open stream, or what a page fetches by itself after a live event, is no sign that anybody is there. */
const isPassive = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/event-stream') === true || headers['x-careway-passive'] === '1';

/** The backend-for-frontend session over a schema that prepareSessions() has made. */
export async function createSessions(options: SessionsOptions): Promise<Sessions> {
  const { database, origins, isActive = async () => true, accountChannel, perMinute = {}, log = () => undefined } = options;
  const pool = typeof database === 'string' ? new pg.Pool({ connectionString: database, max: 8 }) : database;
  const issuer = new Issuer(options.issuer);
  const cache = new SessionCache({ pool, isActive });
  const recent = new RecentPositions();
  const demo = await isDemo(pool);
  const late = (message: string) => (error: unknown) => log({ level: 'warn', message, error });

  if (typeof database === 'string') pool.on('error', late('An idle connection to the sessions was lost'));
  const listener = await watch({
    connection: pool.options,
    channels: {
      careway_session: (hash) => cache.forget(hash),
      ...(accountChannel !== undefined && {
        [accountChannel]: (personId: string) =>
          void endSessionsOf(pool, personId).catch(late('Sessions of a closed account stay for up to a second')),
      }),
    },
    onGap(error) {
      cache.clear();
      log({ level: 'warn', message: 'The session channel was lost; ends of sessions are seen by reading until it is back', error });
    },
  });
  const timer = setInterval(() => void sweepSessions(pool).catch(late('Ended sessions were not removed')), SWEEP_MS).unref();

  async function find(request: FastifyRequest): Promise<Session | undefined> {
    const origin = originOf(origins, request);
    const key = origin === undefined ? undefined : cookieOf(request, sessionCookie(origin));
    return isKey(key) ? cache.find(hashOf(key), !isPassive(request)) : undefined;
  }

  return {
    async caller(request) {
      const session = await find(request);
      if (!session) return undefined;
      const { personId, kind, publicId, actingFor, purpose, positions } = session;
      return {
        personId,
        kind,
        sessionId: publicId,
        purpose: purpose ?? (actingFor === null ? PURPOSE[kind] : 'FAMRQT'),
        ...(actingFor !== null && { actingFor }),
        positions: newest({ ...positions, ...recent.of(publicId) }, Date.now()),
      };
    },
    async reached({ sessionId }, position) {
      const now = Date.now();
      recent.add(sessionId, position, now);
      await addPosition(pool, sessionId, position, now);
    },
    async routes(app) {
      const limited = async (max: number, register: (scope: FastifyInstance) => void) =>
        app.register(async (scope) => {
          await scope.register(rateLimit, { max, timeWindow: '1 minute' });
          register(scope);
        });
      const logError = (message: string, error: unknown) => log({ level: 'error', message, error });
      await limited(perMinute.signIn ?? 120, (scope) => signInRoutes(scope, { pool, origins, issuer, isActive, cache, log: logError }));
      await limited(perMinute.session ?? 1200, (scope) => sessionRoutes(scope, { pool, origins, issuer, cache, find, demo }));
    },
    endSessionsOf: (personId) => endSessionsOf(pool, personId),
    async close() {
      clearInterval(timer);
      await listener.close();
      if (typeof database === 'string') await pool.end();
    },
  };
}
