import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { functions, openPanel } from '../sql/functions.ts';
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
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
