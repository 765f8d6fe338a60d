import type { CareEvent, DataOf, EventDefinition } from '@careway/contracts';
import type { WorkKind } from './kinds.ts';
import type { WorkRow } from './row.ts';

/** What a fact does to one thing on the worklist: `row` is how it stood, undefined where nothing was told of it. */
export interface Reading {
  readonly kind: WorkKind;
  readonly itemId: string;
  change(row: WorkRow | undefined): WorkRow | undefined;
}
export type Read = (event: CareEvent) => readonly Reading[];

/** A kind of fact and what it does. */
export const on = <D extends EventDefinition>(definition: D, read: (data: DataOf<D>) => Reading | readonly Reading[]): [string, Read] => [
  definition.type,
  ({ data }) => [read(data as DataOf<D>)].flat(),
];
