import { createHash } from 'node:crypto';
import type { Supergraph } from '@careway/federation';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { GraphContext } from '../graphql/context.ts';
import { guardRequest } from '../graphql/guard.ts';
import { readBody } from '../graphql/route.ts';
import type { BellLine } from '../live/bell-line.ts';
import type { GatewayOptions } from '../options.ts';
import { RequestRefused } from '../refusal.ts';
import { cookieOf } from '../session/cookie.ts';
import { askAsGuest, type GuestAnswer } from './asks.ts';

/** Where the page of a guest asks. */
export const GUEST_PATH = '/visit-guest';
/** A guest’s page asks again after every answer, and sends what connects it; more in a minute is no page. */
const PER_MINUTE = 480;
/** Somebody opens a link once, and again after a mistake. */
const LINKS_PER_MINUTE = 20;
/** An answer that brings nothing new waits this long for a bell: less than a page may be silent. */
const PATIENCE_MS = 8_000;
const COOKIE_SECONDS = 6 * 3_600;
const BELL = 'videoVisitChanged';
const MOST_KNOWN = 2_000;

const uuid = z.string().max(36);
const enterShape = z.object({ token: z.string().max(200) });
const roomShape = z.object({ connection: uuid, take: z.boolean(), after: z.number().int().nonnegative(), seen: z.string().max(64) });
const candidate = z.object({
  candidate: z.string().max(512),
  sdpMid: z.string().max(32).nullish(),
  sdpMLineIndex: z.number().int().nullish(),
});
const signalShape = z.object({
  ...{ connection: uuid, to: uuid, toConnection: uuid },
  description: z.object({ type: z.enum(['OFFER', 'ANSWER']), sdp: z.string().max(24_000) }).nullish(),
  candidates: z.array(candidate).max(40).default([]),
});

/** Cookies ignore ports, so the port stands in the name. */
const cookieName = ({ headers: { host = '' } }: FastifyRequest): string => `__Host-careway-guest-${/:(\d+)$/.exec(host)?.[1] ?? '443'}`;
const cookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=${seconds}`;

/**
 * `POST /visit-guest/enter|room|signal|leave`: the door of guests of a video visit. A link is exchanged for a cookie that no script reads; with
 * it the door asks five fixed things, as a system of its own, of the one visit that the key belongs to. There is no other way through it.
 * Not served where no service has visits.
 */
export async function serveGuests(
  app: FastifyInstance,
  supergraph: Supergraph<GraphContext>,
  lines: ReadonlyMap<string, BellLine>,
  { origins }: GatewayOptions,
): Promise<void> {
  const [service] = supergraph.owners('Mutation').get('keepGuestVisit') ?? [];
  const line = service === undefined ? undefined : lines.get(service);
  if (!line) return;
  const own = new Set(origins);
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      guardRequest(request, reply, own);
      reply.header('cache-control', 'no-store');
    });
    await scope.register(rateLimit, {
      max: PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: (request) => cookieOf(request, cookieName(request)) ?? request.ip,
      errorResponseBuilder: () => new RequestRefused(429, 'TOO_MANY_REQUESTS', 'Too many requests in a short time. Wait a minute.'),
    });
    const keyOf = (request: FastifyRequest): string => {
      const key = cookieOf(request, cookieName(request));
      if (key === undefined) throw new RequestRefused(401, 'GUEST_UNKNOWN', 'Open the link that you were sent.');
      return key;
    };
    const links = { rateLimit: { max: LINKS_PER_MINUTE, timeWindow: 60_000, keyGenerator: (request: FastifyRequest) => request.ip } };
    scope.post(`${GUEST_PATH}/enter`, { config: links }, async (request, reply) => {
      const answer = await askAsGuest(supergraph, 'enter', readBody(enterShape, request.body), request.id);
      if (answer.key === undefined) throw refusalOf(answer);
      return reply.header('set-cookie', cookie(cookieName(request), answer.key, COOKIE_SECONDS)).send({ entered: true });
    });
    const places = new Places();
    scope.post(`${GUEST_PATH}/room`, async (request, reply) => {
      const { connection, take, after, seen } = readBody(roomShape, request.body);
      const key = keyOf(request);
      const ask = async (how: 'take' | 'keep') => {
        const answer = await askAsGuest(supergraph, how, { key, connection, after }, request.id);
        if (answer.memberId === undefined) throw refusalOf(answer);
        places.know(key, answer.memberId);
        return view(answer);
      };
      // listening begins before the first look, so that nothing rings in between
      const known = places.of(key);
      const bell = known === undefined ? undefined : hear(line, known, reply);
      try {
        const first = await ask(take ? 'take' : 'keep');
        const waits = !take && first.seen === seen && bell !== undefined;
        return waits && (await bell.rang) ? await ask('keep') : first;
      } finally {
        bell?.stop();
      }
    });
    scope.post(`${GUEST_PATH}/signal`, async (request) => {
      const answer = await askAsGuest(
        supergraph,
        'signal',
        { key: keyOf(request), signal: readBody(signalShape, request.body) },
        request.id,
      );
      if (answer.code !== undefined) throw refusalOf(answer);
      return { sent: true };
    });
    scope.post(`${GUEST_PATH}/leave`, async (request, reply) => {
      const answer = await askAsGuest(supergraph, 'leave', { key: keyOf(request) }, request.id);
      if (answer.code !== undefined) throw refusalOf(answer);
      return reply.header('set-cookie', cookie(cookieName(request), '', 0)).send({ left: true });
    });
  });
}

/** What leaves: without whose record it is. `seen` is named by the next question, which then waits until there is something else. */
function view({ memberId: _, ...room }: GuestAnswer): Omit<GuestAnswer, 'memberId'> & { readonly seen: string } {
  return { ...room, seen: createHash('sha256').update(JSON.stringify(room)).digest('base64url') };
}

/** Whose bells the holder of a key listens to; what this gateway does not know yet, it learns with the first answer. */
class Places {
  private readonly known = new Map<string, string>();

  of(key: string): string | undefined {
    return this.known.get(key);
  }

  know(key: string, memberId: string): void {
    const [oldest] = this.known.keys();
    if (!this.known.has(key) && this.known.size >= MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, memberId);
  }
}

/** Hears a bell of the visit’s record, the end of patience, or that the guest has gone. */
function hear(line: Pick<BellLine, 'listen'>, memberId: string, { raw }: FastifyReply) {
  let resolve: (rang: boolean) => void = () => undefined;
  const rang = new Promise<boolean>((done) => (resolve = done));
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  const gone = () => resolve(false);
  raw.once('close', gone);
  const unlisten = line.listen(memberId, { ring: ({ field }) => void (field === BELL && resolve(true)), behind: () => resolve(true) });
  const stop = () => {
    clearTimeout(timer);
    unlisten();
    raw.off('close', gone);
  };
  return { rang, stop };
}

/** A link that can’t be used is one answer, whatever is wrong with it. */
const STATUS: Readonly<Record<string, number>> = { GUEST_UNKNOWN: 410, NOT_IN_VISIT: 409, SIGNAL_REFUSED: 429 };
const refusalOf = ({ code = 'TRY_AGAIN', message = '' }: GuestAnswer): RequestRefused =>
  new RequestRefused(STATUS[code] ?? 503, code, message);
