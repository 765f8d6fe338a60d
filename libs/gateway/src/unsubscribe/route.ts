import { systemPrincipal } from '@careway/access';
import type { Supergraph } from '@careway/federation';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import type { Caller } from '../caller.ts';
import type { GraphContext } from '../graphql/context.ts';
import { RequestRefused } from '../refusal.ts';
import { sendStanding, type Standing } from './page.ts';

/** Where the links of mails lead. */
const PATH = '/unsubscribe/:link';
/** A mailbox's own servers press for many people; whoever tries links by guessing gets nowhere at this pace. */
const PER_MINUTE = 120;
const BODY_LIMIT = 2_048;
/** RFC 8058 lets the pair come in either form. */
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const PRESSED = /(^|&|name=")List-Unsubscribe("\s+|=)One-Click/;
const STOP = parse(
  `mutation StopNotices($link: String!) { unsubscribeFromNotices(link: $link) { __typename ... on DomainError { code } } }`,
  { noLocation: true },
);

/** Whoever presses a link is nobody who signed in: the door has a name of its own, with its own row in the policy table. */
const door: Caller = { ...systemPrincipal('mail-door'), positions: [] };

/**
 * `POST /unsubscribe/LINK`: the one press of RFC 8058, by a mailbox or by the page that `GET` shows; reading changes nothing, since whatever
 * looks into mails reads all links. No cookie is asked or heeded, so no page of another site does more with it than the link says. Not
 * served where no service sends notices.
 */
export async function serveUnsubscribe(app: FastifyInstance, supergraph: Supergraph<GraphContext>): Promise<void> {
  if (!supergraph.apiSchema.getMutationType()?.getFields()['unsubscribeFromNotices']) return;
  await app.register(async (scope) => {
    for (const form of FORMS) scope.addContentTypeParser(form, { parseAs: 'string' }, (_request, body, done) => done(null, body));
    await scope.register(rateLimit, {
      max: PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: (request) => request.ip,
      errorResponseBuilder: () => new RequestRefused(429, 'TOO_MANY_REQUESTS', 'Too many requests in a short time. Wait a minute.'),
    });
    scope.get(PATH, (request, reply) => sendStanding(request, reply, 'ask'));
    scope.post<{ Params: { link: string } }>(PATH, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      if (typeof request.body !== 'string' || !PRESSED.test(request.body))
        throw new RequestRefused(400, 'BAD_REQUEST', 'The body must be List-Unsubscribe=One-Click.');
      return sendStanding(request, reply, await stop(supergraph, request.params.link, request.id));
    });
  });
}

async function stop(supergraph: Supergraph<GraphContext>, link: string, requestId: string): Promise<Standing> {
  const context: GraphContext = { caller: door, requestId, after: [], signal: AbortSignal.timeout(30_000) };
  const { data } = await supergraph.execute({ document: STOP, operationName: 'StopNotices', variables: { link }, context });
  const told = data?.['unsubscribeFromNotices'] as { readonly __typename: string } | null | undefined;
  if (!told) return 'away';
  return told.__typename === 'NoticesStopped' ? 'done' : 'unknown';
}
