import { type ApolloServer, HeaderMap } from '@apollo/server';
import { OPERATION_NAME_MAX } from '@careway/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { RequestRefused } from '../refusal.ts';
import type { Door } from './door.ts';
import type { Documents } from './documents.ts';
import { tooDeep } from './limits.ts';
import type { GraphContext } from './context.ts';

/** Unknown keys are dropped: clients send `extensions` that mean nothing here. */
export const operationShape = z.object({
  query: z.string().optional(),
  documentId: z.string().max(200).optional(),
  operationName: z.string().max(OPERATION_NAME_MAX).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** Reads a body; throws {@link RequestRefused} in plain words. */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  if (Array.isArray(body)) throw new RequestRefused(400, 'BAD_REQUEST', 'One operation per request: send an object, not a list.');
  if (tooDeep(body)) throw new RequestRefused(400, 'BAD_REQUEST', 'The body is nested too deep.');
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const where = read.error.issues.map((issue) => issue.path.join('.') || 'the body').join(', ');
  throw new RequestRefused(400, 'BAD_REQUEST', `This is no operation: see ${where}.`);
}

/** POST /graphql. */
export function serveGraph(scope: FastifyInstance, server: ApolloServer<GraphContext>, documents: Documents, door: Door): void {
  const json = new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ]);
  scope.post('/graphql', async (request, reply) => {
    const { variables, operationName, ...source } = readBody(operationShape, request.body);
    const body = { query: documents.textOf(source), ...(variables && { variables }), ...(operationName && { operationName }) };
    const left = new AbortController(); // a client that left takes its fetches along
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) left.abort();
    });
    const context = door.contextOf(request, left.signal);
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: json, search: '', body },
      context: () => Promise.resolve(context),
    });
    if (answer.body.kind !== 'complete') throw new Error('The graph answered in parts, which no client asked for.');
    return reply
      .code(answer.status ?? 200)
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(answer.body.string);
  });
}
