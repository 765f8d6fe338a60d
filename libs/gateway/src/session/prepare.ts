import pg from 'pg';
import { GRANTS, MIGRATIONS } from './migrations.ts';

/** Any number will do, as long as nobody else uses it: one preparation at a time. */
const LOCK = 0x5e_55_10;

const ROLE = `do $$ begin create role gateway login nosuperuser nocreatedb nocreaterole; exception when duplicate_object then null; end $$`;
const MODE = `insert into gateway.sign_in_mode (demo) values ($1) on conflict (only_row) do update set demo = excluded.demo`;

export interface PrepareOptions {
  /** Set on the role `gateway` when given. */
  password?: string;
  /** Whether sessions may be made without a sign-in. When it is turned off, the sessions made so far that way end. */
  demo: boolean;
}

/**
 * Makes the role `gateway`, its schema, tables and grants; what is there already stays. All or nothing, and safe to run by many
 * processes at once. `adminUrl` belongs to a role that may create roles and schemas.
 */
export async function prepareSessions(adminUrl: string, { password, demo }: PrepareOptions): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(ROLE);
    if (password !== undefined) await client.query(`alter role gateway password ${client.escapeLiteral(password)}`);
    await client.query('create schema if not exists gateway');
    await client.query('create table if not exists gateway.migration (number int primary key, run_at timestamptz not null default now())');
    const { rows } = await client.query<{ number: number }>('select coalesce(max(number), 0) as number from gateway.migration');
    const done = rows[0]?.number ?? 0;
    for (const [index, sql] of MIGRATIONS.entries()) {
      if (index < done) continue;
      await client.query(sql);
      await client.query('insert into gateway.migration (number) values ($1)', [index + 1]);
    }
    await client.query(GRANTS);
    await client.query(MODE, [demo]);
    if (!demo) await client.query('delete from gateway.session where demo');
    await client.query('commit');
  } finally {
    // Without a commit the server rolls back.
    await client.end();
  }
}
