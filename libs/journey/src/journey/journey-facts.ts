import type { EffectTx } from '@careway/store';
import type { DecisiveFact, JourneyFacts } from './journey.rules.ts';

export interface JourneyKey {
  readonly memberId: string;
  readonly journeyId: string;
}

const ASKED = ['thread', 'message', 'intake'];
const FOUND = ['order', 'referral', 'encounter', 'report', 'result', 'imaging'];
/** Kinds of facts that can decide a stage one by one; of the others only the first counts. */
export const DECISIVE: readonly string[] = [
  'condition',
  'condition-confirmed',
  'condition-resolved',
  'plan',
  'plan-activated',
  'plan-closed',
  'goal',
  'goal-progressed',
  'medication',
];
/** The two kinds that all others are counted as where only stages matter. */
export const summaryTypeOf = (type: string): 'thread' | 'encounter' | undefined =>
  ASKED.includes(type) ? 'thread' : FOUND.includes(type) ? 'encounter' : undefined;

interface Row extends JourneyKey {
  askedAt: string | null;
  foundAt: string | null;
  firstAt: string;
  lastAt: string;
  decisive: DecisiveFact[];
}
const ms = (instant: string) => `(extract(epoch from ${instant}) * 1000)::bigint`;
const number = (value: string | null): number | null => (value === null ? null : Number(value));

/** The facts of some journeys, from a table that has them as rows; journeys without a fact are left out. */
export async function readFacts(
  tx: EffectTx,
  table: string,
  journeys: readonly JourneyKey[],
): Promise<(JourneyFacts & { lastAt: number })[]> {
  const rows = await tx.query<Row>(
    `select e.member_id as "memberId", e.journey_id as "journeyId", ${ms('min(e.occurred_at)')} as "firstAt", ${ms('max(e.occurred_at)')} as "lastAt",
       ${ms('min(e.occurred_at) filter (where e.type = any ($3))')} as "askedAt", ${ms('min(e.occurred_at) filter (where e.type = any ($4))')} as "foundAt",
       coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'itemId', e.item_id, 'at', ${ms('e.occurred_at')}, 'told', e.depth, 'sensitivity', e.sensitivity, 'data', e.data))
         filter (where e.type = any ($5)), '[]') as decisive
     from ${table} e join unnest($1::uuid[], $2::uuid[]) as j(member_id, journey_id) using (member_id, journey_id) group by 1, 2`,
    [journeys.map(({ memberId }) => memberId), journeys.map(({ journeyId }) => journeyId), ASKED, FOUND, DECISIVE],
  );
  return rows.map((row) => ({
    ...row,
    askedAt: number(row.askedAt),
    foundAt: number(row.foundAt),
    firstAt: Number(row.firstAt),
    lastAt: Number(row.lastAt),
  }));
}

/** Each journey once. */
export const distinct = (journeys: readonly JourneyKey[]): JourneyKey[] => [
  ...new Map(journeys.map(({ memberId, journeyId }) => [`${memberId} ${journeyId}`, { memberId, journeyId }])).values(),
];
