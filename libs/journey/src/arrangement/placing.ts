import type { EffectTx } from '@careway/store';
import type { JourneyKey } from '../journey/journey-facts.ts';
import type { Entry } from '../timeline/facts.ts';
import { aliasesOf, type Arranged, AS_TOLD, journeyOf } from './arrangement.rules.ts';

export type ByMember = ReadonlyMap<string, Arranged>;

/** What an entry moves with: results with their report, messages with their thread, goals and tasks with their plan. */
export const unitOf = ({ data, item_id }: Pick<Entry, 'data' | 'item_id'>): string =>
  [data['planId'], data['reportId'], data['threadId']].find((id) => typeof id === 'string') ?? item_id;
/** The same in SQL, for a table with these columns. */
export const UNIT = `coalesce((e.data->>'planId')::uuid, (e.data->>'reportId')::uuid, (e.data->>'threadId')::uuid, e.item_id)`;

/** How the journeys of some members stand arranged; the caller holds their locks. */
export async function readArranged(tx: EffectTx, table: string, memberIds: readonly string[]): Promise<ByMember> {
  const rows = await tx.query<Arranged & { id: string }>(
    `select member_id as id, merges, splits, care from ${table} where member_id = any ($1) and (merges <> '{}' or splits <> '{}')`,
    [[...new Set(memberIds)]],
  );
  return new Map(rows.map(({ id, ...arranged }) => [id, arranged]));
}

/** Puts entries into the journeys that they belong to. */
export const place = (entries: readonly Entry[], arranged: ByMember): Entry[] =>
  entries.map((entry) => {
    const own = arranged.get(entry.member_id);
    return own ? { ...entry, journey_id: journeyOf(own, entry.told_journey_id, unitOf(entry)) } : entry;
  });

interface Row extends JourneyKey {
  readonly id: string;
  readonly told: string;
  readonly unit: string;
}
/** A row that changed its journey, once for each of the two. */
export interface Moved extends JourneyKey {
  readonly id: string;
}

/** Moves all that the table already has of these members. Told before or after the arrangement, a fact ends in the same journey. */
export async function moveRows(tx: EffectTx, table: string, memberIds: readonly string[], arranged: ByMember): Promise<Moved[]> {
  if (memberIds.length === 0) return [];
  const rows = await tx.query<Row>(
    `select e.member_id as "memberId", e.id, e.journey_id as "journeyId", e.told_journey_id as told, ${UNIT} as unit from ${table} e where e.member_id = any ($1)`,
    [memberIds],
  );
  const moves = rows.flatMap(({ memberId, id, journeyId, told, unit }) => {
    const to = journeyOf(arranged.get(memberId) ?? AS_TOLD, told, unit);
    return to === journeyId ? [] : [{ memberId, id, from: journeyId, to }];
  });
  if (moves.length)
    await tx.query(
      `update ${table} e set journey_id = m.to from jsonb_to_recordset($1) as m("memberId" uuid, id uuid, "to" uuid) where e.member_id = m."memberId" and e.id = m.id`,
      [JSON.stringify(moves)],
    );
  return moves.flatMap(({ memberId, id, from, to }) => [
    { memberId, id, journeyId: from },
    { memberId, id, journeyId: to },
  ]);
}

/** The addresses of merged journeys, which lead to the surviving ones. */
export async function writeAliases(tx: EffectTx, memberIds: readonly string[], arranged: ByMember): Promise<void> {
  if (memberIds.length === 0) return;
  const rows = memberIds.flatMap((member_id) =>
    aliasesOf(arranged.get(member_id) ?? AS_TOLD).map(([id, journey_id]) => ({ member_id, id, journey_id })),
  );
  await Promise.all([
    tx.query(`delete from journey_alias_view where member_id = any ($1)`, [memberIds]),
    tx.query(
      `insert into journey_alias_view (member_id, id, journey_id) select a.* from jsonb_to_recordset($1) as a(member_id uuid, id uuid, journey_id uuid)`,
      [JSON.stringify(rows)],
    ),
  ]);
}
