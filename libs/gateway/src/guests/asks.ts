import { systemPrincipal } from '@careway/access';
import type { Supergraph } from '@careway/federation';
import { parse } from 'graphql';
import type { Caller } from '../caller.ts';
import type { GraphContext } from '../graphql/context.ts';
import { RequestRefused } from '../refusal.ts';

/** Whoever holds a link or its key is nobody who signed in: the door has a name of its own, with its own row in the policy table. */
const door: Caller = { ...systemPrincipal('guest-door'), positions: [] };

const ROOM = `__typename
  ... on GuestVisit { memberId visitId state startsAt name role signalled
    seats { id party isMe connection connected } signals(after: $after) { number from connection description candidates }
    iceServers { urls username credential } }
  ... on DomainError { code message }`;
const document = (text: string) => parse(text, { noLocation: true });
const ASKS = {
  enter: document(
    `mutation GuestEnters($token: String!) { answer: enterAsVisitGuest(token: $token) { __typename ... on GuestKey { key } ... on DomainError { code message } } }`,
  ),
  take: document(
    `mutation GuestTakesPlace($key: String!, $connection: String!, $after: Int!) { answer: returnToGuestVisit(key: $key, connection: $connection) { ${ROOM} } }`,
  ),
  keep: document(
    `mutation GuestStays($key: String!, $connection: String!, $after: Int!) { answer: keepGuestVisit(key: $key, connection: $connection) { ${ROOM} } }`,
  ),
  signal: document(
    `mutation GuestSignals($key: String!, $signal: GuestSignalInput!) { answer: sendGuestSignal(key: $key, signal: $signal) { __typename ... on DomainError { code message } } }`,
  ),
  leave: document(
    `mutation GuestLeaves($key: String!) { answer: leaveGuestVisit(key: $key) { __typename ... on DomainError { code message } } }`,
  ),
} as const;

/** What the service answers: a key, the room, or why not. */
export interface GuestAnswer {
  readonly __typename: string;
  readonly key?: string;
  readonly memberId?: string;
  readonly code?: string;
  readonly message?: string;
}

/** The only five things that a guest can ask, each with a text of its own. @throws RequestRefused where nothing answers now */
export async function askAsGuest(
  supergraph: Supergraph<GraphContext>,
  ask: keyof typeof ASKS,
  variables: Record<string, unknown>,
  requestId: string,
): Promise<GuestAnswer> {
  const context: GraphContext = { caller: door, requestId, after: [], signal: AbortSignal.timeout(30_000) };
  const { data } = await supergraph.execute({ document: ASKS[ask], variables, context });
  const answer = data?.['answer'] as GuestAnswer | null | undefined;
  if (!answer) throw new RequestRefused(503, 'TRY_AGAIN', 'This cannot be done right now. Try again in a moment.');
  return answer;
}
