import { hash } from 'node:crypto';
import { getMetadataArgsStorage } from 'typeorm';
import { columnOf, type EntityClass, tableOf } from '../work/columns.ts';

/** Which value may follow which. A value that is not named here is followed by nothing. */
export type Transitions = Readonly<Record<string, readonly string[]>>;

interface Rule {
  readonly target: object;
  readonly property: string;
  readonly next: Transitions | 'stays' | 'stays once it has come';
  /** A system that feeds the record may say it anew: what it told was corrected at its source. */
  readonly bySystem: boolean;
}
interface Exempt {
  readonly target: object;
  readonly property: string;
  readonly because: string;
}
const rules: Rule[] = [];
const exempt: Exempt[] = [];

export interface Told {
  readonly bySystem?: boolean;
}

/**
 * The values of this column follow each other by that table whichever way they are written: PostgreSQL refuses what does not, to the
 * service, to consumers, and to whoever got hold of their connection. The table that the verbs ask is the one that stands in the trigger.
 * What was imported (it has a content hash) may be told anew by its source.
 */
export const Follows =
  (next: Transitions, { bySystem = false }: Told = {}): PropertyDecorator =>
  (target, property) =>
    void rules.push({ target: target.constructor, property: String(property), next, bySystem });

/** What stands in this column stays as it is once it is there. */
export const Stays =
  ({ bySystem = false }: Told = {}): PropertyDecorator =>
  (target, property) =>
    void rules.push({ target: target.constructor, property: String(property), next: 'stays', bySystem });

/** An instant of the future may be moved; one that has come stays. */
export const StaysOnceCome =
  ({ bySystem = false }: Told = {}): PropertyDecorator =>
  (target, property) =>
    void rules.push({ target: target.constructor, property: String(property), next: 'stays once it has come', bySystem });

/** A word about how something stands that any other may follow, and why that is right. The audit of the catalogue asks for it. */
export const AnyMayFollow =
  (because: string): PropertyDecorator =>
  (target, property) =>
    void exempt.push({ target: target.constructor, property: String(property), because });

/** One rule of a column, with the statements that set it. */
export interface Guard {
  readonly table: string;
  readonly column: string;
  readonly trigger: string;
  readonly next: Rule['next'];
  readonly sql: string;
  /** Of the statement: what stands in the database is made anew where this differs. */
  readonly digest: string;
}

const OF_A_SYSTEM = `coalesce(current_setting('careway.relation', true), '') = 'system'`;

function guardOf({ target, property, next, bySystem }: Rule): Guard {
  const entity = target as EntityClass<object>;
  const { table, columns } = tableOf(entity);
  const column = columnOf(entity, property);
  const hashed = columns.find((one) => one.property === 'contentHash')?.name;
  const anew = bySystem
    ? [`not (${OF_A_SYSTEM})`]
    : hashed
      ? [`not (${OF_A_SYSTEM} and old.${hashed} is not null and new.${hashed} is distinct from old.${hashed})`]
      : [];
  const moves = typeof next === 'string' ? [] : Object.entries(next).flatMap(([from, all]) => all.map((to) => `${from}>${to}`));
  const broken = [
    `old.${column} is not null and old.${column} is distinct from new.${column}`,
    ...(typeof next === 'string' ? [] : [`(old.${column} || '>' || coalesce(new.${column}, '')) <> all ('{${moves.join(',')}}'::text[])`]),
    ...(next === 'stays once it has come' ? [`old.${column} <= now()`] : []),
    ...anew,
  ];
  const trigger = `${table}_${column}_follows`;
  const made = `create or replace trigger ${trigger} before update on ${table} for each row when (${broken.join(' and ')}) execute function breaks_lifecycle()`;
  const digest = hash('sha1', made);
  return { table, column, trigger, next, sql: `${made}; comment on trigger ${trigger} on ${table} is '${digest}';`, digest };
}

const declaredBy = <R extends { readonly target: object }>(all: readonly R[], entities: readonly object[]): readonly R[] =>
  all.filter(({ target }) => entities.includes(target));

/** What the entities of a context say about their columns. */
export const guardsOf = (entities: readonly object[]): readonly Guard[] => {
  const listed = new Set(getMetadataArgsStorage().tables.map(({ target }) => target as object));
  return declaredBy(
    rules,
    entities.filter((entity) => listed.has(entity)),
  ).map(guardOf);
};

/** `table.column` of what any word may follow, with its reason. */
export const exemptOf = (entities: readonly object[]): ReadonlyMap<string, string> =>
  new Map(
    declaredBy(exempt, entities).map(({ target, property, because }) => {
      const entity = target as EntityClass<object>;
      return [`${tableOf(entity).table}.${columnOf(entity, property)}`, because];
    }),
  );

/** Where a write breaks its table. In each schema, so that it needs no right on another. */
export const BREAKS = `create or replace function breaks_lifecycle() returns trigger language plpgsql as $$
begin
  raise exception 'what is to stand in % does not follow from what stands there', tg_table_name using errcode = 'check_violation', constraint = tg_name;
end $$;`;
