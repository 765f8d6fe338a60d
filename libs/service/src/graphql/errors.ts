import { NotYoursError } from '@careway/access';
import { EditedMeanwhileError, NotFoundError, RetryError } from '@careway/store';
import { getNamedType, GraphQLError, type GraphQLOutputType, isUnionType } from 'graphql';
import { DomainError } from './domain-error.ts';

/** PostgreSQL has no room for a row (disk_full). Whoever asked can't help it, but must know that nothing was saved; whoever runs it can. */
export const STORAGE_FULL = 'STORAGE_FULL';
const isStorageFull = (error: unknown): boolean => error instanceof Error && (error as Error & { code?: unknown }).code === '53100';

/** What was expected to go wrong, by the code that leaves the service. Undefined: unknown, the gateway masks it. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof DomainError) return error.code;
  if (error instanceof NotYoursError) return error.isPrivate ? 'FORBIDDEN' : 'NOT_FOUND';
  if (error instanceof NotFoundError) return 'NOT_FOUND';
  if (error instanceof RetryError) return 'RETRY';
  if (error instanceof EditedMeanwhileError) return 'EDITED_MEANWHILE';
  if (isStorageFull(error)) return STORAGE_FULL;
  return undefined;
}

/** The one place where what was thrown becomes what is answered. Unknown errors stay as they are. */
export function toGraphQLError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  // PostgreSQL's own words name files; its error goes on to the log.
  if (code === STORAGE_FULL) return new GraphQLError('The disk is full.', { extensions: { code }, originalError: error as Error });
  return new GraphQLError((error as Error).message, { extensions: { code } });
}

/**
 * Answers an expected error as a member of the field's union where there is one of its name, and throws all others.
 * A copy leaves: graphql-js throws whatever is an Error, returned or not.
 */
export function answerOf(error: unknown, returnType: GraphQLOutputType): unknown {
  const type = getNamedType(returnType);
  const code = codeOf(error);
  if (code !== undefined && isUnionType(type)) {
    const { name, message } = error as Error;
    const member = type.getTypes().find((one) => one.name === (error as object).constructor.name);
    if (member) return { ...(error as object), name, code, message, __typename: member.name };
  }
  throw toGraphQLError(error);
}
