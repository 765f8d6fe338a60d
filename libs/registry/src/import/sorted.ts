import type { ImportCount } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { contentOf } from './import.items.ts';

/** Items told apart by what is stored already. */
export interface Sorted<Item> {
  readonly created: readonly Item[];
  readonly changed: readonly Item[];
  readonly count: ImportCount;
}

/** Compares items with the rows of the same ids by the hash of their content. `key` is the column of the id. */
export async function sortByContent<Item extends { readonly id: string }>(
  tx: Tx,
  type: string,
  [table, key]: readonly [table: 'clinic' | 'clinician' | 'member', key: 'id' | 'member_id'],
  items: readonly Item[],
): Promise<Sorted<Item>> {
  const rows = await tx.query<{ id: string; content: string }>(`select ${key} as id, content from ${table} where ${key} = any ($1)`, [
    items.map(({ id }) => id),
  ]);
  const stored = new Map(rows.map(({ id, content }) => [id, content]));
  const created = items.filter(({ id }) => !stored.has(id));
  const changed = items.filter((item) => stored.has(item.id) && stored.get(item.id) !== contentOf(item));
  const unchanged = items.length - created.length - changed.length;
  return { created, changed, count: { type, created: created.length, changed: changed.length, unchanged } };
}

/** Parts a list by whether the ids that it refers to are known. */
export async function partByKnown<Item>(
  tx: Tx,
  table: 'clinic' | 'clinician' | 'member',
  items: readonly Item[],
  referOf: (item: Item) => string | null,
): Promise<{ known: readonly Item[]; dangling: readonly Item[] }> {
  const key = table === 'member' ? 'member_id' : 'id';
  const ids = [...new Set(items.map(referOf).filter((id) => id !== null))];
  const rows = ids.length ? await tx.query<{ id: string }>(`select ${key} as id from ${table} where ${key} = any ($1)`, [ids]) : [];
  const there = new Set(rows.map(({ id }) => id));
  const isKnown = (item: Item) => {
    const id = referOf(item);
    return id === null || there.has(id);
  };
  return { known: items.filter(isKnown), dangling: items.filter((item) => !isKnown(item)) };
}
