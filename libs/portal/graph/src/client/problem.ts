/**
 * Why an answer did not come. `offline`: the server was not reached, nothing is known to have happened · `signed-out`: the
 * session has ended · `again`: not ready yet, asking again helps · `refused`: will not help · `failed`: our fault.
 */
export type ProblemKind = 'offline' | 'signed-out' | 'again' | 'refused' | 'failed';

export interface GraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string; requestId?: string };
}

export class GraphProblem extends Error {
  override readonly name = 'GraphProblem';
  readonly kind: ProblemKind;
  readonly errors: readonly GraphError[];

  constructor(kind: ProblemKind, errors: readonly GraphError[] = []) {
    super(errors[0]?.message ?? kind);
    this.kind = kind;
    this.errors = errors;
  }
}

export const KIND_OF_CODE: Readonly<Record<string, ProblemKind>> = {
  UNAUTHENTICATED: 'signed-out',
  TRY_AGAIN: 'again',
  DOWNSTREAM_SERVICE_ERROR: 'again',
  NOT_FOUND: 'refused',
  FORBIDDEN: 'refused',
  BAD_USER_INPUT: 'refused',
  CONFLICT: 'refused',
};

/** The kind of an answer that has errors and no data, by its status and its first code. */
export function kindOf(status: number, errors: readonly GraphError[]): ProblemKind {
  if (status === 401) return 'signed-out';
  if (status === 429 || status === 503) return 'again';
  return KIND_OF_CODE[errors[0]?.extensions?.code ?? ''] ?? (status >= 400 && status < 500 ? 'refused' : 'failed');
}
