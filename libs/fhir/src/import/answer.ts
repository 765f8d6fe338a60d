import type { RegistryImport } from '@careway/contracts';

/** One type of resource: `received` = created + changed + unchanged + leftOut + refused. What is sound in a file that is refused is refused with it. */
export interface TypeTotal {
  readonly type: string;
  received: number;
  created: number;
  changed: number;
  unchanged: number;
  leftOut: number;
  refused: number;
}
export interface Refusal {
  /** Empty for a file that could not be read at all. */
  readonly type: string;
  readonly identifier: string;
  /** Line and column, or the path of the element. */
  readonly path: string;
  readonly reason: string;
}
/** The same thing said of several resources is told once, with the first place. */
export interface Note {
  readonly type: string;
  readonly reason: string;
  readonly count: number;
  readonly first: string;
}
/** Somebody who may now sign in. */
export interface Person {
  readonly personId: string;
  readonly kind: 'member' | 'clinician';
  readonly family: string;
  readonly given: string;
  readonly prefix: string;
  readonly language: RegistryImport['members'][number]['language'];
}

/**
 * What the edge answers about one bundle. `refused`: nothing of it was sent to any context. `failed`: it broke off in between; what was
 * taken stays, and importing the file again completes it.
 */
export interface ImportAnswer {
  readonly status: 'taken' | 'refused' | 'failed';
  readonly source: string;
  readonly totals: readonly TypeTotal[];
  readonly leftOut: readonly Note[];
  readonly warnings: readonly Note[];
  readonly refused: readonly Refusal[];
  readonly people: readonly Person[];
}

/** The answer where nothing can be said of single resources: the file holds no bundle, or its import broke off. */
export const unreadable = (path: string, reason: string, status: 'refused' | 'failed' = 'refused'): ImportAnswer => ({
  status,
  source: '',
  totals: [],
  leftOut: [],
  warnings: [],
  refused: [{ type: '', identifier: '', path, reason }],
  people: [],
});
