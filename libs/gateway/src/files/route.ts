import type { Supergraph } from '@careway/federation';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import type { Caller } from '../caller.ts';
import type { GraphContext } from '../graphql/context.ts';
import type { Positions } from '../graphql/positions.ts';
import type { GatewayOptions } from '../options.ts';
import { RequestRefused } from '../refusal.ts';
import { disposition } from './disposition.ts';

/** Where a file beside a message is opened. */
export const FILES_PATH = '/files';
/** A conversation shows a few pictures; more in a minute is no person who looks. */
const PER_MINUTE = 240;
/** What is opened under which address: a file beside a message, a picture beside a question to colleagues, and one before it is published. */
const OPENED = [
  { path: '', field: 'attachment', fields: 'name kind content' },
  { path: '/consult', field: 'consultFile', fields: 'content' },
  { path: '/case', field: 'consultCaseFile', fields: 'content' },
] as const;
/** Nothing in it may load, run, frame or call anything, even where a browser opens it by itself. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

interface Opened {
  /** Only of a file beside a message; what a picture for colleagues was called is kept nowhere. */
  readonly name?: string;
  readonly kind?: 'IMAGE' | 'PDF';
  readonly content: string | null;
}

/**
 * `GET /files/:id`: what came with a message; `/files/consult/:id`, `/files/case/:id`: pictures of questions to colleagues. It goes the way of every question, through the executor and as whoever asks, so policy, labels
 * and access log are those of the thread. A picture is shown, everything else only saved. Not served where no service has files.
 */
export async function serveFiles(
  app: FastifyInstance,
  supergraph: Supergraph<GraphContext>,
  positions: Positions,
  { sessions }: GatewayOptions,
): Promise<void> {
  const queries = supergraph.apiSchema.getQueryType()?.getFields() ?? {};
  if (!queries['attachment']) return;
  await app.register(async (scope) => {
    const callers = new WeakMap<FastifyRequest, Caller>();
    scope.addHook('onRequest', async (request) => {
      // a picture that another site's page points to must not tell that page whether somebody is signed in
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        throw new RequestRefused(403, 'CSRF', 'Pages of other sites may not open files.');
      const caller = await sessions.caller(request);
      if (!caller) throw new RequestRefused(401, 'UNAUTHENTICATED', 'Sign in first.');
      callers.set(request, caller);
    });
    await scope.register(rateLimit, {
      max: PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: (request) => callers.get(request)?.sessionId ?? request.ip,
      errorResponseBuilder: () => new RequestRefused(429, 'TOO_MANY_REQUESTS', 'Too many requests in a short time. Wait a minute.'),
    });
    for (const { path, field, fields } of OPENED.filter((one) => one.field in queries)) {
      const document = parse(`query FileOpened($id: ID!) { ${field}(id: $id) { ${fields} } }`, { noLocation: true });
      scope.get<{ Params: { id: string } }>(`${FILES_PATH}${path}/:id`, async (request, reply) => {
        const caller = callers.get(request)!;
        const context: GraphContext = { caller, requestId: request.id, after: positions.of(caller), signal: AbortSignal.timeout(30_000) };
        const variables = { id: request.params.id };
        const { data, errors } = await supergraph.execute({ document, operationName: 'FileOpened', variables, context });
        const file = data?.[field] as Opened | null | undefined;
        if (!file) throw refusalOf(errors?.[0]?.extensions?.['code']);
        return send(reply, file);
      });
    }
  });
}

function send(reply: FastifyReply, { name = 'picture.jpg', kind = 'IMAGE', content }: Opened): FastifyReply {
  if (content === null)
    throw new RequestRefused(423, 'LOCKED', 'This file cannot be opened: it was not looked at for viruses yet, or something was found.');
  const isImage = kind === 'IMAGE';
  return reply
    .header('content-security-policy', POLICY)
    .header('content-disposition', disposition(isImage ? 'inline' : 'attachment', name))
    .header('cache-control', 'private, no-store')
    .header('cross-origin-resource-policy', 'same-origin')
    .type(isImage ? 'image/jpeg' : 'application/pdf')
    .send(Buffer.from(content, 'base64'));
}

/** Not yours and not there are one answer; what is not ready says so. */
const refusalOf = (code: unknown): RequestRefused =>
  code === 'NOT_FOUND' || code === 'FORBIDDEN'
    ? new RequestRefused(404, 'NOT_FOUND', 'There is nothing here.')
    : new RequestRefused(503, 'TRY_AGAIN', 'This cannot be opened right now. Try again in a moment.');
