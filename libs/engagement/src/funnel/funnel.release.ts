import { type Stage, STAGES } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { type Leaf, leavesOf, type FunnelRow } from './leaves.ts';
import { isDue, type Release, releaseOf } from './release.rules.ts';

/** How far the projection has read each partition: `topic partition` → epoch and offset. */
type Read = Readonly<Record<string, readonly [epoch: number, at: number]>>;

interface Stored extends Release {
  readonly read: Read;
  readonly asOf: Date | null;
}
export interface Standing {
  /** What groups are told of, stage by stage. */
  readonly releases: ReadonlyMap<Stage, Release>;
  /** The time of the last fact that the groups know. */
  readonly asOf: Date | null;
  /** Everybody now; null while the read model is being built again and knows less than was told before. */
  readonly now: { readonly leaves: ReadonlyMap<Stage, readonly Leaf[]>; readonly asOf: Date | null } | null;
}

interface Now {
  readonly rows: readonly FunnelRow[];
  readonly clinics: Readonly<Record<string, string>>;
  readonly read: Read;
  readonly as_of: Date | null;
}
interface Row {
  readonly stage: Stage;
  readonly leaves: readonly Leaf[];
  readonly hidden: readonly string[];
  readonly read: Read;
  readonly as_of: Date | null;
}

/** One statement, so that the numbers and how far they were read are of one instant. */
const NOW = `select
  coalesce((select jsonb_agg(f) from (select district, clinic_id, birth_year, gender, stage, journeys, members from funnel_view) f), '[]') as rows,
  coalesce((select jsonb_object_agg(clinic_id, district) from clinic_view), '{}') as clinics,
  coalesce((select jsonb_object_agg(topic || ' ' || partition, jsonb_build_array(epoch, next_offset)) from consumer_position where consumer = 'engagement.funnel'), '{}') as read,
  (select max(as_of) from funnel_source_view) as as_of`;
const TOLD = 'select stage, leaves, hidden, read, as_of from funnel_release';

/** A rebuild begins at the first fact: until it is where it was, its numbers grow member by member. */
const isBehind = (read: Read, told: Read): boolean =>
  Object.entries(told).some(([partition, [epoch, at]]) => {
    const [now, where] = read[partition] ?? [0, 0];
    return now < epoch || (now === epoch && where < at);
  });

/** What may be told now; renews what is due, one asker at a time. */
export async function standing(tx: Tx, year: number, at: Date): Promise<Standing> {
  const [[now], told] = await Promise.all([tx.query<Now>(NOW), tx.query<Row>(TOLD)]);
  const first = outcome(now!, told, year);
  if (first.due.length === 0) return first.standing;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('funnel release', 0))`);
  const again = outcome(now!, await tx.query<Row>(TOLD), year);
  const { read, as_of } = now!;
  for (const stage of again.due) {
    const { leaves, hidden } = again.standing.releases.get(stage)!;
    await tx.query(
      `insert into funnel_release as r (stage, released_at, as_of, read, leaves, hidden) values ($1, $2, $3, $4, $5, $6) on conflict (stage) do update
       set released_at = excluded.released_at, as_of = excluded.as_of, read = excluded.read, leaves = excluded.leaves, hidden = excluded.hidden`,
      [stage, at, as_of, JSON.stringify(read), JSON.stringify(leaves), JSON.stringify([...hidden])],
    );
  }
  return again.standing;
}

function outcome({ rows, clinics, read, as_of }: Now, told: readonly Row[], year: number): { standing: Standing; due: readonly Stage[] } {
  const leaves = leavesOf(rows, new Map(Object.entries(clinics)), year);
  const stored = new Map(
    told.map((one): [Stage, Stored] => [one.stage, { leaves: one.leaves, hidden: new Set(one.hidden), read: one.read, asOf: one.as_of }]),
  );
  const behind = [...stored.values()].some((one) => isBehind(read, one.read));
  const due = behind ? [] : STAGES.filter((stage) => isDue(stored.get(stage), leaves.get(stage) ?? []));
  const releases = new Map<Stage, Release>(stored);
  for (const stage of due) releases.set(stage, releaseOf(leaves.get(stage) ?? [], stored.get(stage)));
  const times = STAGES.map((stage) => (due.includes(stage) ? as_of : (stored.get(stage)?.asOf ?? null)));
  const asOf = times.reduce((last, time) => (time && (!last || time > last) ? time : last), null);
  return { standing: { releases, asOf, now: behind ? null : { leaves, asOf: as_of } }, due };
}
