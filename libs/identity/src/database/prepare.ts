import pg from 'pg';
import { ensureKeys } from './keys.ts';
import { GRANTS, MIGRATIONS } from './migrations.ts';

/** Any number will do, as long as nobody else uses it: one preparation at a time. */
const LOCK = 0x1d_e4_71;

const ROLE = `do $$ begin create role identity login nosuperuser nocreatedb nocreaterole; exception when duplicate_object then null; end $$`;

/**
 * Makes the role `identity`, its schema, tables, keys and grants; what is there already stays. All or nothing, and safe to run by
 * many processes at once. `adminUrl` belongs to a role that may create roles and schemas; `password` is set on the role when given.
 */
export async function prepareIdentity(adminUrl: string, { password }: { password?: string } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(ROLE);
    if (password !== undefined) await client.query(`alter role identity password ${client.escapeLiteral(password)}`);
    await client.query('create schema if not exists identity');
    await client.query('create table if not exists identity.migration (number int primary key, run_at timestamptz not null default now())');
    const { rows } = await client.query<{ number: number }>('select coalesce(max(number), 0) as number from identity.migration');
    const done = rows[0]?.number ?? 0;
    for (const [index, sql] of MIGRATIONS.entries()) {
      if (index < done) continue;
      await client.query(sql);
      await client.query('insert into identity.migration (number) values ($1)', [index + 1]);
    }
    await client.query(GRANTS);
    await ensureKeys(client);
    await client.query('commit');
  } finally {
    // Without a commit the server rolls back.
    await client.end();
  }
}
