import { type CareEvent, type DataOf, is, resultRecorded, resultReleased, uuidv5 } from '@careway/contracts';
import type { EffectTx } from '@careway/store';

/** A row of numbers, named as its columns are. */
export interface NumberRow {
  readonly member_id: string;
  readonly id: string;
  readonly result_id: string;
  readonly code: string;
  readonly value: number;
  readonly unit: string | null;
  readonly at: string;
  readonly released_at: string | null;
  readonly sensitivity: string;
}
const LOINC = 'http://loinc.org';
const VOID = new Set(['cancelled', 'entered-in-error', 'unknown', 'registered']);

function rowsOf(told: DataOf<typeof resultRecorded>): readonly NumberRow[] {
  const { memberId, resultId, code, value, unit, status, occurredAt, releasedAt, sensitivity, components = [] } = told;
  if (VOID.has(status)) return [];
  const of = { member_id: memberId, result_id: resultId, at: occurredAt, released_at: releasedAt, sensitivity };
  const whole = value === null ? [] : [{ code, value, unit }];
  return [...whole, ...components]
    .filter((one) => one.code.system === LOINC)
    .map((one) => ({ ...of, id: uuidv5('observation', resultId, one.code.code), code: one.code.code, value: one.value, unit: one.unit }));
}

/** What a batch says about numbers: the last fact about a result decides; a result that is void has none. */
export function numbersOf(events: readonly CareEvent[]): { results: readonly (readonly [string, string])[]; rows: readonly NumberRow[] } {
  const last = new Map<string, DataOf<typeof resultRecorded>>();
  for (const event of events)
    if (is(resultRecorded, event) || is(resultReleased, event)) last.set(`${event.subject} ${event.data.resultId}`, event.data);
  const told = [...last.values()];
  const rows = new Map(told.flatMap(rowsOf).map((row) => [`${row.member_id} ${row.id}`, row]));
  return { results: told.map(({ memberId, resultId }) => [memberId, resultId] as const), rows: [...rows.values()] };
}

/** Writes numbers into the view; what a result said before goes. */
export async function writeNumbers(tx: EffectTx, events: readonly CareEvent[]): Promise<readonly NumberRow[]> {
  const { results, rows } = numbersOf(events);
  if (results.length === 0) return [];
  await tx.query(
    `delete from observation o using unnest($1::uuid[], $2::uuid[]) as r(member_id, result_id) where o.member_id = r.member_id and o.result_id = r.result_id`,
    [results.map(([memberId]) => memberId), results.map(([, resultId]) => resultId)],
  );
  if (rows.length > 0)
    await tx.query(
      `insert into observation (member_id, id, result_id, code, value, unit, at, released_at, sensitivity)
       select r.member_id, r.id, r.result_id, r.code, r.value, r.unit, r.at, r.released_at, r.sensitivity
       from jsonb_to_recordset($1) as r(member_id uuid, id uuid, result_id uuid, code text, value double precision, unit text, at timestamptz(3), released_at timestamptz(3), sensitivity text)
       on conflict (member_id, id) do update set value = excluded.value, unit = excluded.unit, at = excluded.at, released_at = excluded.released_at, sensitivity = excluded.sensitivity`,
      [JSON.stringify(rows)],
    );
  return rows;
}
