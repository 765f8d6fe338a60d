import type { GraphQLFormattedError } from 'graphql';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** What a person reads for a code that a service may answer. A service's own words stay inside: they may name somebody. */
const WORDS: Readonly<Record<string, string>> = {
  NOT_FOUND: 'There is nothing here that you can see.',
  FORBIDDEN: 'There is nothing here that you can see.',
  BAD_USER_INPUT: 'Something in what was sent is not valid. Nothing was changed.',
  CONFLICT: 'Somebody changed this meanwhile. Nothing was changed; load it again.',
  TRY_AGAIN: 'This is not ready yet. Nothing was lost; try again in a moment.',
  STORAGE_FULL: 'Our disk is full, so this was not saved. What was saved before is safe; try again later.',
  DOWNSTREAM_SERVICE_ERROR: 'A part of Careway does not answer at the moment. The rest works; try again in a moment.',
};

/** Codes that the gateway and Apollo Server give themselves, about the request: their words are for the client. */
const ABOUT_THE_REQUEST = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** A code that a service answers and that would be its own fault, or the gateway's: the client cannot act on it. */
const FAULTS_OF_OURS = new Set([INTERNAL, 'UNAUTHENTICATED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * The one place that decides what of an error leaves the house: code and path of a service's error, the words of an error
 * about the request, and of anything else only that it happened.
 */
export function tell({ message, path, locations, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const said = extensions?.['code'];
  const code = said === 'RETRY' ? 'TRY_AGAIN' : typeof said === 'string' && /^[A-Z][A-Z_]{2,60}$/.test(said) ? said : INTERNAL;
  const at = path && { path };
  if (extensions?.['service'] !== undefined) {
    if (FAULTS_OF_OURS.has(code)) return internal(path);
    return { message: WORDS[code] ?? 'This could not be done.', ...at, extensions: { code } };
  }
  if (!ABOUT_THE_REQUEST.has(code)) return internal(path);
  const plain = message.replace(/^Syntax Error: (?=(Query|Aliases|Directives) )/, ''); // graphql-armor's limits are no syntax errors
  return { message: plain, ...at, ...(locations && { locations }), extensions: { code } };
}

function internal(path: GraphQLFormattedError['path']): GraphQLFormattedError {
  return {
    message: 'Something went wrong on our side. Nothing that was saved is lost.',
    ...(path && { path }),
    extensions: { code: INTERNAL },
  };
}

/** The request's id goes with what only we can explain, so that it is found in the log. */
export function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return error.extensions?.['code'] === INTERNAL ? { ...error, extensions: { code: INTERNAL, requestId } } : error;
}
