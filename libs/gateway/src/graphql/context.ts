import type { Caller } from '../caller.ts';

/** What one operation carries through the executor. */
export interface GraphContext {
  caller: Caller;
  requestId: string;
  /** Positions that the services must have reached; grows while a mutation runs, field by field. */
  after: readonly string[];
  /** The client left, or the stream ended. */
  signal: AbortSignal;
}
