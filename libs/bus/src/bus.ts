import type { CareEvent } from '@careway/contracts';

/** One ordered lane of a topic. All events of one key are in the same lane. */
export interface Lane {
  readonly topic: string;
  readonly partition: number;
}

/** A place in a lane: the offset of the next event to be handled, within one life (epoch) of the log. */
export interface Position {
  readonly epoch: number;
  readonly offset: bigint;
}

/** Events of one lane in its order. `from` is the offset of the first one, `next` the place after the last one. */
export interface Batch extends Lane {
  readonly epoch: number;
  readonly from: bigint;
  readonly next: bigint;
  readonly events: readonly CareEvent[];
}

/**
 * What a consumer brings. The handler owns the position: it keeps it beside the effect, in one transaction, so the bus never
 * commits one. A bus may deliver the same place again after any fault, and delivers nothing twice without one.
 */
export interface LaneHandler {
  /** Where to begin: asked each time a lane is assigned and after each {@link StaleBatchError}. `undefined` begins at 0. */
  position(lane: Lane): Promise<Position | undefined>;
  /**
   * Resolves when effect and position are committed. Rejecting makes the bus ask for the position again after a pause and
   * deliver from there; it never skips.
   */
  handle(batch: Batch): Promise<void>;
  /** Everything that the topic's owner had committed before `asOf` (epoch milliseconds) has been handled in this lane. */
  mark?(lane: Lane, asOf: number): Promise<void>;
  /** A place that the log no longer or not yet has: an alarm, the lane stands still until somebody decides. */
  outOfRange?(lane: Lane, position: Position): void;
}

/** Thrown by a handler whose stored position is not where the batch begins: the batch is dropped, the position asked again. */
export class StaleBatchError extends Error {
  override readonly name = 'StaleBatchError';
}

export interface Consumer {
  /** Finishes the batch in hand, gives the lanes back, and resolves. */
  stop(): Promise<void>;
}

/** The port. Adapters: `embedded/` (a durable log in PostgreSQL) and `kafka/`. Both pass the one suite in `suite/`. */
export interface Bus {
  /** Creates what is missing; existing topics keep their lanes. */
  createTopics(topics: readonly string[]): Promise<void>;
  /** Appends in the given order; resolves when every event is durable. An event's lane follows from its `subject`. */
  publish(topic: string, events: readonly CareEvent[], epoch?: number): Promise<void>;
  /** Tells every lane of the topic that all facts committed before `asOf` (epoch milliseconds) were published. */
  mark(topic: string, asOf: number): Promise<void>;
  /** Members of one group share the lanes of the topics among them; each lane has one reader at a time. */
  consume(group: string, topics: readonly string[], handler: LaneHandler): Promise<Consumer>;
  /** The end of each lane, for lag. */
  ends(topics: readonly string[]): Promise<readonly (Lane & { readonly end: bigint })[]>;
  close(): Promise<void>;
}
