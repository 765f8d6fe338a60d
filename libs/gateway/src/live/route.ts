import type { Supergraph } from '@careway/federation';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { GraphContext } from '../graphql/context.ts';
import type { Documents } from '../graphql/documents.ts';
import type { Door } from '../graphql/door.ts';
import { subjectOf } from '../graphql/graph.ts';
import { tell } from '../graphql/errors.ts';
import { operationShape, readBody } from '../graphql/route.ts';
import type { Tokens } from '../graphql/tokens.ts';
import type { GatewayOptions } from '../options.ts';
import { RequestRefused } from '../refusal.ts';
import type { BellLine } from './bell-line.ts';
import type { Followed, Following } from './follow.ts';
import { askAgain, mayFollow } from './live.ts';
import { LiveOperation } from './live-operation.ts';
import { LiveStream } from './live-stream.ts';
import { Permission } from './permission.ts';

const MOST_OPERATIONS = 16;
const MOST_STREAMS = 8;
/** Tells the session that nobody is doing anything: it is looked up, not prolonged. */
const PASSIVE_HEADER = 'x-careway-passive';

const followShape = operationShape.extend({ id: z.string().min(1).max(100), lastEventId: z.string().max(200).nullish() });
/** Several operations share the one stream of a browser (HTTP/1.1 allows it six); one alone may stand at the top. */
const bodyShape = z.union([
  z.object({ operations: z.array(followShape).min(1).max(MOST_OPERATIONS) }),
  followShape.extend({ id: z.string().min(1).max(100).default('1') }).transform((one) => ({ operations: [one] })),
]);

export interface LiveParts {
  supergraph: Supergraph<GraphContext>;
  following: Following;
  lines: ReadonlyMap<string, BellLine>;
  documents: Documents;
  door: Door;
  open: OpenStreams;
  tokens: Tokens;
  options: GatewayOptions;
}

interface Wanted {
  id: string;
  followed: Followed;
  memberId: string;
  variables: Record<string, unknown>;
  lastEventId: string | undefined;
}

/** The live streams that stand open, by session. */
export type OpenStreams = Map<string, Set<LiveStream>>;

/** POST /graphql/stream: subscriptions over server-sent events. */
export function serveLive(scope: FastifyInstance, parts: LiveParts): void {
  const { door, options, open } = parts;
  scope.addHook('preClose', () => {
    for (const stream of [...open.values()].flatMap((set) => [...set])) stream.end();
  });
  scope.post('/graphql/stream', async (request, reply) => {
    const caller = door.callerOf(request);
    const wanted = readWanted(parts, request);
    const streams = open.get(caller.sessionId) ?? new Set();
    if (streams.size >= MOST_STREAMS)
      throw new RequestRefused(429, 'TOO_MANY_STREAMS', 'Too many pages of this session are open. Close one.');
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(':\n\n'); // the client knows at once that the stream stands
    request.raw.headers[PASSIVE_HEADER] = '1'; // an open page asks who reads every half second, and must not keep its session alive by that
    const stream = new LiveStream({ response, caller, identify: () => options.sessions.caller(request) });
    open.set(caller.sessionId, streams.add(stream));
    stream.signal.addEventListener('abort', () => {
      streams.delete(stream);
      if (!streams.size) open.delete(caller.sessionId);
    });
    for (const { id } of wanted) stream.add(id);
    for (const operation of wanted) {
      if (mayFollow(caller, operation.memberId)) follow(parts, stream, request, operation);
      else refuse(stream, operation.id);
    }
  });
}

function readWanted({ following, documents }: LiveParts, request: FastifyRequest): Wanted[] {
  const { operations } = readBody(bodyShape, request.body);
  if (new Set(operations.map(({ id }) => id)).size < operations.length)
    throw new RequestRefused(400, 'BAD_REQUEST', 'Two operations have the same id.');
  // one header cannot speak for several operations, whose cursors count apart
  const header = operations.length === 1 ? request.headers['last-event-id'] : undefined;
  return operations.map(({ id, variables, lastEventId, documentId, query }) => {
    try {
      const followed = following.read(documents.textOf({ documentId, query }));
      const memberId = followed.memberId(variables ?? {});
      return { id, followed, memberId, variables: variables ?? {}, lastEventId: lastEventId ?? header?.toString() };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new RequestRefused(400, 'GRAPHQL_VALIDATION_FAILED', `${id}: ${error.message}`);
    }
  });
}

/** Somebody else's record and one that does not exist are the same answer; the other operations of the page go on. */
function refuse(stream: LiveStream, id: string): void {
  stream.next(id, { errors: [tell({ message: '', extensions: { code: 'NOT_FOUND', service: 'gateway' } })] });
  stream.complete(id);
}

function follow({ supergraph, lines, door, tokens }: LiveParts, stream: LiveStream, request: FastifyRequest, wanted: Wanted): void {
  const { id, followed, memberId, variables, lastEventId } = wanted;
  const line = lines.get(followed.service);
  if (!line) throw new Error(`There is no line of doorbells from ${followed.service}.`);
  const caller = door.callerOf(request);
  const over = new AbortController();
  const signal = AbortSignal.any([stream.signal, over.signal]);
  const permission = new Permission({
    signal,
    mayWait: caller.kind === 'clinician',
    async ask() {
      const reader = await stream.caller();
      if (!reader) throw new Error('Nobody reads.');
      const { after } = door.contextOf(request, signal, reader);
      return line.mayFollow(memberId, followed.field, await tokens.authorization(followed.service, subjectOf(reader, after, 'following')));
    },
    ended() {
      over.abort();
      refuse(stream, id);
    },
  });
  void permission.check();
  new LiveOperation({
    line,
    memberId,
    field: followed.field,
    lastEventId,
    signal,
    related: (personId) => {
      if (personId === undefined || personId === caller.personId) void permission.check();
    },
    async ask(entity) {
      const reader = await stream.caller();
      if (!reader) return { kind: 'failed' };
      const outcome = await askAgain(supergraph, followed, variables, entity, door.contextOf(request, signal, reader));
      if (outcome.kind === 'answered') permission.shown();
      return outcome;
    },
    send: (payload, cursor) =>
      stream.next(id, { ...payload, extensions: { ...('extensions' in payload && (payload.extensions as object)), cursor } }, cursor),
  });
}
