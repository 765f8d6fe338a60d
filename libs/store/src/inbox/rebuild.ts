import type { Context } from '@careway/contracts';
import type pg from 'pg';
import { openPool } from '../postgres/pool.ts';
import { attempt } from './apart.ts';
import { Effect } from './effect.ts';
import type { Projection } from './projection.ts';
import type { CareEvent } from '@careway/contracts';

async function within<T>(url: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const pool = openPool({ connectionString: url, max: 1, pipeline: true });
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}

/**
 * Drops a read model and lets its consumer read from 0, while everything runs: the consumer's next batch finds its position moved and
 * asks anew. Refused for reactions, which would act a second time.
 */
export function rebuild(url: string, projection: Projection): Promise<void> {
  if (projection.tables.length === 0) throw new Error(`${projection.name} acts on facts, it holds nothing that could be rebuilt.`);
  return within(url, async (client) => {
    await client.query(`select from consumer_position where consumer = $1 order by topic, partition for update`, [projection.name]);
    await client.query(`truncate ${projection.tables.join(', ')}`);
    await client.query(`update consumer_position set next_offset = 0 where consumer = $1`, [projection.name]);
    await client.query(`delete from consumer_key where consumer = $1`, [projection.name]);
    await client.query(`delete from parked where consumer = $1`, [projection.name]);
    // A consumer with nothing new to read would not notice: it is told to ask for its position again.
    await client.query(`select pg_notify('inbox_moved', $1)`, [projection.name]);
  });
}

/** Tries parked facts again, in their order per key; stops a key at the first that still fails. Answers how many went through. */
export function replay(url: string, context: Context, projection: Projection, key?: string): Promise<{ applied: number; left: number }> {
  return within(url, async (client) => {
    const parked = await client.query<{ source: string; key: string; sequence: string; event: CareEvent }>(
      `select source, key, sequence, event from parked where consumer = $1 and ($2::uuid is null or key = $2) order by source, key, sequence`,
      [projection.name, key ?? null],
    );
    // The consumer takes the same row locks before it looks for parked facts, so none slips behind a replay.
    await client.query(`select from consumer_key where consumer = $1 and key = any ($2) order by key for update`, [
      projection.name,
      parked.rows.map((row) => row.key),
    ]);
    const effect = new Effect(context, client);
    const stuck = new Set<string>();
    let applied = 0;
    for (const { source, key: own, sequence, event } of parked.rows) {
      if (stuck.has(`${source} ${own}`)) continue;
      const fault = await attempt(projection, client, effect, event);
      if (fault !== undefined) {
        stuck.add(`${source} ${own}`);
        await client.query(
          `update parked set error = $5, attempts = attempts + 1 where (consumer, source, key, sequence) = ($1, $2, $3, $4)`,
          [projection.name, source, own, sequence, fault],
        );
        continue;
      }
      await client.query(`delete from parked where (consumer, source, key, sequence) = ($1, $2, $3, $4)`, [
        projection.name,
        source,
        own,
        sequence,
      ]);
      applied += 1;
    }
    return { applied, left: parked.rows.length - applied };
  });
}
