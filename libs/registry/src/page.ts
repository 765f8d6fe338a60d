/** A page of a list, with the cursor of its last item. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

const MOST = 100;
const USUAL = 20;
/** How many items a page has: what was asked for, between 1 and 100. */
export const sizeOf = ({ first }: PageArgs): number => Math.min(Math.max(first ?? USUAL, 1), MOST);

/** Cursors are opaque; one that was not made here begins at the start, as a reload would. */
export const toCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');
export function fromCursor(cursor: string | null | undefined, isPlace: (value: unknown) => boolean): unknown {
  if (!cursor) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return isPlace(place) ? place : null;
  } catch {
    return null;
  }
}

/** Makes a page of one item more than asked for, which shows whether there is a next one. */
export function pageOf<Node>(found: readonly Node[], size: number, placeOf: (node: Node) => unknown): Page<Node> {
  const nodes = found.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last === undefined ? null : toCursor(placeOf(last)), hasNextPage: found.length > size } };
}
