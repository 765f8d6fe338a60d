import { systemPrincipal } from '@careway/access';
import type { Supergraph } from '@careway/federation';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import type { Caller } from '../caller.ts';
import type { GraphContext } from '../graphql/context.ts';
import { tooDeep } from '../graphql/limits.ts';
import type { GatewayOptions } from '../options.ts';
import { NO_BODY, outcome, type Sent, told } from './outcome.ts';

/** Where devices post to. */
export const DEVICE_PATH = '/devices/readings';
const TYPES = ['application/json', 'application/fhir+json'];
/** 500 readings with all that FHIR says around them. */
const BODY_LIMIT = 1024 * 1024;
/** Posts a minute of one token, or of one address without one: the service counts each device by itself, more strictly. */
const PER_MINUTE = 60;
const SEND = parse(
  `mutation SendReadings($token: String!, $body: JSON!) {
    sendReadings(token: $token, body: $body) {
      __typename
      ... on ReadingsSent { recorded duplicates refused { place reason } advice { level text(language: EN) } }
      ... on ReadingsUnreadableError { place reason }
      ... on DeviceUnknownError { message }
      ... on DeviceBusyError { message waitSeconds }
    }
  }`,
  { noLocation: true },
);

/** Whoever holds a device's token is nobody who signed in: the door has a name of its own, with its own rows in the policy table. */
const door: Caller = { ...systemPrincipal('device-door'), positions: [] };

const tokenOf = ({ headers }: FastifyRequest): string => /^Bearer (\S{1,200})$/i.exec(headers.authorization ?? '')?.[1] ?? '';

/**
 * `POST /devices/readings`: what a device measured, as Open mHealth data points or FHIR R4 Observations. It goes the way of every command,
 * through the executor; each answer is an OperationOutcome. Not served where no service takes readings.
 */
export async function serveDevices(app: FastifyInstance, supergraph: Supergraph<GraphContext>, { log }: GatewayOptions): Promise<void> {
  if (!supergraph.apiSchema.getMutationType()?.getFields()['sendReadings']) return;
  const send = async (request: FastifyRequest): Promise<Sent> => {
    const context: GraphContext = { caller: door, requestId: request.id, after: [], signal: AbortSignal.timeout(30_000) };
    const variables = { token: tokenOf(request), body: request.body };
    const { data, errors } = await supergraph.execute({ document: SEND, operationName: 'SendReadings', variables, context });
    const sent = data?.['sendReadings'] as Sent | null | undefined;
    if (errors?.length || !sent) throw Object.assign(new Error(errors?.[0]?.message), { statusCode: 503 });
    return sent;
  };
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/fhir+json', { parseAs: 'string' }, scope.getDefaultJsonParser('error', 'error'));
    await scope.register(rateLimit, {
      max: PER_MINUTE,
      timeWindow: 60_000,
      keyGenerator: (request) => tokenOf(request) || request.ip,
      errorResponseBuilder: () => Object.assign(new Error('Too many requests in a short time.'), { statusCode: 429 }),
    });
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log?.({ level: 'error', message: `POST ${DEVICE_PATH} failed`, requestId: request.id, error: error.stack });
      const [code, says] = WORDS[status] ?? (status < 500 ? WORDS[400]! : WORDS[500]!);
      return reply
        .code(status)
        .type('application/fhir+json')
        .send(outcome({ severity: 'error', code, diagnostics: says }));
    });
    scope.post(DEVICE_PATH, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
      if (!TYPES.includes(type ?? '')) throw Object.assign(new Error(), { statusCode: 415 });
      if (tooDeep(request.body)) throw Object.assign(new Error(), { statusCode: 400 });
      const sent = request.body === null ? NO_BODY : await send(request);
      const { status, headers = {}, body } = told(sent);
      return reply.code(status).headers(headers).header('cache-control', 'no-store').type('application/fhir+json').send(body);
    });
    scope.route({
      method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
      url: DEVICE_PATH,
      handler: (_request, reply) =>
        reply
          .code(405)
          .header('allow', 'POST')
          .type('application/fhir+json')
          .send(outcome({ severity: 'error', code: 'not-supported', diagnostics: 'POST only.' })),
    });
  });
}

const WORDS: Readonly<Record<number, readonly [string, string]>> = {
  400: ['structure', 'The body is no JSON that can be read. Nothing was saved.'],
  413: ['too-long', 'More than 1 MiB at once. Nothing was saved; send it in parts.'],
  415: ['not-supported', `The content must be ${TYPES.join(' or ')}. Nothing was saved.`],
  429: ['throttled', 'Too many requests in a short time. Nothing was saved; wait a minute.'],
  500: ['exception', 'Something went wrong on our side. Send it again: what was saved is not saved twice.'],
  503: ['transient', 'The service does not answer now. Send it again: what was saved is not saved twice.'],
};
