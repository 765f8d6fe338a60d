import { type CareEvent, is, memberDied, relationEnded, relationSet } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import type { Reading } from './reading.ts';
import { readingsOf } from './readings.ts';
import { workIdOf, type WorkRow } from './row.ts';
import { WORK_FACTS } from './work-facts.ts';

/**
 * What waits for the care team, over the facts of all contexts. Each thing is told of by one context only, so its facts come in their
 * order, and no batch of another topic touches its row.
 */
export const worklistProjection: Projection = {
  name: 'journey.worklist',
  sources: ['registry', 'diagnosis', 'treatment', 'support', 'journey'],
  tables: ['work_item_view', 'work_member_view'],
  async apply(tx, events) {
    const readings = events.flatMap((event) => readingsOf(event).map((reading) => ({ memberId: event.subject, reading })));
    const [changed] = await Promise.all([write(tx, readings), writeDeaths(tx, events)]);
    await ring(tx, [...changed, ...membersOf(events)], treatingAnew(events));
  },
};

type Told = { readonly memberId: string; readonly reading: Reading };
const keyOf = (memberId: string, id: string): string => `${memberId} ${id}`;

/** Answers whose work changed. */
async function write(tx: EffectTx, told: readonly Told[]): Promise<string[]> {
  if (told.length === 0) return [];
  const ids = told.map(({ reading: { kind, itemId } }) => workIdOf(kind, itemId));
  const before = await tx.query<{ row: WorkRow }>(
    `select to_jsonb(v) as row from work_item_view v join unnest($1::uuid[], $2::uuid[]) as k(member_id, id) using (member_id, id)`,
    [told.map(({ memberId }) => memberId), ids],
  );
  const rows = new Map(before.map(({ row }) => [keyOf(row.member_id, row.id), row]));
  const touched = new Map<string, WorkRow>();
  for (const [n, { memberId, reading }] of told.entries()) {
    const key = keyOf(memberId, ids[n]!);
    const row = reading.change(rows.get(key));
    if (!row) continue;
    rows.set(key, row);
    touched.set(key, row);
  }
  if (touched.size > 0) await tx.query(UPSERT, [JSON.stringify([...touched.values()])]);
  return [...touched.values()].map(({ member_id }) => member_id);
}

const COLUMNS: Readonly<Record<keyof WorkRow, string>> = {
  ...{ member_id: 'uuid', id: 'uuid', kind: 'text', item_type: 'text', item_id: 'uuid', journey_id: 'uuid', plan_id: 'uuid' },
  ...{ sensitivity: 'text', is_open: 'boolean', level: 'text', step: 'text', code: 'jsonb', base: 'smallint', begun: 'timestamptz(3)' },
  ...{ since: 'timestamptz(3)', shows_at: 'timestamptz(3)', soon_at: 'timestamptz(3)', due_at: 'timestamptz(3)' },
  ...{ taken_by: 'uuid', taken_at: 'timestamptz(3)', is_told: 'boolean', score_id: 'uuid' },
};
const NAMES = Object.keys(COLUMNS);
const UPSERT = `insert into work_item_view (${NAMES.join(', ')})
  select ${NAMES.join(', ')} from jsonb_to_recordset($1) as r(${Object.entries(COLUMNS)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})
  on conflict (member_id, id) do update set ${NAMES.filter((name) => name !== 'member_id' && name !== 'id')
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

async function writeDeaths(tx: EffectTx, events: readonly CareEvent[]): Promise<void> {
  const died = events.filter((event) => is(memberDied, event)).map(({ data }) => data);
  if (died.length === 0) return;
  await tx.query(
    `insert into work_member_view (member_id, died_at) select * from unnest($1::uuid[], $2::timestamptz[])
     on conflict (member_id) do update set died_at = excluded.died_at`,
    [died.map(({ memberId }) => memberId), died.map(({ diedAt }) => diedAt)],
  );
}

/** Those about whose work somebody said something here, and who died. */
const membersOf = (events: readonly CareEvent[]): string[] =>
  events.filter((event) => WORK_FACTS.has(event.type) || is(memberDied, event)).map(({ subject }) => subject);

/** Who begins or ceases to treat somebody: what waits about that member comes onto their list, or leaves it. */
const treatingAnew = (events: readonly CareEvent[]): string[] =>
  events.flatMap((event) =>
    (is(relationSet, event) || is(relationEnded, event)) && event.data.kind === 'care-team' ? [event.data.personId] : [],
  );

/** The doorbell of a whole panel: one ring a batch for each clinician who treats somebody of it, under the clinician's own id. */
export const WORKLIST_BELL = 'worklistChanged';
async function ring(tx: EffectTx, memberIds: readonly string[], more: readonly string[]): Promise<void> {
  const people = memberIds.length
    ? await tx.query<{ id: string }>(
        `select distinct person_id as id from relation where member_id = any ($1) and kind in ('care-team', 'break-glass') order by 1`,
        [[...new Set(memberIds)]],
      )
    : [];
  for (const id of [...new Set([...people.map((one) => one.id), ...more])].sort()) tx.ring(id, WORKLIST_BELL, id);
}
