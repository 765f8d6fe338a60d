import type pg from 'pg';

type Check = 'security' | 'key' | 'condition';

/** Tables of the platform that one check doesn't fit, each with its reason. */
const EXCEPT: Readonly<Record<string, readonly Check[]>> = {
  // counts rings, and tells nothing else
  doorbell_sequence: ['security'],
  // ids of what changed, for gateways, which ask again as the person
  doorbell: ['condition'],
  // append-only and without a key; its rows are found by member and instant
  read_audit: ['key'],
};

interface Table {
  readonly name: string;
  readonly owner: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly first_key: string | null;
  readonly policies: { name: string; roles: string[]; using: string | null }[];
  readonly to_public: boolean;
}

const TABLES = `
  select c.relname as name, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first_key,
    coalesce((select json_agg(json_build_object('name', p.policyname, 'roles', p.roles, 'using', p.qual)) from pg_policies p
      where p.schemaname = n.nspname and p.tablename = c.relname), '[]') as policies,
    coalesce((select bool_or(g.grantee = 0) from aclexplode(c.relacl) g), false) as to_public
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'member_id' and not a.attisdropped)
  order by c.relname`;

/**
 * Looks through a context's schema for ways around row-level security, as PostgreSQL itself describes it, and answers every fault in a
 * sentence; none means that every table with a `member_id` has it enabled and forced, begins its key with that column, has a policy,
 * and opens nothing to the service without a condition; and that no login of the context owns a table or may step over policies.
 */
export async function auditCatalogue(client: Pick<pg.Client, 'query'>, schema: string): Promise<string[]> {
  const tables = (await client.query<Table>(TABLES, [schema])).rows;
  const logins = [schema, `${schema}_relay`, `${schema}_projector`];
  const faults = tables.length ? [] : [`${schema}: no table has a member_id`];
  for (const table of tables) {
    const says = (fault: string) => faults.push(`${schema}.${table.name}: ${fault}`);
    if (logins.includes(table.owner)) says(`owned by the login ${table.owner}`);
    if (table.to_public) says('granted to everybody');
    const checks = (check: Check) => !EXCEPT[table.name]?.includes(check);
    if (table.first_key !== 'member_id' && checks('key')) says(`its primary key begins with ${table.first_key ?? 'nothing'}`);
    if (!checks('security')) continue;
    if (!table.enabled) says('row-level security is off');
    if (!table.forced) says('row-level security is not forced on its owner');
    if (table.policies.length === 0) says('has no policy');
    for (const { name, roles, using } of table.policies) {
      if (using === 'true' && roles.includes(schema) && checks('condition')) says(`policy ${name} lets the service see everything`);
      if (roles.includes('public')) says(`policy ${name} is for every role`);
    }
  }
  const strong = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any ($1) and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)`,
    [[...logins, `${schema}_owner`]],
  );
  const views = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('v', 'm')
       and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    [schema],
  );
  return [
    ...faults,
    ...strong.rows.map(({ rolname }) => `${rolname}: may step over row-level security`),
    ...views.rows.map(({ name }) => `${schema}.${name}: a view that does not ask as its reader`),
  ];
}
