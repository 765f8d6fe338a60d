import { prepareSessions } from '@careway/gateway';
import { prepareIdentity } from '@careway/identity';
import { migrate, type PostgresServer, startPostgres } from '@careway/store';
import pg from 'pg';
import { contexts } from './contexts.ts';

const DATABASE = 'careway';

export interface Database {
  readonly server: PostgresServer;
  /** The superuser's connection string. */
  readonly admin: string;
  url(role: string): string;
}

/** Starts the embedded PostgreSQL in its folder, with one database. */
export async function openDatabase(
  dir: string,
  { durable = true, port, password }: { durable?: boolean; port?: number; password?: string } = {},
): Promise<Database> {
  const server = await startPostgres({
    dir,
    durable,
    ...(port === undefined ? {} : { port }),
    ...(password === undefined ? {} : { password }),
  });
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
  return { server, admin: server.url(DATABASE), url: (role) => server.url(DATABASE, role) };
}

/** Brings every schema up to date: one per context, one each for sign-in, sessions and the embedded bus. Idempotent. */
export async function prepareDatabase(
  admin: string,
  { demo }: { demo: boolean },
  onStep: (name: string) => void = () => undefined,
): Promise<void> {
  const password = decodeURIComponent(new URL(admin).password) || undefined;
  const secret = password === undefined ? {} : { password };
  await prepareBus(admin, password);
  await prepareIdentity(admin, secret);
  await prepareSessions(admin, { demo, ...secret });
  for (const context of contexts) {
    onStep(context.name);
    await migrate(admin, context, secret);
  }
}

/** The embedded bus makes its own schema, as its own role. */
async function prepareBus(admin: string, password: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(
      `do $$ begin if not exists (select from pg_roles where rolname = 'bus') then create role bus login nobypassrls; end if; end $$`,
    );
    if (password !== undefined) await client.query(`alter role bus password ${client.escapeLiteral(password)}`);
    await client.query(`grant create on database ${DATABASE} to bus`);
  } finally {
    await client.end();
  }
}
