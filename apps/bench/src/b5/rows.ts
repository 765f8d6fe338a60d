import type pg from 'pg';

/** Ids that follow from a name, in the shape of those that we make. */
const ID = `create function pg_temp.id(name text) returns uuid immutable language sql as $$ select overlay(overlay(md5(name) placing '7' from 13) placing '8' from 17)::uuid $$`;

export const ENTRIES_PER_MEMBER = 200;

/**
 * Ten years of each member's life, as the projection would have written it: results, encounters, messages, 5 % of it sensitive, a
 * sixth behind another entry. Row after row of another member, as life writes them, so that no member's rows lie side by side.
 */
const FILL = `
insert into timeline_entry_view (member_id, id, journey_id, told_journey_id, occurred_at, precision, rank, depth, type, area, sensitivity, item_type, item_id, shown, released_at, data)
select pg_temp.id('member ' || m), pg_temp.id('entry ' || m || ' ' || n), journey, journey, at, 'instant', k.rank, n, k.type, k.area,
  case when (m + n) % 20 = 0 then 'mental' else 'general' end, k.item, pg_temp.id('item ' || m || ' ' || n), (m + n) % 6 <> 0, at,
  jsonb_build_object('code', jsonb_build_object('system', 'http://loinc.org', 'code', '4548-4'), 'status', 'final', 'value', (m + n) % 90 / 10.0, 'unit', '%', 'interpretation', 'N', 'by', pg_temp.id('by ' || n))
from generate_series(1, $2::int) n cross join generate_series(1, $1::int) m
  cross join lateral (select timestamptz '2016-01-01' + n * interval '18 days' + m % 86400 * interval '1 second' as at, pg_temp.id('journey ' || m || ' ' || n % 5) as journey) t
  join (values (0, 20, 'encounter', 'profile', 'Encounter'), (1, 32, 'result', 'results', 'Result'), (2, 12, 'message', 'messages', 'Message'), (3, 70, 'medication', 'medicines', 'Medication'))
    as k(turn, rank, type, area, item) on k.turn = (m + n) % 4`;

/** Fills the view, indexes last, and lets PostgreSQL look at what is there. Answers the members' ids and the seconds. */
export async function fill(admin: pg.Client, members: number): Promise<{ members: string[]; seconds: number }> {
  await admin.query(ID);
  const begun = performance.now();
  const { rows } = await admin.query<{ name: string; def: string }>(
    `select indexname as name, indexdef as def from pg_indexes where schemaname = 'journey' and tablename = 'timeline_entry_view' and indexname <> 'timeline_entry_view_pkey'`,
  );
  for (const { name } of rows) await admin.query(`drop index ${name}`);
  await admin.query(`set maintenance_work_mem = '512MB'`);
  await admin.query(FILL, [members, ENTRIES_PER_MEMBER]);
  for (const { def } of rows) await admin.query(def);
  await admin.query('vacuum (analyze) timeline_entry_view');
  const made = await admin.query<{ id: string }>(`select pg_temp.id('member ' || m) as id from generate_series(1, $1::int) m`, [members]);
  return { members: made.rows.map(({ id }) => id), seconds: (performance.now() - begun) / 1000 };
}
