import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { TokenSubject } from '@careway/access';
import { OPERATION_NAME_MAX } from '@careway/contracts';
import { Supergraph } from '@careway/federation';
import type { ValidationRule } from 'graphql';
import type { Caller } from '../caller.ts';
import type { GatewayOptions } from '../options.ts';
import type { GraphContext } from './context.ts';
import { traceparentFor } from '../trace.ts';
import { tell, withRequestId } from './errors.ts';
import { PARSE_OPTIONS } from './limits.ts';
import type { Positions } from './positions.ts';
import type { Tokens } from './tokens.ts';

/** A service answers a mutation with the positions of what it wrote, separated by commas. */
const POSITION_HEADER = 'x-careway-position';

export const subjectOf = (
  { personId, kind, sessionId, purpose, actingFor }: Caller,
  after: readonly string[],
  op: string,
): TokenSubject => ({
  personId,
  kind,
  sessionId,
  purpose,
  ...(actingFor !== undefined && { acting: actingFor }),
  after: [...after],
  op,
});

/** The executor: every call to a service carries who asks, why, and what that service must have caught up with. */
export function createSupergraph(
  { supergraph, subgraphs, sessions, log }: GatewayOptions,
  tokens: Tokens,
  positions: Positions,
): Supergraph<GraphContext> {
  return new Supergraph<GraphContext>({
    sdl: supergraph,
    urls: subgraphs,
    async headers({ service, context: { caller, after, requestId }, operationName = 'anonymous' }) {
      // free text may call an operation anything; the access log shows the beginning of it
      const op = operationName.slice(0, OPERATION_NAME_MAX);
      const authorization = await tokens.authorization(service, subjectOf(caller, after, op));
      return { authorization, 'x-request-id': requestId, traceparent: traceparentFor(requestId) };
    },
    async onResponse({ context }, headers) {
      const reached = [headers[POSITION_HEADER] ?? []].flat().flatMap((value) =>
        value
          .split(',')
          .map((p) => p.trim())
          .filter(Boolean),
      );
      // A door of the house, such as that of devices, has no session that could remember it, and reads nothing afterwards.
      if (!reached.length || context.caller.kind === 'system') return;
      positions.reached(context.caller.sessionId, reached);
      context.after = positions.of(context.caller);
      // the mutation stands whatever the session store says; without it only another gateway could answer too early
      for (const position of reached)
        await sessions.reached?.(context.caller, position).catch((error: unknown) => {
          log?.({ level: 'warn', message: 'the session did not take a position', requestId: context.requestId, error });
        });
    },
  });
}

export async function createApollo(
  supergraph: Supergraph<GraphContext>,
  { mode, log }: GatewayOptions,
  rules: readonly ValidationRule[],
  measured: ApolloServerPlugin<GraphContext>,
): Promise<ApolloServer<GraphContext>> {
  const development = mode === 'development';
  const quiet = (level: 'warn' | 'error') => (message?: unknown) => log?.({ level, message: String(message) });
  const server = new ApolloServer<GraphContext>({
    gateway: supergraph,
    introspection: development,
    hideSchemaDetailsFromClientErrors: !development,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: PARSE_OPTIONS,
    validationRules: [...rules],
    formatError: tell,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), requestIds(log), measured],
    logger: { debug: () => undefined, info: () => undefined, warn: quiet('warn'), error: quiet('error') },
  });
  await server.start();
  return server;
}

/** Gives internal errors the request's id, and the log what happened: service, code and path, never a value. */
function requestIds(log: GatewayOptions['log']): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart({ contextValue: { requestId, signal } }) {
      return {
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            if (signal.aborted || tell(error).extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') continue;
            const { service = 'gateway', code = 'unknown', gap } = error.extensions;
            // what nobody explained: the field that should have been there
            const why = typeof gap === 'string' ? `: ${gap}` : '';
            const message = `${String(service)} ${String(code)} at ${error.path?.join('.') ?? 'the root'}${why}`;
            log?.({ level: 'error', message, requestId, error: error.originalError?.stack });
          }
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return;
          body.singleResult.errors = body.singleResult.errors.map((error) => withRequestId(error, requestId));
        },
      };
    },
  };
}
