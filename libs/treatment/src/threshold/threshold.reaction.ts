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
import { isWatched, keepWatched, type Measured, watchedOf } from './watched.ts';
import { daysToLook, languageOfPlan, type StandingThreshold, THRESHOLD_SYSTEM, thresholdsOf } from './threshold.rules.ts';

const DAY_MS = 86_400_000;

/**
 * A reading, or a result of what nobody measures at home, that crosses a threshold of a plan makes one task for the care team. While that
 * task is open, further ones are counted to it; once it is done, only what came afterwards makes another one.
 */
export const thresholdReaction: Projection = {
  name: 'treatment.thresholds',
  sources: ['treatment', 'diagnosis'],
  tables: [],
  async apply(tx, events) {
    const moving = events.filter((event) => isReading(event) || isWatched(event));
    if (moving.length === 0) return;
    // Facts of the two sources come side by side: of two about one member the second must see the task that the first has made.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('thresholds ' || m, 0)) from unnest($1::text[]) as m`, [
      [...new Set(moving.map(({ subject }) => subject))].toSorted(),
    ]);
    const watched = await keepWatched(tx, moving);
    const counting = moving.filter((event) => isReading(event) || watched.has(event.subject));
    for (const [memberId, told] of Map.groupBy(counting, ({ subject }) => subject)) await react(tx, memberId, told);
  },
};

const isReading = (event: CareEvent): boolean => is(readingRecorded, event) || is(readingCorrected, event);

/** What is there of one member: each table is asked once, however many readings a device sent. */
async function react(tx: EffectTx, memberId: string, told: readonly CareEvent[]): Promise<void> {
  // The last of the batch: a thousand readings of a device are looked at as the whole that they are.
  const cause = told.at(-1)!;
  // A reading is told when it is logged; a result may be told long after it was taken, and counts from when it came.
  const now = isReading(cause) ? Date.parse(cause.time) : await clock(tx);
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
  const logged = readings.flatMap((reading) => timed(reading).map((one) => ({ ...one, recordedAt: reading.recordedAt.getTime() })));
  const measured = [...logged, ...(await watchedOf(tx, memberId, new Date(now - window * DAY_MS)))];
  for (const { plan, threshold } of standing) await cross(tx, plan, threshold, measured, now, cause);
}

async function clock(tx: EffectTx): Promise<number> {
  const [row] = await tx.query<{ now: Date }>('select now()');
  return row!.now.getTime();
}

interface Known extends Pick<ThresholdTask, 'id' | 'readingIds'> {
  readonly status: Task['status'];
  readonly closedAt: Date | null;
}

async function cross(
  tx: EffectTx,
  plan: Plan,
  threshold: StandingThreshold,
  measured: readonly Measured[],
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
  const counted = threshold.of === 'value' ? measured.filter(({ recordedAt }) => recordedAt > since) : measured;
  const by = crossingOf(threshold, counted, now, (at) => dayIn(new Date(at)));
  const last = by.at(-1);
  if (!last || last.recordedAt <= since) return;
  const ids = by.map(({ id }) => id);
  if (!open) {
    await begin(tx, plan, threshold, ids, last, new Date(now), cause);
    return;
  }
  const all = [...new Set([...open.readingIds, ...ids])];
  if (all.length === open.readingIds.length) return;
  await tx.query(`update threshold_task set reading_ids = $3 where member_id = $1 and task_id = $2`, [memberId, open.id, all]);
  tell(tx, plan, threshold, { taskId: open.id, last, readings: all.length, now: new Date(now) }, cause);
}

async function begin(
  tx: EffectTx,
  plan: Plan,
  threshold: StandingThreshold,
  readingIds: readonly string[],
  last: Measured,
  now: Date,
  cause: CareEvent,
): Promise<void> {
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
  const item = { memberId, journeyId, sensitivity, occurredAt: now.toISOString(), precision: 'instant' as const };
  const asked = { taskId: id, code: code.codings[0]!, status: 'requested' as const, owner: 'care-team' as const, dueAt: dueAt(dueDate) };
  tx.emit(taskAdded, { ...item, planId, ...asked, by: null }, cause);
  tell(tx, plan, threshold, { taskId: id, last, readings: readingIds.length, now }, cause);
}

function tell(
  tx: EffectTx,
  { memberId, id: planId, journeyId, sensitivity }: Plan,
  { part, urgency }: StandingThreshold,
  { taskId, last, readings, now }: { taskId: string; last: Measured; readings: number; now: Date },
  cause: CareEvent,
): void {
  const item = { memberId, journeyId, sensitivity, occurredAt: now.toISOString(), precision: 'instant' as const };
  tx.emit(thresholdCrossed, { ...item, planId, part, urgency, taskId, readingId: last.id, readings }, cause);
  tx.ring(memberId, 'planChanged', toGlobalId({ memberId, id: planId }));
}
