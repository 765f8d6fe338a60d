import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Meters } from '@careway/service';
import type { GatewayOptions } from './options.ts';
import { RequestRefused, refusalBody } from './refusal.ts';

/** Fastify's own refusals, in words for the one who sent the request. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'The request could not be read: its body is no JSON, or holds a key that is not allowed.',
  404: 'There is nothing here.',
  405: 'This method is not served here.',
  413: 'The request is too large.',
  414: 'The address is too long.',
  415: 'This type of body is not served here.',
  431: 'The headers are too large.',
};

/** Whoever asked has left before the first byte of the answer: nothing failed on our side, and nobody reads what we would say. */
const hasLeft = ({ code }: FastifyError, { raw }: FastifyReply): boolean => code === 'ERR_STREAM_PREMATURE_CLOSE' && raw.destroyed;

/** The one place where a failed request becomes an answer. Nothing of an unexpected error leaves but the request's id. */
export function tellFailures(app: FastifyInstance, log: GatewayOptions['log'], meters: Meters): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof RequestRefused) {
      meters.refused(error.code);
      return reply.code(error.statusCode).send(refusalBody(error.code, error.message));
    }
    if (hasLeft(error, reply)) return reply.hijack();
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(refusalBody('BAD_REQUEST', WORDS[status] ?? 'The request could not be read.'));
    meters.refused('INTERNAL_SERVER_ERROR');
    log?.({
      level: 'error',
      message: `${request.method} ${request.routeOptions.url ?? 'unknown route'} failed`,
      requestId: request.id,
      error: error.stack,
    });
    const message = 'Something went wrong on our side. Nothing that was saved is lost.';
    return reply.code(500).send(refusalBody('INTERNAL_SERVER_ERROR', message, request.id));
  });
}
