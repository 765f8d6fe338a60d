import type { EffectTx } from '@careway/store';
import { distinct, type JourneyKey, readFacts } from './journey-facts.ts';
import { standingOf } from './journey.rules.ts';
import { readMembers } from './member-facts.ts';

const NOBODY = { diedAt: null, lapsedAt: null, declinedAt: {} };

/** Computes journeys anew from all their entries, as they stand in this transaction. The caller holds the members' locks. */
export async function restand(tx: EffectTx, touched: readonly JourneyKey[]): Promise<void> {
  const journeys = distinct(touched);
  if (journeys.length === 0) return;
  const [memberIds, journeyIds] = [journeys.map(({ memberId }) => memberId), journeys.map(({ journeyId }) => journeyId)];
  const [facts, members] = await Promise.all([readFacts(tx, 'timeline_entry_view', journeys), readMembers(tx, 'member_view', memberIds)]);
  const rows = facts.map((one) => {
    const { stage, outcome, concern, sensitivity, steps } = standingOf(one, members.get(one.memberId) ?? NOBODY);
    return {
      member_id: one.memberId,
      id: one.journeyId,
      concern,
      sensitivity,
      stage,
      outcome,
      steps: steps.map(({ stage: reached, at, held }) => ({
        stage: reached,
        reachedAt: new Date(at).toISOString(),
        ...(held && { held }),
      })),
      started_at: new Date(one.firstAt).toISOString(),
      last_at: new Date(one.lastAt).toISOString(),
    };
  });
  await tx.query(
    `insert into journey_view (member_id, id, concern, sensitivity, stage, outcome, steps, started_at, last_at, counts)
     select r.*, c.counts from jsonb_to_recordset($1) as r(member_id uuid, id uuid, concern jsonb, sensitivity text, stage text, outcome text, steps jsonb, started_at timestamptz, last_at timestamptz),
       lateral (select coalesce(jsonb_agg(to_jsonb(n) order by n.type, n.sensitivity), '[]') as counts from (
         select e.type, e.area, e.sensitivity, count(*) as entries from timeline_entry_view e
         where e.member_id = r.member_id and e.journey_id = r.id and e.shown and e.released_at is not null group by 1, 2, 3) n) c
     on conflict (member_id, id) do update set concern = excluded.concern, sensitivity = excluded.sensitivity, stage = excluded.stage,
       outcome = excluded.outcome, steps = excluded.steps, started_at = excluded.started_at, last_at = excluded.last_at, counts = excluded.counts`,
    [JSON.stringify(rows)],
  );
  if (rows.length === journeys.length) return;
  await tx.query(
    `delete from journey_view v using unnest($1::uuid[], $2::uuid[]) as j(member_id, id) where v.member_id = j.member_id and v.id = j.id
       and not exists (select from timeline_entry_view e where e.member_id = v.member_id and e.journey_id = v.id)`,
    [memberIds, journeyIds],
  );
}
