import type { Bus } from '@careway/bus';
import { asRole, openPool } from '@careway/store';
import type { DataSource } from 'typeorm';
import type { Closers } from '../closers.ts';
import type { Meters } from './meters.ts';

/**
 * The oldest fact that the relay has not told, as its own scan sees it: not seen by a bucket's snapshot, nor told in the page in hand.
 * Each side of the `union all` walks `outbox_by_xid`, so an empty backlog costs eight look-ups.
 */
const OUTBOX_LAG = `select coalesce(extract(epoch from clock_timestamp() - min(u.recorded_at)), 0)::float8 as seconds
from relay b cross join lateral (
  (select o.recorded_at from outbox o where o.bucket = b.bucket and o.xid >= pg_snapshot_xmax(b.seen)
    and not (b.target is not null and o.position <= b.after and pg_visible_in_snapshot(o.xid, b.target)) order by o.xid limit 1)
  union all
  (select o.recorded_at from outbox o where o.bucket = b.bucket and o.xid = any (array(select pg_snapshot_xip(b.seen)))
    and not (b.target is not null and o.position <= b.after and pg_visible_in_snapshot(o.xid, b.target)) order by o.xid limit 1)
) u(recorded_at)`;
const POSITIONS = `select consumer, topic, partition, epoch, next_offset from consumer_position`;
const PARKED = `select s.consumer, count(p.consumer)::int as facts from (select distinct consumer from consumer_source) s left join parked p using (consumer) group by 1`;
const FRESHNESS = `select extract(epoch from clock_timestamp() - min(as_of))::float8 as seconds from relation_mark`;

/** A scrape every 15 s keeps no connection open between two of them. */
const IDLE_MS = 5_000;

interface PositionRow {
  consumer: string;
  topic: string;
  partition: number;
  next_offset: string;
}

/** How far the context lags behind its own facts and those of others: asked of PostgreSQL and the bus at each scrape. */
export function measureStanding(context: string, databaseUrl: string, bus: Bus, meters: Meters, closers: Closers): void {
  const pool = (role: string) => {
    const opened = openPool({
      connectionString: asRole(databaseUrl, `${context}_${role}`),
      max: 1,
      idleTimeoutMillis: IDLE_MS,
      application_name: `${context}-metrics`,
      statement_timeout: 1_500,
    });
    closers.add(() => opened.end());
    return opened;
  };
  const relay = pool('relay');
  const projector = pool('projector');
  const lag = meters.gauge('careway_outbox_lag_seconds', 'Age of the oldest fact that is not told yet; 0 where all are.');
  const behind = meters.gauge('careway_consumer_lag_facts', 'Places in the log that a consumer has not reached yet, over its lanes.');
  const parked = meters.gauge('careway_parked_facts', 'Facts set aside, or waiting behind one, by consumer.');
  const freshness = meters.gauge(
    'careway_relation_freshness_seconds',
    'Age of the copy of the relations; above 0.9 strangers are refused.',
  );

  meters.observe([lag], async (result) => {
    const { rows } = await relay.query<{ seconds: number }>(OUTBOX_LAG);
    result.observe(lag, Math.max(0, rows[0]!.seconds));
  });
  meters.observe([parked, freshness], async (result) => {
    const { rows } = await projector.query<{ consumer: string; facts: number }>(PARKED);
    for (const { consumer, facts } of rows) result.observe(parked, facts, { consumer });
    const fresh = await projector.query<{ seconds: number | null }>(FRESHNESS);
    if (typeof fresh.rows[0]?.seconds === 'number') result.observe(freshness, Math.max(0, fresh.rows[0].seconds));
  });
  meters.observe([behind], async (result) => {
    const { rows } = await projector.query<PositionRow>(POSITIONS);
    const ends = await bus.ends([...new Set(rows.map(({ topic }) => topic))]);
    const endOf = new Map(ends.map(({ topic, partition, end }) => [`${topic}/${partition}`, end]));
    const sums = new Map<string, number>();
    for (const { consumer, topic, partition, next_offset } of rows) {
      const open = Number((endOf.get(`${topic}/${partition}`) ?? 0n) - BigInt(next_offset));
      sums.set(consumer, (sums.get(consumer) ?? 0) + Math.max(0, open));
    }
    for (const [consumer, facts] of sums) result.observe(behind, facts, { consumer });
  });
}

interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Connections for questions and commands: in use, idle, and how many callers wait for one. */
export function measurePool(source: DataSource, meters: Meters): void {
  const pool = meters.gauge('careway_database_pool', 'Connections of the service by state; `waiting` are callers without one.');
  meters.observe([pool], (result) => {
    const { totalCount, idleCount, waitingCount } = (source.driver as unknown as { master: PoolCounts }).master;
    result.observe(pool, totalCount - idleCount, { state: 'used' });
    result.observe(pool, idleCount, { state: 'idle' });
    result.observe(pool, waitingCount, { state: 'waiting' });
  });
}
