import type { EffectTx } from '@careway/store';
import type { JourneyKey } from '../journey/journey-facts.ts';
import type { Entry } from './facts.ts';

/**
 * When a plan began: by the fact that says so, else by what its source told of a plan that was no draft. Null: it is a draft, or nothing
 * of it was told yet. `p` has member_id and plan_id.
 */
const BEGUN = `select coalesce(min(a.occurred_at) filter (where a.type = 'plan-activated'), min(a.occurred_at) filter (where a.type = 'plan' and a.data->>'status' <> 'draft'))
  from timeline_entry_view a where a.member_id = p.member_id and a.area = 'plan' and a.data->>'planId' = p.plan_id`;

/** Lets the entries of some plans go when the plan began, or holds them back; `plans` has member_id and plan_id. */
export const holdDrafts = (plans: string): string => `
with begun as materialized (select p.member_id, p.plan_id, (${BEGUN}) as at from (${plans}) p)
update timeline_entry_view e set released_at = case when b.at is not null then greatest(e.occurred_at, b.at) end from begun b
where e.member_id = b.member_id and e.area = 'plan' and e.data->>'planId' = b.plan_id
  and e.released_at is distinct from case when b.at is not null then greatest(e.occurred_at, b.at) end`;

/**
 * Nothing of a draft is the member's to see: neither the plan nor its goals and tasks, until it begins. It follows from the entries as they
 * stand, so it is the same whatever came first. Call it after the entries were written. Answers the journeys that show something else now.
 */
export async function hold(tx: EffectTx, entries: readonly Entry[]): Promise<JourneyKey[]> {
  const plans = new Map(
    entries.flatMap(({ member_id, area, data }) =>
      area === 'plan' && typeof data['planId'] === 'string'
        ? [[`${member_id} ${data['planId']}`, [member_id, data['planId']] as const]]
        : [],
    ),
  );
  if (plans.size === 0) return [];
  const of = [...plans.values()];
  const given = holdDrafts('select * from unnest($1::uuid[], $2::text[]) as u(member_id, plan_id)');
  return tx.query<JourneyKey>(`${given} returning e.member_id as "memberId", e.journey_id as "journeyId"`, [
    of.map(([memberId]) => memberId),
    of.map(([, planId]) => planId),
  ]);
}
