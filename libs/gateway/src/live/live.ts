import { isPlace } from '@careway/contracts';
import { type Supergraph } from '@careway/federation';
import type { ExecutionResult } from 'graphql';
import type { Caller } from '../caller.ts';
import type { GraphContext } from '../graphql/context.ts';
import { tell, withRequestId } from '../graphql/errors.ts';
import { subjectOf } from '../graphql/graph.ts';
import type { Tokens } from '../graphql/tokens.ts';
import type { GatewayOptions } from '../options.ts';
import { systemPrincipal } from '@careway/access';
import { BellLine } from './bell-line.ts';
import { type Followed, ID_VARIABLE } from './follow.ts';
import type { Outcome } from './live-operation.ts';

/** Opens the line of doorbells of every service that a subscription belongs to. */
export function bellLines(supergraph: Supergraph<GraphContext>, tokens: Tokens, log: GatewayOptions['log']): Map<string, BellLine> {
  const services = new Set([...supergraph.owners(supergraph.apiSchema.getSubscriptionType()?.name ?? '').values()].flat());
  const gateway = { ...systemPrincipal('gateway'), positions: [] };
  return new Map(
    [...supergraph.endpoints()]
      .filter(([service]) => services.has(service))
      .map(([service, endpoint]) => {
        const authorization = () => tokens.authorization(service, subjectOf(gateway, [], 'doorbells'));
        return [service, new BellLine({ service, endpoint, authorization, log: (message) => log?.({ level: 'warn', message }) })];
      }),
  );
}

/**
 * A member follows the own record, the one that is open (proxy), and places of the house. Who else may see what is decided by the services, frame by
 * frame; but a stranger must not even learn from gaps and cursors that something happens in a record.
 */
export const mayFollow = ({ kind, personId, actingFor }: Caller, memberId: string): boolean =>
  kind !== 'member' || memberId === personId || memberId === actingFor || isPlace(memberId);

/** Codes with which a service says that there is nothing for this viewer. All others mean that it could not answer. */
const HIDDEN = new Set(['NOT_FOUND', 'FORBIDDEN']);

/** Asks what a client selected, as that client, of the same executor as any query. */
export async function askAgain(
  supergraph: Supergraph<GraphContext>,
  { document, operationName, responseName }: Followed,
  variables: Record<string, unknown>,
  id: string,
  context: GraphContext,
): Promise<Outcome> {
  const result = await supergraph.execute({
    document,
    operationName,
    variables: { ...variables, [ID_VARIABLE]: id },
    context,
    signal: context.signal,
  });
  if ((result.data?.[responseName] ?? null) !== null) return { kind: 'answered', payload: shown(result, context.requestId) };
  const failed = result.errors?.some((e) => !HIDDEN.has(String(e.extensions['code']))) ?? false;
  return { kind: failed ? 'failed' : 'hidden' };
}

function shown({ data, errors }: ExecutionResult, requestId: string): object {
  return { data, ...(errors?.length && { errors: errors.map((error) => withRequestId(tell(error.toJSON()), requestId)) }) };
}
