import { fromGlobalId, toGlobalId } from '@careway/contracts';
import { selection, tableName, type Tx } from '@careway/store';
import type { Item } from './item.entity.ts';

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}
export interface Page<Node> {
  readonly memberId: string;
  readonly edges: readonly { readonly cursor: string; readonly node: Node; readonly memberId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** More than a screen, less than a burden. */
const MOST = 200;
/** One more than asked tells whether there is a next page. */
export const rowsFor = ({ first }: PageArgs): number => Math.min(Math.max(first ?? 50, 1), MOST) + 1;
/** The item after which the page begins: its opaque id. What is no id, or of another record, begins at the first. */
export const afterId = (memberId: string, { after }: PageArgs): string | null => {
  const ref = after ? fromGlobalId(after) : undefined;
  return ref?.memberId === memberId ? ref.id : null;
};

/** Rows that were asked with {@link rowsFor} as a connection. */
export function pageOf<Row extends Item, Node>(
  memberId: string,
  rows: readonly Row[],
  args: PageArgs,
  show: (row: Row) => Node,
): Page<Node> {
  const asked = rowsFor(args) - 1;
  const edges = rows.slice(0, asked).map((row) => ({ memberId, cursor: toGlobalId({ memberId, id: row.id }), node: show(row) }));
  return { memberId, edges, pageInfo: { hasNextPage: rows.length > asked, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** What a source took back must not be read as true; by its id it can still be looked at. */
export const NOT_RETRACTED = `status not in ('entered-in-error', 'cancelled')`;

/** One member's items, the newest first. The cursor's row is compared in PostgreSQL, whose instants are finer than JavaScript's. */
export function latest<Row extends Item>(
  tx: Tx,
  entity: new () => Row,
  memberId: string,
  { where = NOT_RETRACTED, after = null, rows = null }: { where?: string; after?: string | null; rows?: number | null } = {},
): Promise<Row[]> {
  const table = tableName(entity);
  return tx.query<Row>(
    `select ${selection(entity, 't')} from ${table} t where t.member_id = $1 and t.${where}
       and ($2::uuid is null or (t.occurred_at, t.id) < (select c.occurred_at, c.id from ${table} c where c.member_id = $1 and c.id = $2))
     order by t.occurred_at desc, t.id desc limit $3`,
    [memberId, after, rows],
  );
}
