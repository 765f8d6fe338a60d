import type pg from 'pg';

/** A bucket of keys: everything that `seen` saw is told; up to `after`, everything between `seen` and `target` too. */
export interface Bucket {
  readonly bucket: number;
  readonly seen: string;
  readonly target: string | null;
  readonly after: string;
  readonly epoch: number;
}

export interface OutboxRow {
  bucket: number;
  position: string;
  key: string;
  sequence: string;
  id: string;
  type: string;
  time: Date;
  correlation_id: string | null;
  causation_id: string | null;
  data: unknown;
}

export interface Page {
  readonly rows: OutboxRow[];
  /** The buckets as they stand once the page is told. */
  readonly buckets: Bucket[];
  readonly more: boolean;
}

/** Facts per bucket and look: enough to make telling cheap, few enough to hold the locks for a moment only. */
export const BACKLOG_PAGE = 1_000;

/** Locks the buckets that no other relay holds. */
export async function lockBuckets(client: pg.PoolClient): Promise<{ buckets: Bucket[]; asOf: Date }> {
  const { rows } = await client.query<Bucket & { as_of: Date }>(
    `select bucket, seen::text, target::text, after::text, epoch, clock_timestamp() as as_of from relay order by bucket for update skip locked`,
  );
  return { buckets: rows, asOf: rows[0]?.as_of ?? new Date() };
}

const COLUMNS = 'o.bucket, o.position, o.key, o.sequence, o.id, o.type, o.time, o.correlation_id, o.causation_id, o.data';
/**
 * Committed between two snapshots: visible in the later one and not in the earlier. `id > last` would lose a transaction that drew
 * its position early and committed late; waiting for the oldest transaction would let a long one stop everything.
 */
const BETWEEN = `(o.xid >= pg_snapshot_xmax(b.seen) or o.xid = any (array(select pg_snapshot_xip(b.seen)))) and pg_visible_in_snapshot(o.xid, b.target)`;

/** The next facts of the locked buckets, in the order of their positions, which within a key is the order of its sequence. */
export async function nextPage(client: pg.PoolClient, buckets: readonly Bucket[]): Promise<Page> {
  const values = [buckets.map((b) => b.bucket), buckets.map((b) => b.seen), buckets.map((b) => b.target), buckets.map((b) => b.after)];
  const { rows } = await client.query<OutboxRow & { target: string; lone: boolean }>({
    name: 'outbox-page',
    text: `with b as materialized (
        select u.bucket, u.seen, coalesce(u.target, pg_current_snapshot()) as target, u.after
        from unnest($1::smallint[], $2::pg_snapshot[], $3::pg_snapshot[], $4::bigint[]) as u(bucket, seen, target, after)
      )
      select b.target::text, o.bucket is null as lone, b.bucket, ${COLUMNS.replace('o.bucket, ', '')} from b left join lateral (
        select * from outbox o where o.bucket = b.bucket and ${BETWEEN} and o.position > b.after order by o.position limit ${BACKLOG_PAGE}
      ) o on true order by o.position`,
    values,
  });
  const told = rows.filter((row) => !row.lone);
  const next = buckets.map((bucket) => {
    const own = rows.filter((row) => row.bucket === bucket.bucket);
    const target = own[0]!.target;
    const full = own.length === BACKLOG_PAGE;
    return full ? { ...bucket, target, after: own.at(-1)!.position } : { ...bucket, seen: target, target: null, after: '0' };
  });
  return { rows: told, buckets: next, more: next.some((bucket) => bucket.target !== null) };
}

/**
 * Remembers how far the buckets are told. Answers the instant up to which every bucket of the context, also those of other relays,
 * has been told, or undefined where one of them has a backlog.
 */
export async function saveBuckets(client: pg.PoolClient, buckets: readonly Bucket[], asOf: Date): Promise<Date | undefined> {
  const { rows } = await client.query<{ complete: Date | null }>({
    name: 'outbox-save',
    text: `with saved as (
        update relay r set seen = u.seen, target = u.target, after = u.after, scanned_at = case when u.target is null then $5 else r.scanned_at end
        from unnest($1::smallint[], $2::pg_snapshot[], $3::pg_snapshot[], $4::bigint[]) as u(bucket, seen, target, after)
        where r.bucket = u.bucket returning r.bucket, r.scanned_at
      )
      select min(coalesce(s.scanned_at, r.scanned_at)) as complete from relay r left join saved s using (bucket)`,
    values: [buckets.map((b) => b.bucket), buckets.map((b) => b.seen), buckets.map((b) => b.target), buckets.map((b) => b.after), asOf],
  });
  return rows[0]?.complete ?? undefined;
}
