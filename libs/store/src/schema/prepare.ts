import pg from 'pg';

const IDENTIFIER = /^[a-z][a-z_]{1,30}$/;

/**
 * Makes what migrations need and may not make themselves: the schema, its owner (no login), and the three logins of a context:
 * the service, the relay, and the projector. Idempotent; run with rights to create roles.
 */
export async function prepareSchema(adminUrl: string, context: string, { password }: { password?: string } = {}): Promise<void> {
  if (!IDENTIFIER.test(context)) throw new Error(`"${context}" cannot be the name of a context.`);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('careway.prepare'))`);
    const secret = password === undefined ? '' : `password ${client.escapeLiteral(password)}`;
    for (const role of [context, `${context}_relay`, `${context}_projector`]) {
      await client.query(
        `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login noinherit nobypassrls; end if; end $$`,
      );
      if (secret) await client.query(`alter role ${role} ${secret}`);
      await client.query(`alter role ${role} set search_path = ${context}`);
    }
    await client.query(
      `do $$ begin if not exists (select from pg_roles where rolname = '${context}_owner') then create role ${context}_owner nologin nobypassrls; end if; end $$`,
    );
    await client.query(`grant ${context}_owner to current_user`);
    await client.query(`create schema if not exists ${context} authorization ${context}_owner`);
    await client.query(`revoke all on schema public from public`);
  } finally {
    await client.end();
  }
}

/** The same connection string for another login of the context. */
export function asRole(url: string, role: string): string {
  const parsed = new URL(url);
  parsed.username = role;
  return parsed.href;
}
