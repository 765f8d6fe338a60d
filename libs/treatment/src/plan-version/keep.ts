import type { Tx } from '@careway/store';

/** A goal as a version has it; the order of the names is that of the columns. */
const GOAL = ['description', 'lifecycle_status', 'achievement_status', 'comparator', 'target', 'low', 'unit', 'sensitivity', 'id'];
const TASK = [
  ...['code', 'owner', 'due_date', 'status', 'timing', 'occurrence', 'sensitivity', 'id'],
  ...['completed_by', 'completed_at', 'edited_by', 'edited_at'],
];
const camel = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const object = (alias: string, columns: readonly string[]): string =>
  `jsonb_build_object(${columns.map((column) => `'${camel(column)}', ${alias}.${column}`).join(', ')})`;
const parts = (table: string, columns: readonly string[]): string =>
  `(select coalesce(jsonb_agg(${object('part', columns)} order by part.occurred_at, part.id), '[]')
    from ${table} part where part.member_id = p.member_id and part.plan_id = p.id)`;

const THRESHOLD = [
  'part',
  'loinc',
  'unit',
  'of',
  'comparator',
  'value',
  'count',
  'days',
  'window_days',
  'urgency',
  'active',
  'sensitivity',
  'id',
];
/** What the plan says of itself. */
const PLAN = ['status', 'category', 'ends_at', 'hold_until', 'title', 'summary', 'review_on', 'pathway_id', 'pathway_version'];

/** From the rows as this transaction leaves them: no edit can keep something else than what it saved. */
const KEEP = `insert into plan_version as v (member_id, plan_id, number, sensitivity, edited_by, edited_at, reason, content)
  select p.member_id, p.id, p.version, p.sensitivity, p.edited_by, coalesce(p.edited_at, p.occurred_at), $3,
    ${object('p', PLAN)} || jsonb_build_object('goals', ${parts('goal', GOAL)}, 'tasks', ${parts('task', TASK)}, 'thresholds',
      (select coalesce(jsonb_agg(${object('t', THRESHOLD)} order by t.id), '[]') from plan_threshold t where t.member_id = p.member_id and t.plan_id = p.id))
  from plan p where p.member_id = $1 and p.id = any ($2::uuid[])
  on conflict (member_id, plan_id, number) do update set content = excluded.content
    where v.content is distinct from excluded.content and v.edited_by is null
  returning number`;

/**
 * Keeps what some plans say now, under the version that they have. Call it after the last save. A source that tells a goal of its plan
 * anew without a new plan corrects the version that it told; what a person wrote is never written over.
 */
export async function keepVersions(tx: Tx, memberId: string, planIds: readonly string[], reason: string | null): Promise<void> {
  if (planIds.length > 0) await tx.execute(KEEP, [memberId, planIds, reason]);
}
