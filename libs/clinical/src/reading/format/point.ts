import type { EntryKind, Meal } from '../entry.ts';

/** A reading as somebody else's format told it, before it is checked. */
export interface Point {
  readonly kind: EntryKind;
  readonly value: number;
  readonly second: number | null;
  /** UCUM. */
  readonly unit: string;
  readonly measuredAt: Date;
  readonly meal: Meal | null;
}
/** What is not right, and where: a line, or a path into the document. */
export interface PointFault {
  readonly place: string;
  readonly reason: string;
}
export type Read = { readonly point: Point } | { readonly fault: PointFault };
export const fault = (place: string, reason: string): Read => ({ fault: { place, reason } });

export type Tree = Readonly<Record<string, unknown>>;
export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
export const treeAt = (tree: unknown, ...path: readonly string[]): Tree | undefined => {
  let at: unknown = tree;
  for (const step of path) at = isTree(at) ? at[step] : undefined;
  return isTree(at) ? at : undefined;
};
export const textAt = (tree: unknown, field: string): string | undefined => {
  const value = isTree(tree) ? tree[field] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** With its offset: `2026-11-29T07:30:00+02:00`. A time without one is some time of a whole day. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
export function instantOf(text: string | undefined): Date | undefined {
  if (text === undefined || !INSTANT.test(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
