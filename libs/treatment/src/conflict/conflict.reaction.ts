import {
  type CareEvent,
  dayIn,
  type EventDefinition,
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
import { Plan } from '../plan/plan.entity.ts';
import { Task } from '../task/task.entity.ts';
import { conflictsOf, type Whole } from './conflict.rules.ts';

const MOVING: readonly EventDefinition[] = [
  ...[planRecorded, planActivated, planSuspended, planResumed, planClosed, planConflictDecided],
  ...[taskAdded, taskChanged, taskCompleted, taskReopened],
];
const moves = (event: CareEvent): boolean => MOVING.some((definition) => is(definition, event));

/**
 * Tells how many conflicts keep a proposed plan from beginning, whenever that changes: by its own edits, by a decision, or because another
 * plan began, changed or ended. It asks the same rules as `activatePlan`, so what waits on the worklist is what would be refused.
 */
export const conflictReaction: Projection = {
  name: 'treatment.conflicts',
  sources: ['treatment'],
  tables: [],
  async apply(tx, events) {
    const moving = Map.groupBy(events.filter(moves), ({ subject }) => subject);
    if (moving.size === 0) return;
    const drafted = await tx.query<{ memberId: string }>(
      `select distinct member_id as "memberId" from plan where member_id = any ($1::uuid[]) and status = 'draft'`,
      [[...moving.keys()]],
    );
    for (const { memberId } of drafted) await look(tx, memberId, moving.get(memberId)!.at(-1)!);
  },
};

async function look(tx: EffectTx, memberId: string, cause: CareEvent): Promise<void> {
  const plans = await tx.query<Plan>(
    `select ${selection(Plan, 'p')} from plan p where p.member_id = $1 and p.status in ('draft', 'active') order by p.id`,
    [memberId],
  );
  const [tasks, rows] = await Promise.all([
    tx.query<Task>(`select ${selection(Task, 't')} from task t where t.member_id = $1 and t.plan_id = any ($2::uuid[])`, [
      ...[memberId, plans.map(({ id }) => id)],
    ]),
    tx.query<{ id: string; open: number }>(`select id, open from plan_conflict_told where member_id = $1`, [memberId]),
  ]);
  const told = new Map(rows.map(({ id, open }) => [id, open]));
  const whole = (plan: Plan): Whole & { plan: Plan } => ({ plan, tasks: tasks.filter(({ planId }) => planId === plan.id) });
  const inForce = plans.filter(({ status }) => status === 'active').map(whole);
  const today = dayIn(new Date(cause.time));
  for (const plan of plans.filter(({ status }) => status === 'draft')) {
    const open = conflictsOf(whole(plan), inForce, today).filter(({ decision }) => decision === null).length;
    if (open !== (told.get(plan.id) ?? 0)) await tell(tx, plan, open, cause);
  }
}

async function tell(tx: EffectTx, { memberId, id: planId, journeyId, sensitivity }: Plan, open: number, cause: CareEvent): Promise<void> {
  await tx.query(
    `insert into plan_conflict_told (member_id, id, open) values ($1, $2, $3) on conflict (member_id, id) do update set open = excluded.open`,
    [memberId, planId, open],
  );
  const item = { memberId, journeyId, sensitivity, occurredAt: cause.time, precision: 'instant' as const };
  tx.emit(planConflictsChanged, { ...item, planId, open }, cause);
}
