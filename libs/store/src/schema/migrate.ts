import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { functions, openPanel } from '../sql/functions.ts';
import { BREAKS, guardsOf } from '../sql/lifecycle.ts';
import { platformPolicies } from '../sql/policies.ts';
import { tables } from '../sql/tables.ts';
import { prepareSchema } from './prepare.ts';

export type MigrationClass = new () => MigrationInterface;

/** The platform's own tables in a context's schema: always the first migration. */
function platform(context: string): MigrationClass {
  class Platform implements MigrationInterface {
    readonly name = 'Platform1760000000000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(tables(context) + functions(context) + platformPolicies(context));
    }
    async down(): Promise<void> {
      throw new Error('The platform’s tables hold the log of the context: they are not taken back.');
    }
  }
  return Platform;
}

/** A migration from SQL text. `name` is a noun and 13 digits: `Plan1760000100000`. Forward only; expand first, contract a release later. */
export function migration(name: string, sql: string): MigrationClass {
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }
    async down(): Promise<void> {
      throw new Error(`${name} is not taken back: write the next migration.`);
    }
  };
}

export interface ContextSchema {
  readonly name: string;
  readonly migrations: readonly MigrationClass[];
  /** What says in its decorators which value may follow which. */
  readonly entities?: readonly object[];
}

/**
 * Sets the triggers that hold lifecycles, as the code has them now: one that stands as it should is left alone, one whose rule is gone
 * goes. So a table of transitions is changed in one place, and no migration can lag behind it.
 */
async function guard(source: DataSource, { name, entities = [] }: ContextSchema): Promise<void> {
  const guards = guardsOf(entities);
  const found = await source.query<{ trigger: string; table: string; digest: string | null }[]>(
    `select t.tgname as trigger, c.relname as table, obj_description(t.oid) as digest from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and t.tgname like '%\\_follows'`,
    [name],
  );
  const stands = new Map(found.map(({ trigger, digest }) => [trigger, digest]));
  const made = guards.filter(({ trigger, digest }) => stands.get(trigger) !== digest).map(({ sql }) => sql);
  const gone = found.filter(({ trigger }) => guards.every((one) => one.trigger !== trigger));
  if (made.length + gone.length === 0) return;
  await source.query([BREAKS, ...gone.map((one) => `drop trigger ${one.trigger} on ${one.table};`), ...made].join('\n'));
}

/** Brings a context's schema up to date, as its owner. Answers the names of the migrations that ran; idempotent. */
export async function migrate(adminUrl: string, context: ContextSchema, options: { password?: string } = {}): Promise<readonly string[]> {
  await prepareSchema(adminUrl, context.name, options);
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema: context.name,
    migrations: [platform(context.name), migration('Panel1760000000001', openPanel), ...context.migrations],
    migrationsTableName: 'migration',
    extra: { max: 1, options: `-c role=${context.name}_owner -c search_path=${context.name}` },
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    await guard(source, context);
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
