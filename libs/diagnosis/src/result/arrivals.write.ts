import { tableName, type Tx } from '@careway/store';
import { HeldResult } from '../release/held-result.entity.ts';
import { ResultReview } from '../review/review.entity.ts';

type HeldRow = Omit<HeldResult, 'version' | 'isHeld' | 'decide'>;
type ReviewRow = Pick<ResultReview, 'memberId' | 'id' | 'journeyId' | 'sensitivity' | 'level' | 'waitsFor' | 'code' | 'precision'> & {
  readonly occurredAt: Date | string;
  readonly reportedAt: Date;
  readonly openedAt: Date;
};
type Written<Row> = { readonly [K in keyof Row]: Row[K] extends Date ? Date | string : Row[K] };

/** Why each is held, written over what stood there. */
export async function writeHeld(tx: Tx, rows: readonly Written<HeldRow>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    `insert into ${tableName(HeldResult)} as t (version, member_id, id, journey_id, sensitivity, codings, kind, by_member, waits_for, occurred_at, precision, reported_at, reviewed_at, released_at)
     select 1, r."memberId", r.id, r."journeyId", r.sensitivity, r.codings, r.kind, r."byMember", r."waitsFor", r."occurredAt", r.precision, r."reportedAt", r."reviewedAt", r."releasedAt"
     from jsonb_to_recordset($1) as r("memberId" uuid, id uuid, "journeyId" uuid, sensitivity text, codings jsonb, kind text, "byMember" boolean, "waitsFor" text,
       "occurredAt" timestamptz, precision text, "reportedAt" timestamptz, "reviewedAt" timestamptz, "releasedAt" timestamptz) order by r.id
     on conflict (member_id, id) do update set version = t.version + 1, sensitivity = excluded.sensitivity, codings = excluded.codings, kind = excluded.kind,
       by_member = excluded.by_member, waits_for = excluded.waits_for, reported_at = excluded.reported_at, released_at = excluded.released_at`,
    [JSON.stringify(rows)],
  );
}

/** Opens reviews. One that was answered is open again: what was said was said of another value. */
export async function writeReviews(tx: Tx, rows: readonly Written<ReviewRow>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    `insert into ${tableName(ResultReview)} as t (version, member_id, id, journey_id, sensitivity, level, waits_for, code, occurred_at, precision, reported_at, opened_at)
     select 1, r."memberId", r.id, r."journeyId", r.sensitivity, r.level, r."waitsFor", r.code, r."occurredAt", r.precision, r."reportedAt", r."openedAt"
     from jsonb_to_recordset($1) as r("memberId" uuid, id uuid, "journeyId" uuid, sensitivity text, level text, "waitsFor" text, code jsonb,
       "occurredAt" timestamptz, precision text, "reportedAt" timestamptz, "openedAt" timestamptz) order by r.id
     on conflict (member_id, id) do update set version = t.version + 1, sensitivity = excluded.sensitivity, level = excluded.level, waits_for = excluded.waits_for,
       code = excluded.code, reported_at = excluded.reported_at, opened_at = excluded.opened_at,
       acknowledged_by = null, acknowledged_at = null, action = null, told_by = null, told_at = null, told_how = null`,
    [JSON.stringify(rows)],
  );
}
