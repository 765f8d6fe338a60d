import type { EffectTx } from '@careway/store';
import { unitOf } from '../arrangement/placing.ts';
import { DECISIVE, type JourneyKey, summaryTypeOf } from '../journey/journey-facts.ts';
import type { Entry } from '../timeline/facts.ts';

/** Keeps the facts that can decide a stage; of each visit, report and thread only when it first was. */
export async function writeStageFacts(tx: EffectTx, entries: readonly Entry[]): Promise<JourneyKey[]> {
  const decisive = entries.filter(({ type }) => DECISIVE.includes(type));
  const firsts = new Map<string, Entry>();
  for (const entry of entries) {
    const type = summaryTypeOf(entry.type);
    if (!type || entry.gone) continue;
    const id = unitOf(entry);
    const known = firsts.get(`${entry.member_id} ${id}`);
    // The last told one says where it belongs, the earliest when it began.
    const latest = known && known.depth > entry.depth ? known : entry;
    const isEarlier = known && Date.parse(known.occurred_at) < Date.parse(entry.occurred_at);
    const occurred_at = isEarlier ? known.occurred_at : entry.occurred_at;
    firsts.set(`${entry.member_id} ${id}`, { ...latest, id, type, item_id: id, occurred_at, sensitivity: 'general', data: {} });
  }
  const rows = [...decisive, ...[...firsts.values()].map((first) => ({ ...first, depth: 0 }))];
  if (rows.length === 0) return [];
  const former = await tx.query<JourneyKey>(
    `insert into stage_fact (member_id, id, journey_id, told_journey_id, occurred_at, type, item_id, sensitivity, depth, data)
     select f.* from jsonb_to_recordset($1) as f(member_id uuid, id uuid, journey_id uuid, told_journey_id uuid, occurred_at timestamptz(3), type text, item_id uuid, sensitivity text, depth bigint, data jsonb)
     on conflict (member_id, id) do update set journey_id = excluded.journey_id, told_journey_id = excluded.told_journey_id,
       sensitivity = excluded.sensitivity, depth = excluded.depth, data = excluded.data,
       occurred_at = case when excluded.depth = 0 then least(stage_fact.occurred_at, excluded.occurred_at) else excluded.occurred_at end
     returning member_id as "memberId", old.journey_id as "journeyId"`,
    [JSON.stringify(rows)],
  );
  const now = rows.map(({ member_id, journey_id }) => ({ memberId: member_id, journeyId: journey_id }));
  return [...now, ...former.filter(({ journeyId }) => journeyId !== null)];
}
