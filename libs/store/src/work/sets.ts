import { type EntityClass, tableOf } from './columns.ts';
import type { Tx } from './tx.ts';

export const tableName = (entity: EntityClass<object>): string => tableOf(entity).table;

/** The select list of an entity's fields, under its property names: `r.member_id as "memberId", ...`. */
export function selection(entity: EntityClass<object>, alias: string): string {
  return tableOf(entity)
    .columns.map(({ name, property }) => `${alias}.${name} as "${property}"`)
    .join(', ');
}

/** What an imported row has, so that a second import finds the first and a person's own edit is never overwritten. */
export interface TakenRow {
  readonly memberId: string;
  readonly id: string;
  readonly contentHash: string | null;
  version?: number;
}

type Wire<T> = T extends Date ? Date | string : T;
/** The fields of an entity as they are written in a set: no verbs, instants as text or Date, the version is counted by the set. */
export type RowOf<E> = {
  readonly [K in keyof E as E[K] extends (...args: never[]) => unknown ? never : K extends 'version' ? never : K]: Wire<E[K]>;
};

export interface TakenSet {
  /** Ids of rows that are new. */
  readonly created: ReadonlySet<string>;
  /** Ids of rows whose content differs from what was there, with their new version. */
  readonly changed: ReadonlyMap<string, number>;
  /** Ids of rows that a person changed here since: they stay as they are although the source differs. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Inserts or updates imported rows in one statement: by (memberId, id), and only where the content hash differs. An entity with
 * `editedAt` keeps what people changed in it. An entity without rows is not asked.
 */
export async function takeSet<E extends TakenRow>(tx: Tx, entity: EntityClass<E>, given: readonly RowOf<E>[]): Promise<TakenSet> {
  const rows = given as unknown as readonly TakenRow[];
  const none = { created: new Set<string>(), changed: new Map<string, number>(), kept: new Set<string>() };
  if (rows.length === 0) return none;
  const { table, columns } = tableOf(entity);
  const written = columns.filter(({ property }) => property !== 'version');
  const keys = new Set(['memberId', 'id']);
  const names = written.map(({ name }) => name).join(', ');
  const edited = columns.find(({ property }) => property === 'editedAt')?.name;
  const differs = `t.content_hash is distinct from excluded.content_hash`;
  const sql = `insert into ${table} as t (version, ${names})
    select 1, ${written.map(({ property }) => `r."${property}"`).join(', ')}
    from jsonb_to_recordset($1) as r(${written.map(({ property, type }) => `"${property}" ${type}`).join(', ')}) order by r.id
    on conflict (member_id, id) do update set version = t.version + 1,
      ${written
        .filter(({ property }) => !keys.has(property))
        .map(({ name }) => `${name} = excluded.${name}`)
        .join(', ')}
    where ${differs}${edited ? ` and t.${edited} is null` : ''}
    returning id, version, xmax = 0 as created`;
  const touched = await tx.execute<{ id: string; version: number; created: boolean }>(sql, [JSON.stringify(rows)]);
  const created = new Set(touched.filter((row) => row.created).map(({ id }) => id));
  const changed = new Map(touched.filter((row) => !row.created).map(({ id, version }) => [id, version]));
  if (!edited || touched.length === rows.length) return { created, changed, kept: none.kept };
  const rest = rows.filter(({ id }) => !created.has(id) && !changed.has(id));
  const kept = await tx.query<{ id: string }>(
    `select t.id from ${table} t join unnest($2::uuid[], $3::text[]) as g(id, content_hash) on g.id = t.id
     where t.member_id = $1 and t.${edited} is not null and t.content_hash is distinct from g.content_hash`,
    [rest[0]!.memberId, rest.map(({ id }) => id), rest.map(({ contentHash }) => contentHash)],
  );
  return { created, changed, kept: new Set(kept.map(({ id }) => id)) };
}
