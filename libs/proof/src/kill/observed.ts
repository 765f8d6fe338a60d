import type { CommandKind } from './history.ts';

/** Where a command leaves a trace: its own row, its fact, and what a consumer in another context made of it. */
export const PLACES = ['row', 'fact', 'view'] as const;
export type Place = (typeof PLACES)[number];

/** One fact in the order of its log. */
export interface Told {
  readonly key: string;
  readonly sequence: number;
}

/** What stands in the database when all is quiet. */
export interface Observed {
  /** How often each id was found, by kind and place; a place that a kind does not reach is left out. */
  readonly traces: Readonly<Record<CommandKind, Partial<Readonly<Record<Place, ReadonlyMap<string, number>>>>>>;
  /** The sequence of the fact that a command told, by kind and id. */
  readonly sequences: Readonly<Record<CommandKind, ReadonlyMap<string, number>>>;
  /** State that is overwritten: what stands, and what the last fact about it said. */
  readonly states: readonly { readonly of: string; readonly state: string; readonly fact: string | undefined }[];
  /** Each context's outbox, in the order of positions. */
  readonly outboxes: ReadonlyMap<string, readonly Told[]>;
  /** Each context's topic, lane after lane, in the order of offsets. Repeats are allowed there. */
  readonly lanes: ReadonlyMap<string, readonly Told[]>;
  /** The last fact per key that each consumer took, for each source that it reads. */
  readonly consumers: readonly { readonly consumer: string; readonly source: string; readonly last: ReadonlyMap<string, number> }[];
  readonly parked: number;
}
