import { crossingOf } from '@careway/clinical/pathway';
import {
  type CareEvent,
  dayIn,
  is,
  readingCorrected,
  readingRecorded,
  taskAdded,
  thresholdCrossed,
  toGlobalId,
  uuidv5,
} from '@careway/contracts';
import { type EffectTx, type Projection, selection } from '@careway/store';
import { addDays } from '../dose/dose.rules.ts';
import { Plan } from '../plan/plan.entity.ts';
import { timed } from '../reading/advice.ts';
import { Reading } from '../reading/reading.entity.ts';
import { type Task } from '../task/task.entity.ts';
import { dueAt, isOpen } from '../task/task.rules.ts';
import { PlanThreshold } from './threshold.entity.ts';
import { type ThresholdTask } from './threshold-task.entity.ts';
import { daysToLook, languageOfPlan, type StandingThreshold, THRESHOLD_SYSTEM, thresholdsOf } from './threshold.rules.ts';

const DAY_MS = 86_400_000;

/**
 * A reading that crosses a threshold of a plan makes one task for the care team. While that task is open, further readings are counted to
 * it; once it is done, only what was logged afterwards makes another one.
 */
export const thresholdReaction: Projection = {
  name: 'treatment.thresholds',
  sources: ['treatment'],
  tables: [],
  async apply(tx, events) {
    for (const [memberId, told] of Map.groupBy(events.filter(isReading), ({ subject }) => subject)) await react(tx, memberId, told);
  },
};

const isReading = (event: CareEvent): boolean => is(readingRecorded, event) || is(readingCorrected, event);

/** What is there of one member: each table is asked once, however many readings a device sent. */
async function react(tx: EffectTx, memberId: string, told: readonly CareEvent[]): Promise<void> {
  // The last of the batch: a thousand readings of a device are looked at as the whole that they are.
  const cause = told.at(-1)!;
  const now = Date.parse(cause.time);
  const plans = await tx.query<Plan>(`select ${selection(Plan, 'p')} from plan p where p.member_id = $1 and p.status = 'active'`, [
    memberId,
  ]);
  if (plans.length === 0) return;
  const set = await tx.query<PlanThreshold>(`select ${selection(PlanThreshold, 't')} from plan_threshold t where t.member_id = $1`, [
    memberId,
  ]);
  const standing = plans.flatMap((plan) =>
    thresholdsOf(plan, set)
      .filter(({ active }) => active)
      .map((threshold) => ({ plan, threshold })),
  );
  if (standing.length === 0) return;
  const window = Math.max(...standing.map(({ threshold }) => threshold.windowDays));
  const readings = await tx.query<Reading>(
    `select ${selection(Reading, 'r')} from reading r where r.member_id = $1 and r.status = 'final' and r.occurred_at > $2 order by r.occurred_at, r.id`,
    [memberId, new Date(now - window * DAY_MS)],
  );
  for (const { plan, threshold } of standing) await cross(tx, plan, threshold, readings, now, cause);
}

interface Known extends Pick<ThresholdTask, 'id' | 'readingIds'> {
  readonly status: Task['status'];
  readonly closedAt: Date | null;
}

async function cross(
  tx: EffectTx,
  plan: Plan,
  threshold: StandingThreshold,
  readings: readonly Reading[],
  now: number,
  cause: CareEvent,
): Promise<void> {
  const { memberId, id: planId } = plan;
  const known = await tx.query<Known>(
    `select k.task_id as id, k.reading_ids as "readingIds", t.status, coalesce(t.completed_at, t.edited_at) as "closedAt"
     from threshold_task k join task t on t.member_id = k.member_id and t.id = k.task_id
     where k.member_id = $1 and k.plan_id = $2 and k.part = $3`,
    [memberId, planId, threshold.part],
  );
  const open = known.find(({ status }) => isOpen(status));
  const since = Math.max(0, ...known.filter(({ status }) => !isOpen(status)).map(({ closedAt }) => closedAt?.getTime() ?? 0));
  // A rise is measured against what was there before, so only the reading that completes it has to be new.
  const counted = threshold.of === 'value' ? readings.filter(({ recordedAt }) => recordedAt.getTime() > since) : readings;
  const values = counted.flatMap(timed);
  const by = crossingOf(threshold, values, now, (at) => dayIn(new Date(at)));
  const last = readings.find(({ id }) => id === by.at(-1)?.id);
  if (!last || last.recordedAt.getTime() <= since) return;
  const ids = by.map(({ id }) => id);
  if (!open) {
    await begin(tx, plan, threshold, ids, last, cause);
    return;
  }
  const all = [...new Set([...open.readingIds, ...ids])];
  if (all.length === open.readingIds.length) return;
  await tx.query(`update threshold_task set reading_ids = $3 where member_id = $1 and task_id = $2`, [memberId, open.id, all]);
  tell(tx, plan, threshold, { taskId: open.id, last, readings: all.length }, cause);
}

async function begin(
  tx: EffectTx,
  plan: Plan,
  threshold: StandingThreshold,
  readingIds: readonly string[],
  last: Reading,
  cause: CareEvent,
): Promise<void> {
  const now = new Date(cause.time);
  const { part, urgency } = threshold;
  const { memberId, id: planId, journeyId, sensitivity } = plan;
  const id = uuidv5('threshold-task', planId, part, cause.id);
  const code = { codings: [{ system: THRESHOLD_SYSTEM, code: part.slice(0, 100) }], text: threshold.task[languageOfPlan(plan)] };
  const dueDate = addDays(dayIn(now), daysToLook(urgency));
  const columns =
    'member_id, id, version, journey_id, sensitivity, occurred_at, precision, plan_id, code, status, owner, due_date, occurrence';
  await tx.query(
    `insert into task (${columns}) values ($1, $2, 1, $3, $4, $5, 'instant', $6, $7, 'requested', 'care-team', $8, 1) on conflict do nothing`,
    [memberId, id, journeyId, sensitivity, now, planId, JSON.stringify(code), dueDate],
  );
  await tx.query(
    `insert into threshold_task (member_id, task_id, sensitivity, plan_id, part, urgency, reading_ids) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [memberId, id, sensitivity, planId, part, urgency, readingIds],
  );
  const item = { memberId, journeyId, sensitivity, occurredAt: cause.time, precision: 'instant' as const };
  const asked = { taskId: id, code: code.codings[0]!, status: 'requested' as const, owner: 'care-team' as const, dueAt: dueAt(dueDate) };
  tx.emit(taskAdded, { ...item, planId, ...asked, by: null }, cause);
  tell(tx, plan, threshold, { taskId: id, last, readings: readingIds.length }, cause);
}

function tell(
  tx: EffectTx,
  { memberId, id: planId, journeyId, sensitivity }: Plan,
  { part, urgency }: StandingThreshold,
  { taskId, last, readings }: { taskId: string; last: Reading; readings: number },
  cause: CareEvent,
): void {
  const item = { memberId, journeyId, sensitivity, occurredAt: cause.time, precision: 'instant' as const };
  tx.emit(thresholdCrossed, { ...item, planId, part, urgency, taskId, readingId: last.id, readings }, cause);
  tx.ring(memberId, 'planChanged', toGlobalId({ memberId, id: planId }));
}
