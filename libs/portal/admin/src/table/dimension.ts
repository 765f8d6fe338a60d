import type { FunnelDimension } from '../generated/graph.ts';

/** How people are split, as the address bar writes it. */
export const DIMENSIONS = {
  district: 'DISTRICT',
  clinic: 'CLINIC',
  age: 'AGE_BAND',
  sex: 'GENDER',
} as const satisfies Record<string, FunnelDimension>;
export type Dimension = keyof typeof DIMENSIONS;

/** A word that names no dimension shows districts. */
export const dimensionOf = (word: string | undefined): Dimension =>
  word !== undefined && Object.hasOwn(DIMENSIONS, word) ? (word as Dimension) : 'district';
