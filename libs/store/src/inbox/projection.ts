import type { CareEvent, Context, DataFor, EventDefinition } from '@careway/contracts';

/** What an effect may use: statements of the transaction that also commits the position. */
export interface EffectTx {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Tells a fact as the consequence of `cause`. */
  emit<D extends EventDefinition>(definition: D, data: DataFor<D>, cause: CareEvent): void;
  /** Rings for open pages after the commit. */
  ring(memberId: string, field: string, id: string): void;
}

/**
 * A consumer of facts. `apply` gets the facts of one lane in order, each exactly once, and writes sets rather than rows. It must
 * follow from the facts alone (no clock, no random id), so that dropping `tables` and reading from 0 gives the same bytes.
 */
export interface Projection {
  /** `<context>.<noun>`: its name in positions and parked facts. */
  readonly name: string;
  readonly sources: readonly Context[];
  /** What a rebuild empties; a reaction (something that acts on facts) has none and is never rebuilt. */
  readonly tables: readonly string[];
  apply(tx: EffectTx, events: readonly CareEvent[]): Promise<void>;
}
