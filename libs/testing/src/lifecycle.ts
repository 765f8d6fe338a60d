import type { ContextDefinition } from '@careway/service';
import { exemptOf, type Guard, guardsOf } from '@careway/store';
import { uuidv7 } from '@careway/contracts';
import type pg from 'pg';

type Client = Pick<pg.Client, 'query'>;
type Context = Pick<ContextDefinition, 'name' | 'entities'>;

/** Columns that say how something stands, of tables that the service or its consumers may change; copies of others’ facts are not theirs. */
const STANDING = `
  select c.relname as "table", a.attname as "column",
    exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_' || a.attname || '_follows' and t.tgenabled in ('O', 'A')) as guarded
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = $1 and c.relkind in ('r', 'p') and has_table_privilege($1, c.oid, 'update')
    and a.attname ~ '(^|_)(status|state|stage|decision)$' and format_type(a.atttypid, null) = 'text'
  order by 1, 2`;

/** Tables without an entity, whose rule stands in a constraint of their own. */
const HELD_OTHERWISE: Readonly<Record<string, string>> = {
  'treatment.slot.status': 'two times of one clinician never overlap: slot_alone, which booking.int.spec.ts tries',
  ...Object.fromEntries(
    ['post.state', 'safety_hold.state', 'post_decision.state', 'post_decision.decision'].map((column) => [
      `support.${column}`,
      'rows of communities are no member’s: a trigger of their migration, from the table of the verbs; moderation.int.spec.ts tries it',
    ]),
  ),
  'support.learning_attempt.state':
    'what clinicians learn is no member’s: a trigger of its migration, from the table of the verbs; learning.int.spec.ts tries it',
  'support.consult.state':
    'what colleagues read is no member’s: a trigger of its migration, from the table of the verbs; consult.int.spec.ts tries it',
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
}

/**
 * Tries every step between two values of every column that says how something stands, as somebody would who got hold of the service's own
 * connection and opened the record with it: what its table does not name must be refused, what it names must not. A column that nobody
 * declared is a fault, so that a new slice can't forget it. Answers faults in sentences; leaves nothing behind.
 */
export async function tryLifecycles(client: Client, { name, entities }: Context): Promise<string[]> {
  const guards = guardsOf(entities);
  const exempt = exemptOf(entities);
  const { rows } = await client.query<{ table: string; column: string; guarded: boolean }>(STANDING, [name]);
  const faults: string[] = [];
  for (const { table, column, guarded } of rows) {
    const free = exempt.get(`${table}.${column}`) ?? HELD_OTHERWISE[`${name}.${table}.${column}`];
    if (!guarded && !free) faults.push(`${name}.${table}.${column}: any value may follow any other; say @Follows or @AnyMayFollow`);
    if (guarded && free) faults.push(`${name}.${table}.${column}: both guarded and exempt`);
  }
  for (const guard of guards) faults.push(...(await tryGuard(client, name, guard)));
  return faults;
}

async function tryGuard(client: Client, context: string, guard: Guard): Promise<string[]> {
  const { table, column, next } = guard;
  const faults: string[] = [];
  await client.query('begin');
  try {
    const row = await probeRow(client, context, table);
    const values = typeof next === 'string' ? [] : [...new Set(Object.entries(next).flatMap(([from, all]) => [from, ...all])), 'unheard'];
    const steps =
      typeof next === 'string'
        ? STAYS[next]
        : values.flatMap((from) => values.filter((to) => to !== from).map((to) => ({ from, to, may: next[from]?.includes(to) ?? false })));
    for (const { from, to, may } of steps) {
      const said = await step(client, context, guard, row, from, to);
      const refused = said.startsWith('refused');
      if (refused === may || (!refused && said !== 'done'))
        faults.push(`${context}.${table}.${column}: ${String(from)} > ${String(to)}: ${said}`);
    }
  } finally {
    await client.query('rollback');
  }
  return faults;
}

interface Step {
  readonly from: string | null;
  readonly to: string | null;
  readonly may: boolean;
}
const [BEFORE, AHEAD] = ['2026-01-02T03:04:05Z', '2999-01-02T03:04:05Z'];
const STAYS: Readonly<Record<'stays' | 'stays once it has come', readonly Step[]>> = {
  stays: [
    { from: null, to: BEFORE, may: true },
    { from: BEFORE, to: null, may: false },
    { from: BEFORE, to: AHEAD, may: false },
  ],
  'stays once it has come': [
    { from: null, to: BEFORE, may: true },
    { from: AHEAD, to: BEFORE, may: true },
    { from: AHEAD, to: null, may: true },
    { from: BEFORE, to: null, may: false },
    { from: BEFORE, to: AHEAD, may: false },
  ],
};

/** One row of a table, made from the types of its columns behind its back; everything in it that names somebody names the same one. */
async function probeRow(client: Client, context: string, table: string): Promise<string> {
  const me = uuidv7();
  const { rows } = await client.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as needed from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [`${context}.${table}`],
  );
  const checks = await client.query<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
    [`${context}.${table}`],
  );
  for (const { conname } of checks.rows) await client.query(`alter table ${context}.${table} drop constraint ${conname}`);
  for (const { name, needed } of rows)
    if (needed && name !== 'member_id' && name !== 'id')
      await client.query(`alter table ${context}.${table} alter column ${name} drop not null`);
  await client.query('set local session_replication_role = replica');
  const written = rows.filter(({ type, name }) => type === 'uuid' || name === 'sensitivity' || name === 'version');
  const values = written.map(({ name, type }) => (type === 'uuid' ? me : name === 'version' ? 1 : 'general'));
  await client.query(
    `insert into ${context}.${table} (${written.map(({ name }) => name).join(', ')}) values (${values.map((_, n) => `$${n + 1}`).join(', ')})`,
    values,
  );
  await client.query('set local session_replication_role = origin');
  return me;
}

/** Puts `from` there behind the table's back, then writes `to` as the service would: "done", "refused" by the lifecycle, or what else was said. */
async function step(client: Client, context: string, guard: Guard, me: string, from: string | null, to: string | null): Promise<string> {
  const { table, column, trigger } = guard;
  const write = (value: string | null) => client.query(`update ${context}.${table} set ${column} = $1 where member_id = $2`, [value, me]);
  const { rows } = await client.query<{ type: string }>(
    `select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attname = $2`,
    [`${context}.${table}`, column],
  );
  const shaped = (value: string | null): string | null => {
    if (value === null || /timestamp|text/.test(rows[0]!.type)) return value;
    return rows[0]!.type === 'jsonb' ? JSON.stringify({ is: value }) : value === BEFORE ? me : uuidv7();
  };
  await client.query('savepoint before');
  try {
    await client.query('set local session_replication_role = replica');
    await write(shaped(from));
    await client.query('set local session_replication_role = origin');
    await client.query(
      `select set_config('careway.member', $1, true), set_config('careway.person', $1, true), set_config('careway.relation', 'care-team', true),
      set_config('careway.labels', 'general', true)`,
      [me],
    );
    await client.query(`set local role ${context}`);
    const { rowCount } = await write(shaped(to));
    return rowCount === 1 ? 'done' : `changed ${rowCount} rows`;
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint === trigger ? 'refused' : message;
  } finally {
    await client.query('rollback to savepoint before');
  }
}
