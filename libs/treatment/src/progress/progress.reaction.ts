import {
  type CareEvent,
  type DataFor,
  doseRecorded,
  doseWithdrawn,
  type EventDefinition,
  goalProgressed,
  goalReached,
  goalSet,
  is,
  planActivated,
  planResumed,
  readingCorrected,
  readingRecorded,
  readingWithdrawn,
  resultRecorded,
  resultReleased,
  taskCompleted,
  taskReopened,
  timeOf,
  toGlobalId,
} from '@careway/contracts';
import { type EffectTx, type Projection, selection } from '@careway/store';
import type { DoseWord } from '../dose/dose.rules.ts';
import { Goal } from '../goal/goal.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Reading } from '../reading/reading.entity.ts';
import { Task } from '../task/task.entity.ts';
import { codesOf, isAdherence, loincOf, type Told } from './measure.ts';
import { writeNumbers } from './observation.ts';
import type { ProgressState } from './progress.rules.ts';
import { type Record, standingOf } from './standing.ts';

const MOVING: readonly EventDefinition[] = [
  ...[readingRecorded, readingCorrected, readingWithdrawn, resultRecorded, resultReleased, doseRecorded, doseWithdrawn],
  ...[taskCompleted, taskReopened, goalSet, planActivated, planResumed],
];
const moves = (event: CareEvent): boolean => MOVING.some((definition) => is(definition, event));

/** Tells when a goal of a plan in force stands otherwise than it was told before, by the same rules that pages ask. */
export const progressReaction: Projection = {
  name: 'treatment.progress',
  sources: ['treatment', 'diagnosis'],
  tables: [],
  async apply(tx, events) {
    await writeNumbers(tx, 'progress_value', events);
    const moving = Map.groupBy(events.filter(moves), ({ subject }) => subject);
    if (moving.size === 0) return;
    const goals = await goalsOf(tx, [...moving.keys()]);
    for (const [memberId, theirs] of Map.groupBy(goals, ({ goal }) => goal.memberId))
      await look(tx, memberId, theirs, moving.get(memberId)!);
  },
};

interface Followed {
  readonly goal: Goal;
  readonly plan: Plan;
}
const OVER = ['proposed', 'cancelled', 'rejected', 'entered-in-error', 'completed'];

/** Goals of plans in force that something could show to be reached. */
async function goalsOf(tx: EffectTx, memberIds: readonly string[]): Promise<readonly Followed[]> {
  const plans = await tx.query<Plan>(
    `select ${selection(Plan, 'p')} from plan p where p.member_id = any ($1::uuid[]) and p.status = 'active'`,
    [memberIds],
  );
  if (plans.length === 0) return [];
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const goals = await tx.query<Goal>(
    `select ${selection(Goal, 'g')} from goal g where g.member_id = any ($1::uuid[]) and g.plan_id = any ($2::uuid[])
       and not (g.lifecycle_status = any ($3)) and (g.target is not null or g.part is not null) order by g.id`,
    [[...new Set(plans.map(({ memberId }) => memberId))], [...byId.keys()], OVER],
  );
  return goals.map((goal) => ({ goal, plan: byId.get(goal.planId!)! }));
}

async function look(tx: EffectTx, memberId: string, followed: readonly Followed[], moving: readonly CareEvent[]): Promise<void> {
  const cause = moving.at(-1)!;
  const { record, now } = await recordOf(tx, memberId, followed, moving);
  const rows = await tx.query<{ id: string; state: ProgressState }>(
    `select id, state from progress_told where member_id = $1 and id = any ($2::uuid[])`,
    [memberId, followed.map(({ goal }) => goal.id)],
  );
  const told = new Map(rows.map(({ id, state }) => [id, state]));
  for (const one of followed) await tell(tx, one, record, told.get(one.goal.id) ?? null, now, cause);
}

async function tell(
  tx: EffectTx,
  { goal, plan }: Followed,
  record: Record,
  before: ProgressState | null,
  now: Date,
  cause: CareEvent,
): Promise<void> {
  const standing = standingOf(goal, plan, record, now);
  if (!standing || standing.state === (before ?? 'no-data')) return;
  const { memberId, journeyId, sensitivity, id: goalId } = goal;
  const { state, since, current, unit } = standing;
  await tx.query(
    `insert into progress_told (member_id, id, state) values ($1, $2, $3) on conflict (member_id, id) do update set state = excluded.state`,
    [memberId, goalId, state],
  );
  const occurredAt = (since === null ? now : new Date(Math.min(since, now.getTime()))).toISOString();
  const item = { memberId, journeyId, sensitivity, planId: plan.id, goalId, occurredAt, precision: 'instant' as const };
  const value = current?.value ?? null;
  tx.emit(goalProgressed, { ...item, state, before, value } satisfies DataFor<typeof goalProgressed>, cause);
  if (state === 'on-target') tx.emit(goalReached, { ...item, measure: goal.measure?.codings[0] ?? null, value, unit }, cause);
  tx.ring(memberId, 'planChanged', toGlobalId({ memberId, id: plan.id }));
}

/**
 * Without what the member may not see yet: a stage would tell it. Facts alone decide here. What is old counts from the newest fact or value,
 * since imported ones carry the time at which they were true; what has been released counts from when the facts were told, which stands in
 * their ids, so that an old fact that comes late takes no value out of sight.
 */
async function recordOf(
  tx: EffectTx,
  memberId: string,
  followed: readonly Followed[],
  moving: readonly CareEvent[],
): Promise<{ record: Record; now: Date }> {
  const codes = [...new Set(followed.flatMap(({ goal }) => loincOf(goal.measure) ?? []).flatMap(codesOf))];
  const journeys = followed.filter(({ goal }) => isAdherence(goal.measure)).map(({ goal }) => goal.journeyId);
  const [readings, numbers, tasks, doses] = await Promise.all([
    tx.query<Reading>(`select ${selection(Reading, 'r')} from reading r where r.member_id = $1 and r.status = 'final'`, [memberId]),
    tx.query<Omit<Told, 'at'> & { at: Date; releasedAt: Date | null }>(
      `select code, value, unit, at, released_at as "releasedAt" from progress_value where member_id = $1 and code = any ($2)`,
      [memberId, codes],
    ),
    tx.query<Task>(`select ${selection(Task, 't')} from task t where t.member_id = $1 and t.status = 'completed' and t.part is not null`, [
      memberId,
    ]),
    journeys.length
      ? tx.query<DoseWord & { medicationId: string; journeyId: string }>(
          `select d.day::text as day, d.status, d.medication_id as "medicationId", m.journey_id as "journeyId" from dose d
           join medication m on m.member_id = d.member_id and m.id = d.medication_id
           where d.member_id = $1 and d.status <> 'entered-in-error' and m.journey_id = any ($2::uuid[])`,
          [memberId, journeys],
        )
      : [],
  ]);
  const happened = moving.map(({ time }) => Date.parse(time));
  const now = Math.max(...happened, ...readings.map(({ occurredAt }) => occurredAt.getTime()), ...numbers.map(({ at }) => at.getTime()));
  const told = Math.max(now, ...moving.map(({ id }) => Date.parse(timeOf(id) ?? '')).filter(Number.isFinite));
  const observations = numbers
    .filter(({ releasedAt }) => releasedAt !== null && releasedAt.getTime() <= told)
    .map(({ code, value, unit, at }) => ({ code, value, unit, at: at.getTime() }));
  return { record: { readings, tasks, doses, observations }, now: new Date(now) };
}
