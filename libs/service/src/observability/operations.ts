import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Kind } from 'graphql';
import { STORAGE_FULL } from '../graphql/errors.ts';
import type { ResolverContext } from '../graphql/module.ts';
import type { Logger } from '../log.ts';
import type { CommandOutcome, Meters } from './meters.ts';

/** Apollo's word for an error that nobody expected. */
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';
/** What whoever runs the service has to see. */
const LOGGED: ReadonlySet<string> = new Set([UNEXPECTED, STORAGE_FULL]);

const codeOf = (extensions: Readonly<Record<string, unknown>> | undefined): string => {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : UNEXPECTED;
};

type Answered = GraphQLRequestContextWillSendResponse<ResolverContext>;

/** Measures every operation by the name under which the access log knows it, and logs what no code expected. */
export const observeOperations = (meters: Meters, log: Logger): ApolloServerPlugin<ResolverContext> => ({
  requestDidStart: () => {
    const start = performance.now();
    return Promise.resolve({
      didEncounterErrors({ errors, contextValue: { ctx } }) {
        for (const { extensions, originalError, path } of errors) {
          if (originalError && LOGGED.has(codeOf(extensions)))
            log.error(
              {
                err: ('originalError' in originalError && originalError.originalError) || originalError,
                operation: ctx.operation,
                path: path?.join('.'),
                cause: ctx.causationId,
              },
              'a resolver failed',
            );
        }
        return Promise.resolve();
      },
      willSendResponse(answered) {
        const { body } = answered.response;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const codes = errors.map(({ extensions }) => codeOf(extensions));
        const kind: string = answered.operation?.operation ?? 'unreadable';
        meters.operation(answered.contextValue.ctx.operation, kind, (performance.now() - start) / 1_000, codes);
        if (kind === 'mutation') for (const [command, outcome] of commandsOf(answered)) meters.command(command, outcome);
        return Promise.resolve();
      },
    });
  },
});

/** The mutations of an operation with what became of them. A refusal is a member of the result union that is called an error. */
function commandsOf({ operation, response: { body } }: Answered): [command: string, outcome: CommandOutcome][] {
  const data = body.kind === 'single' ? body.singleResult.data : undefined;
  const failed = body.kind === 'single' && (body.singleResult.errors?.length ?? 0) > 0;
  return (operation?.selectionSet.selections ?? []).flatMap((field): [string, CommandOutcome][] => {
    if (field.kind !== Kind.FIELD) return [];
    const answer = data?.[field.alias?.value ?? field.name.value] as { __typename?: string } | null | undefined;
    if (answer === null || answer === undefined) return [[field.name.value, failed ? 'failed' : 'done']];
    return [[field.name.value, answer.__typename?.endsWith('Error') ? 'refused' : 'done']];
  });
}
