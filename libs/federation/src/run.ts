import type { GraphQLFormattedError } from 'graphql';
import type { JsonObject } from './json.ts';

export type Path = (string | number)[];

/** One execution of one operation: what the steps of its plan read and fill. */
export interface Run<Context = unknown> {
  /** Everything fetched so far, merged into one tree. */
  readonly data: JsonObject;
  readonly errors: GraphQLFormattedError[];
  /**
   * Places of which a subgraph said why nothing is there: an error at one field that may not be null takes the whole entity along, its
   * neighbours included, which have no error of their own.
   */
  readonly explained: { readonly place: Path; readonly error: GraphQLFormattedError; readonly service: string }[];
  /** The subgraphs that were asked. */
  readonly asked: Set<string>;
  /** Coerced against the API schema. */
  readonly variables: Record<string, unknown>;
  readonly context: Context;
  readonly operationName: string | undefined;
  /** The client left: its fetches go with it. */
  readonly signal: AbortSignal | undefined;
  /** `performance.now()` until which a fetch may be repeated because its subgraph asked for that. */
  readonly retryUntil: number;
}

export type Step = (run: Run) => Promise<void> | void;

/** A list of a thousand failing items says no more than its first hundred. */
const MAX_ERRORS = 100;

/** Keeps what a client may need of a subgraph's error; the gateway decides what of it leaves the house. */
export function fail(run: Run, service: string, error: GraphQLFormattedError, path: Path | undefined): void {
  if (run.errors.length > MAX_ERRORS) return;
  const code = error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR';
  const extensions = { code, service };
  // the last has no path: it stands for all that are left out
  if (run.errors.length === MAX_ERRORS) run.errors.push({ message: 'More errors were left out.', extensions });
  else run.errors.push({ message: error.message, ...(path && { path }), extensions });
}
