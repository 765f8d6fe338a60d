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

/**
 * Events of one lane and one epoch in the lane's order; never empty. `from` is the position that the batch continues, `next` the
 * place after its last event. Offsets may have holes (a log also numbers what is no event), so `next - from` is no count; but
 * each batch begins where the one before it ended, and no event lies in a hole.
 */
export interface Batch extends Lane {
  readonly epoch: number;
  readonly from: bigint;
  readonly next: bigint;
  readonly events: readonly CareEvent[];
}

/**
 * What a consumer brings. The handler owns the position: it keeps it beside the effect, in one transaction, so the bus never
 * commits one. A bus may deliver the same place again after any fault, and delivers nothing twice without one. The calls for
 * one lane never overlap; those for different lanes do.
 */
export interface LaneHandler {
  /**
   * Where to begin: asked each time a lane is assigned, after each rejection and each {@link StaleBatchError}. `undefined` begins
   * at the log's first event. A position of an older epoch than the lane's begins at the first event of the newer one: so a
   * handler takes a batch when `batch.from` is its position's offset in the same epoch, or when `batch.epoch` is newer.
   */
  position(lane: Lane): Promise<Position | undefined>;
  /**
   * Resolves when effect and position are committed. Rejecting makes the bus ask for the position again after a pause and
   * deliver from there; it never skips.
   */
  handle(batch: Batch): Promise<void>;
  /**
   * Everything that the topic's owner had committed before `asOf` (epoch milliseconds) has been handled in this lane. Marks
   * only rise; those that a newer one has overtaken may be left out. A rejection is reported, and the next mark comes anyway.
   */
  mark?(lane: Lane, asOf: number): Promise<void>;
  /**
   * A place that the log no longer or not yet has: an alarm, given once for each such position. The lane stands still, the others
   * go on. A log that has grown past the place proves nothing, so the lane waits until the handler answers another position or
   * the log begins a newer epoch.
   */
  outOfRange?(lane: Lane, position: Position): void;
}

/** Thrown by a handler whose stored position is not where the batch begins: the batch is dropped, the position asked again. */
export class StaleBatchError extends Error {
  override readonly name = 'StaleBatchError';
}

/** The publisher belongs to an older life of the log than the lane's: nothing was written. Read the epoch anew. */
export class StaleEpochError extends Error {
  override readonly name = 'StaleEpochError';
}

/** Nobody has created the topic: nothing was written. */
export class UnknownTopicError extends Error {
  override readonly name = 'UnknownTopicError';
}

export interface Consumer {
  /** Finishes the batch in hand, gives the lanes back, and resolves. */
  stop(): Promise<void>;
}

/** Told of every fault that the bus lives through by itself: a rejected handler, a lost connection. For logs and metrics. */
export type FaultReport = (fault: { readonly doing: string; readonly lane?: Lane; readonly error: unknown }) => void;

/** The port. Adapters: `embedded/` (a durable log in PostgreSQL) and `kafka/`. Both pass the one suite in `suite/`. */
export interface Bus {
  /** Creates what is missing; existing topics keep their lanes. */
  createTopics(topics: readonly string[]): Promise<void>;
  /**
   * Appends in the given order; resolves when every event is durable. An event's lane follows from its `subject`. `epoch` is the
   * life of the log that the publisher belongs to (1 unless told); a newer one than the lane's begins a new life of the topic.
   */
  publish(topic: string, events: readonly CareEvent[], epoch?: number): Promise<void>;
  /**
   * Tells every lane of the topic that all facts committed before `asOf` (epoch milliseconds) were published. With an `epoch`,
   * lanes that are in another life do not hear it.
   */
  mark(topic: string, asOf: number, epoch?: number): Promise<void>;
  /** Members of one group share the lanes of the topics among them; each lane has one reader at a time. */
  consume(group: string, topics: readonly string[], handler: LaneHandler): Promise<Consumer>;
  /**
   * Which log stands behind this bus. Another answer than before means that the log was wiped or exchanged, so that whoever publishes
   * must begin a newer epoch and tell everything again.
   */
  identity(): Promise<string>;
  /** The end of each lane, for lag. */
  ends(topics: readonly string[]): Promise<readonly (Lane & { readonly end: bigint })[]>;
  /** Stops the consumers that this bus opened, then gives its connections back. May be called again. */
  close(): Promise<void>;
}
