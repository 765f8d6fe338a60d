import { sameTest } from '@careway/clinical';
import { PATHWAYS, type TimedReading } from '@careway/clinical/pathway';
import { readingKind } from '@careway/clinical/reading';
import { type CareEvent, is, resultRecorded, resultReleased } from '@careway/contracts';
import type { EffectTx } from '@careway/store';
import { type NumberRow, numbersOf } from '../progress/observation.ts';

/** What thresholds compare, of a reading or of a result: when it was taken, and since when we know it. */
export interface Measured extends TimedReading {
  readonly id: string;
  readonly recordedAt: number;
}

/** What pathways watch and nobody measures at home: a laboratory tells it, under whichever code of the test. */
const THRESHOLDS = PATHWAYS.flatMap(({ thresholds }) => thresholds).filter(({ loinc }) => !readingKind(loinc));
const WATCHED = new Set(THRESHOLDS.flatMap(({ loinc }) => sameTest(loinc)));
/** What is older crosses nothing, so a history that is taken over is passed by. */
const DAYS = Math.max(...THRESHOLDS.map(({ windowDays }) => windowDays));
export const isWatched = (event: CareEvent): boolean =>
  (is(resultRecorded, event) || is(resultReleased, event)) &&
  [event.data.code, ...(event.data.components ?? []).map(({ code }) => code)].some(({ code }) => WATCHED.has(code));

/**
 * Takes what results say, each as it stands now. One that its member may not see yet is not compared: the task would tell what it says. It
 * waits on the list of results to review, and is compared once it is released. Answers whose record has something new to compare.
 */
export async function keepWatched(tx: EffectTx, events: readonly CareEvent[]): Promise<ReadonlySet<string>> {
  const { results, rows } = numbersOf(events.filter(isWatched));
  if (results.length === 0) return new Set();
  const seen = rows.filter((row) => WATCHED.has(row.code) && row.unit !== null && row.released_at !== null);
  await tx.query(
    `delete from threshold_value v using unnest($1::uuid[], $2::uuid[]) as r(member_id, result_id)
     where v.member_id = r.member_id and v.result_id = r.result_id and not (v.id = any ($3::uuid[]))`,
    [results.map(([memberId]) => memberId), results.map(([, resultId]) => resultId), seen.map(({ id }) => id)],
  );
  const kept = await tx.query<{ memberId: string }>(
    `insert into threshold_value as v (member_id, id, result_id, code, value, unit, at, recorded_at)
     select r.member_id, r.id, r.result_id, r.code, r.value, r.unit, r.at, now()
     from jsonb_to_recordset($1) as r(member_id uuid, id uuid, result_id uuid, code text, value double precision, unit text, at timestamptz(3), released_at timestamptz(3))
     where r.released_at <= now() and r.at > now() - make_interval(days => ${DAYS})
     on conflict (member_id, id) do update set value = excluded.value, unit = excluded.unit, at = excluded.at, recorded_at = excluded.recorded_at
       where (v.value, v.unit, v.at) is distinct from (excluded.value, excluded.unit, excluded.at)
     returning member_id as "memberId"`,
    [JSON.stringify(seen)],
  );
  return new Set(kept.map(({ memberId }) => memberId));
}

/** Of one member, since that instant; each under every code of its test, as thresholds may ask for it. */
export async function watchedOf(tx: EffectTx, memberId: string, since: Date): Promise<readonly Measured[]> {
  const rows = await tx.query<Pick<NumberRow, 'code' | 'value'> & { id: string; unit: string; at: Date; recordedAt: Date }>(
    `select result_id as id, code, value, unit, at, recorded_at as "recordedAt" from threshold_value where member_id = $1 and at > $2 order by at, id`,
    [memberId, since],
  );
  return rows.flatMap(({ code, at, recordedAt, ...one }) =>
    sameTest(code).map((loinc) => ({ ...one, loinc, at: at.getTime(), recordedAt: recordedAt.getTime() })),
  );
}
