import { type CareEvent, type DataFor, goalProgressed, goalReached, goalSet, is, timeOf, toGlobalId } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { codesOf, loincOf } from './measure.ts';
import { fold, followedOf, moves, states, type ToldGoal } from './progress.fold.ts';
import type { ProgressState } from './progress.rules.ts';
import { ProgressStore } from './progress.store.ts';
import { type Record, standingOf } from './standing.ts';

/**
 * Tells when a goal of a plan in force stands otherwise than it was told before, by the same rules that pages ask. Each fact is taken by
 * itself, in its order, over what the facts before it have told: how many come in one bundle makes no difference to what is told.
 */
export const progressReaction: Projection = {
  name: 'treatment.progress',
  sources: ['treatment', 'diagnosis'],
  tables: [],
  async apply(tx, events) {
    const concerned = [...new Set(events.filter((event) => moves(event) || states(event)).map(({ subject }) => subject))];
    if (concerned.length === 0) return;
    const store = await ProgressStore.of(tx, concerned);
    const known = await knownOf(tx, store, events, concerned);
    await store.readNumbers(known.members);
    for (const event of events) {
      if (states(event)) {
        fold(store.toldOf(event.subject), event);
        store.touch(event.subject);
      }
      store.takeNumbers(event);
      if (moves(event)) look(tx, store, known, event);
    }
    await store.save();
    await known.save(tx);
  },
};

/** What of goals, plans and tasks never changes, and what the world was told last. */
interface Known {
  /** Whoever has goals that something could show to be reached. */
  readonly members: readonly string[];
  readonly goals: ReadonlyMap<
    string,
    { readonly part: string | null; readonly occurredAt: Date; readonly pathwayId: string | null; readonly pathwayVersion: number | null }
  >;
  readonly tasks: ReadonlyMap<string, { readonly planId: string; readonly part: string | null }>;
  readonly told: Map<string, ProgressState>;
  save(tx: EffectTx): Promise<void>;
}

async function knownOf(tx: EffectTx, store: ProgressStore, events: readonly CareEvent[], concerned: readonly string[]): Promise<Known> {
  const set = events.flatMap(({ data }) => (data as { goalId?: string }).goalId ?? []);
  const ids = [...new Set([...concerned.flatMap((memberId) => Object.keys(store.toldOf(memberId).goals)), ...set])];
  const done = new Set([
    ...concerned.flatMap((memberId) => Object.keys(store.toldOf(memberId).done)),
    ...events.flatMap(({ data }) => (data as { taskId?: string }).taskId ?? []),
  ]);
  const [goals, tasks, told] =
    ids.length === 0
      ? [[], [], []]
      : await Promise.all([
          tx.query<{
            memberId: string;
            id: string;
            part: string | null;
            occurredAt: Date;
            pathwayId: string | null;
            pathwayVersion: number | null;
          }>(
            `select g.member_id as "memberId", g.id, g.part, g.occurred_at as "occurredAt", p.pathway_id as "pathwayId", p.pathway_version as "pathwayVersion"
             from goal g left join plan p on p.member_id = g.member_id and p.id = g.plan_id
             where g.member_id = any ($1::uuid[]) and g.id = any ($2::uuid[])`,
            [concerned, ids],
          ),
          tx.query<{ id: string; planId: string; part: string | null }>(
            `select id, plan_id as "planId", part from task where member_id = any ($1::uuid[]) and id = any ($2::uuid[]) and part is not null`,
            [concerned, [...done]],
          ),
          tx.query<{ memberId: string; id: string; state: ProgressState }>(
            `select member_id as "memberId", id, state from progress_told where member_id = any ($1::uuid[])`,
            [concerned],
          ),
        ]);
  const before = new Map(told.map(({ id, state }) => [id, state]));
  const now = new Map(before);
  const memberOf = new Map(goals.map(({ memberId, id }) => [id, memberId]));
  const aimed = new Set(events.filter((event) => is(goalSet, event) && event.data.target !== null).map(({ subject }) => subject));
  for (const memberId of concerned)
    if (Object.values(store.toldOf(memberId).goals).some(({ target }) => target !== null)) aimed.add(memberId);
  for (const { memberId, part } of goals) if (part !== null) aimed.add(memberId);
  return {
    members: [...aimed],
    goals: new Map(goals.map(({ id, ...goal }) => [id, goal])),
    tasks: new Map(tasks.map(({ id, ...task }) => [id, task])),
    told: now,
    async save(to) {
      const rows = [...now]
        .filter(([id, state]) => before.get(id) !== state)
        .map(([id, state]) => ({ memberId: memberOf.get(id), id, state }));
      if (rows.length === 0) return;
      await to.query(
        `insert into progress_told (member_id, id, state) select r."memberId", r.id, r.state from jsonb_to_recordset($1) as r("memberId" uuid, id uuid, state text)
         on conflict (member_id, id) do update set state = excluded.state`,
        [JSON.stringify(rows)],
      );
    },
  };
}

function look(tx: EffectTx, store: ProgressStore, known: Known, event: CareEvent): void {
  const memberId = event.subject;
  const followed = followedOf(store.toldOf(memberId)).filter(([id]) => known.goals.has(id));
  if (followed.length === 0) return;
  const { record, now } = recordAt(store, known, followed, event);
  for (const [id, goal] of followed) tell(tx, known, { memberId, id, goal, record, now, cause: event });
}

interface Looked {
  readonly memberId: string;
  readonly id: string;
  readonly goal: ToldGoal;
  readonly record: Record;
  readonly now: Date;
  readonly cause: CareEvent;
}

function tell(tx: EffectTx, { goals, told }: Known, { memberId, id: goalId, goal, record, now, cause }: Looked): void {
  const { part, occurredAt: from, pathwayId, pathwayVersion } = goals.get(goalId)!;
  const { planId, journeyId, sensitivity, comparator, target, low = null, unit: wanted } = goal;
  const measure = goal.measure && { codings: [goal.measure], text: '' };
  const toStand = { planId, journeyId, measure, comparator, target, low, unit: wanted, part, occurredAt: from };
  const standing = standingOf(toStand, { id: planId, pathwayId, pathwayVersion }, record, now);
  const before = told.get(goalId) ?? null;
  if (!standing || standing.state === (before ?? 'no-data')) return;
  const { state, since, current, unit } = standing;
  told.set(goalId, state);
  const occurredAt = (since === null ? now : new Date(Math.min(since, now.getTime()))).toISOString();
  const item = { memberId, journeyId, sensitivity, planId, goalId, occurredAt, precision: 'instant' as const };
  const value = current?.value ?? null;
  tx.emit(goalProgressed, { ...item, state, before, value } satisfies DataFor<typeof goalProgressed>, cause);
  if (state === 'on-target') tx.emit(goalReached, { ...item, measure: goal.measure, value, unit }, cause);
  tx.ring(memberId, 'planChanged', toGlobalId({ memberId, id: planId }));
}

/**
 * Without what the member may not see yet: a stage would tell it. What is old counts from the fact or the newest value, since imported ones
 * carry the time at which they were true; what has been released counts from when the fact was told, which stands in its id, so that an old
 * fact that comes late takes no value out of sight.
 */
function recordAt(
  store: ProgressStore,
  { tasks }: Known,
  followed: readonly (readonly [string, ToldGoal])[],
  event: CareEvent,
): { record: Record; now: Date } {
  const codes = new Set(
    followed.flatMap(([, { measure }]) => (measure ? (loincOf({ codings: [measure], text: '' }) ?? []) : [])).flatMap(codesOf),
  );
  const numbers = store.numbersOf(event.subject).filter(({ code }) => codes.has(code));
  const now = numbers.reduce((latest, { at }) => Math.max(latest, at), Date.parse(event.time));
  const toldAt = Date.parse(timeOf(event.id) ?? '');
  const seen = Number.isFinite(toldAt) ? Math.max(now, toldAt) : now;
  const { doses, done } = store.toldOf(event.subject);
  const record: Record = {
    readings: [],
    observations: numbers.filter(({ releasedAt }) => releasedAt !== null && releasedAt <= seen),
    doses: Object.values(doses),
    tasks: Object.entries(done).flatMap(([id, at]) => {
      const task = tasks.get(id);
      return task ? [{ ...task, status: 'completed' as const, completedAt: new Date(at) }] : [];
    }),
  };
  return { record, now: new Date(now) };
}
