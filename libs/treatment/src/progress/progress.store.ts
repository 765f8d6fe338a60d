import { type CareEvent, is, readingCorrected, readingRecorded, readingWithdrawn, uuidv5 } from '@careway/contracts';
import type { EffectTx } from '@careway/store';
import type { Told } from './measure.ts';
import { type NumberRow, numbersOf } from './observation.ts';
import { nothingTold, type ToldOf } from './progress.fold.ts';

/** A number that the reaction keeps: from when its member may know it; null while that waits for somebody. */
export interface Kept extends Told {
  readonly releasedAt: number | null;
}
/** By row. */
type Numbers = Map<string, Kept & { readonly resultId: string }>;

const rowOf = (row: NumberRow): [string, Kept & { readonly resultId: string }] => [
  row.id,
  {
    ...{ resultId: row.result_id, code: row.code, value: row.value, unit: row.unit, at: Date.parse(row.at) },
    releasedAt: row.released_at === null ? null : Date.parse(row.released_at),
  },
];

/** What one fact says about numbers: which result or reading it is about, and what that says now. Undefined where it says none. */
function numbersIn(event: CareEvent): { readonly resultId: string; readonly rows: readonly NumberRow[] } | undefined {
  if (is(readingWithdrawn, event)) return { resultId: event.data.readingId, rows: [] };
  if (is(readingRecorded, event) || is(readingCorrected, event)) {
    const { memberId, readingId, values, occurredAt, sensitivity } = event.data;
    const of = { member_id: memberId, result_id: readingId, at: occurredAt, released_at: occurredAt, sensitivity };
    const rows = values.map(({ code, value, unit }) => ({
      ...of,
      id: uuidv5('observation', readingId, code.code),
      code: code.code,
      value,
      unit,
    }));
    return { resultId: readingId, rows };
  }
  const { results, rows } = numbersOf([event]);
  return results[0] && { resultId: results[0][1], rows };
}

/** What the reaction knows of some members: read once for a batch, moved on fact by fact, written once. */
export class ProgressStore {
  private readonly told = new Map<string, ToldOf>();
  private readonly numbers = new Map<string, Numbers>();
  private readonly changed = new Set<string>();
  /** The last word of the batch about each result or reading. */
  private readonly written = new Map<string, { readonly memberId: string; readonly rows: readonly NumberRow[] }>();

  private constructor(private readonly tx: EffectTx) {}

  static async of(tx: EffectTx, memberIds: readonly string[]): Promise<ProgressStore> {
    const store = new ProgressStore(tx);
    // Facts of the two sources come side by side: of two about one member the second must see what the first has left.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('progress ' || m, 0)) from unnest($1::text[]) as m`, [
      memberIds.toSorted(),
    ]);
    const rows = await tx.query<{ memberId: string; told: ToldOf }>(
      `select member_id as "memberId", told from progress_member where member_id = any ($1::uuid[])`,
      [memberIds],
    );
    for (const { memberId, told } of rows) store.told.set(memberId, told);
    return store;
  }

  toldOf(memberId: string): ToldOf {
    const told = this.told.get(memberId) ?? nothingTold();
    this.told.set(memberId, told);
    return told;
  }
  /** What was told about them has changed. */
  touch(memberId: string): void {
    this.changed.add(memberId);
  }

  /** Reads the numbers of members whose goals will be looked at. */
  async readNumbers(memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    const rows = await this.tx.query<NumberRow & { at: Date; released_at: Date | null }>(
      `select member_id, id, result_id, code, value, unit, at, released_at, sensitivity from progress_value where member_id = any ($1::uuid[])`,
      [memberIds],
    );
    for (const memberId of memberIds) this.numbers.set(memberId, new Map());
    for (const { at, released_at, ...row } of rows)
      this.numbers.get(row.member_id)!.set(...rowOf({ ...row, at: at.toISOString(), released_at: released_at?.toISOString() ?? null }));
  }

  takeNumbers(event: CareEvent): void {
    const said = numbersIn(event);
    if (!said) return;
    const { resultId, rows } = said;
    this.written.set(`${event.subject} ${resultId}`, { memberId: event.subject, rows });
    const known = this.numbers.get(event.subject);
    if (!known) return;
    for (const [id, one] of known) if (one.resultId === resultId) known.delete(id);
    for (const row of rows) known.set(...rowOf(row));
  }
  numbersOf(memberId: string): readonly Kept[] {
    return [...(this.numbers.get(memberId)?.values() ?? [])];
  }

  async save(): Promise<void> {
    if (this.changed.size > 0)
      await this.tx.query(
        `insert into progress_member (member_id, told) select r."memberId", r.told from jsonb_to_recordset($1) as r("memberId" uuid, told jsonb)
         on conflict (member_id) do update set told = excluded.told`,
        [JSON.stringify([...this.changed].map((memberId) => ({ memberId, told: this.toldOf(memberId) })))],
      );
    if (this.written.size === 0) return;
    const said = [...this.written].map(([key, { memberId, rows }]) => ({ memberId, resultId: key.slice(memberId.length + 1), rows }));
    await this.tx.query(
      `delete from progress_value o using unnest($1::uuid[], $2::uuid[]) as r(member_id, result_id) where o.member_id = r.member_id and o.result_id = r.result_id`,
      [said.map(({ memberId }) => memberId), said.map(({ resultId }) => resultId)],
    );
    await this.tx.query(
      `insert into progress_value (member_id, id, result_id, code, value, unit, at, released_at, sensitivity)
       select r.member_id, r.id, r.result_id, r.code, r.value, r.unit, r.at, r.released_at, r.sensitivity
       from jsonb_to_recordset($1) as r(member_id uuid, id uuid, result_id uuid, code text, value double precision, unit text, at timestamptz(3), released_at timestamptz(3), sensitivity text)`,
      [JSON.stringify(said.flatMap(({ rows }) => rows))],
    );
  }
}
