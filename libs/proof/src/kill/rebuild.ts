import { contexts } from '@careway/stack';
import { asRole, rebuild } from '@careway/store';
import type pg from 'pg';
import { untilQuiet } from './quiet.ts';

/** Every row of the consumer's tables, in one order, as one digest. */
export async function digest(admin: pg.Client, context: string, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const sql = `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as digest from ${context}.${table} t`;
    parts.push(`${table} ${(await admin.query<{ digest: string }>(sql)).rows[0]!.digest}`);
  }
  return parts.join(', ');
}

/** Drops a read model while everything runs, lets it be read from the facts again, and answers its bytes before and after. */
export async function rebuilt(admin: pg.Client, url: string, consumer: string): Promise<{ before: string; after: string }> {
  const context = contexts.find(({ projections }) => projections.some(({ name }) => name === consumer));
  const projection = context?.projections.find(({ name }) => name === consumer);
  if (!context || !projection) throw new Error(`There is no consumer ${consumer}.`);
  const before = await digest(admin, context.name, projection.tables);
  await rebuild(asRole(url, `${context.name}_projector`), projection);
  await untilQuiet(admin, 60_000);
  return { before, after: await digest(admin, context.name, projection.tables) };
}
