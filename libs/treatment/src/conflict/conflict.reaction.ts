import {
  type CareEvent,
  dayIn,
  type EventDefinition,
  goalSet,
  is,
  planActivated,
  planClosed,
  planConflictDecided,
  planConflictsChanged,
  planRecorded,
  planResumed,
  planSuspended,
  taskAdded,
  taskChanged,
  taskCompleted,
  taskReopened,
} from '@careway/contracts';
import { type EffectTx, type Projection, selection } from '@careway/store';
import { Goal } from '../goal/goal.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Task } from '../task/task.entity.ts';
import { appearedIn, conflictsOf, type Whole } from './conflict.rules.ts';

const MOVING: readonly EventDefinition[] = [
  ...[planRecorded, planActivated, planSuspended, planResumed, planClosed, planConflictDecided],
  ...[taskAdded, taskChanged, taskCompleted, taskReopened, goalSet],
];
const moves = (event: CareEvent): boolean => MOVING.some((definition) => is(definition, event));

/** Whoever has a proposed plan, two in force of which somebody here wrote a part, or something told that may be over. */
const CONCERNED = `
select m as "memberId" from unnest($1::uuid[]) m
where exists (select from plan p where p.member_id = m and p.status = 'draft')
  or exists (select from plan_conflict_told c where c.member_id = m and c.open > 0)
  or (select count(*) from plan p where p.member_id = m and p.status = 'active') > 1
    and (exists (select from task t where t.member_id = m and t.edited_by is not null and t.status in ('requested', 'in-progress'))
      or exists (select from goal g where g.member_id = m and g.edited_by is not null and g.target is not null))`;

/**
 * Tells how many conflicts keep a proposed plan from beginning, and how many an edit has made between plans in force, whenever that changes:
 * by their own edits, by a decision, or because another plan began, changed or ended. It asks the same rules as `activatePlan`, so what waits
 * on the worklist is what would be refused.
 */
export const conflictReaction: Projection = {
  name: 'treatment.conflicts',
  sources: ['treatment'],
  tables: [],
  async apply(tx, events) {
    const moving = Map.groupBy(events.filter(moves), ({ subject }) => subject);
    if (moving.size === 0) return;
    const concerned = await tx.query<{ memberId: string }>(CONCERNED, [[...moving.keys()]]);
    for (const { memberId } of concerned) await look(tx, memberId, moving.get(memberId)!.at(-1)!);
  },
};

async function look(tx: EffectTx, memberId: string, cause: CareEvent): Promise<void> {
  const rows = await tx.query<{ id: string; open: number }>(`select id, open from plan_conflict_told where member_id = $1`, [memberId]);
  const told = new Map(rows.map(({ id, open }) => [id, open]));
  const plans = await tx.query<Plan>(
    `select ${selection(Plan, 'p')} from plan p where p.member_id = $1 and (p.status in ('draft', 'active') or p.id = any ($2::uuid[])) order by p.id`,
    [memberId, rows.filter(({ open }) => open > 0).map(({ id }) => id)],
  );
  const tasks = await tx.query<Task>(`select ${selection(Task, 't')} from task t where t.member_id = $1 and t.plan_id = any ($2::uuid[])`, [
    ...[memberId, plans.map(({ id }) => id)],
  ]);
  const goals = await tx.query<Goal>(`select ${selection(Goal, 'g')} from goal g where g.member_id = $1 and g.plan_id = any ($2::uuid[])`, [
    ...[memberId, plans.map(({ id }) => id)],
  ]);
  const whole = (plan: Plan): Whole & { plan: Plan } => ({
    plan,
    tasks: tasks.filter(({ planId }) => planId === plan.id),
    goals: goals.filter(({ planId }) => planId === plan.id),
  });
  const inForce = plans.filter(({ status }) => status === 'active').map(whole);
  const today = dayIn(new Date(cause.time));
  for (const plan of plans) {
    const open = openOf(whole(plan), inForce, today);
    if (open !== (told.get(plan.id) ?? 0)) await tell(tx, plan, open, cause);
  }
}

/** Of what has ended or is paused nothing is at odds. */
function openOf(one: Whole & { plan: Plan }, inForce: readonly Whole[], today: string): number {
  const { status } = one.plan;
  if (status === 'active') return appearedIn(one, inForce, today).length;
  return status === 'draft' ? conflictsOf(one, inForce, today).filter(({ decision }) => decision === null).length : 0;
}

async function tell(tx: EffectTx, plan: Plan, open: number, cause: CareEvent): Promise<void> {
  const { memberId, id: planId, journeyId, sensitivity, status } = plan;
  await tx.query(
    `insert into plan_conflict_told (member_id, id, open) values ($1, $2, $3) on conflict (member_id, id) do update set open = excluded.open`,
    [memberId, planId, open],
  );
  const item = { memberId, journeyId, sensitivity, occurredAt: cause.time, precision: 'instant' as const };
  tx.emit(planConflictsChanged, { ...item, planId, open, ...(status === 'draft' ? {} : { inForce: true as const }) }, cause);
}
