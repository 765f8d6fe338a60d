import { type Batch, StaleBatchError } from '@careway/bus';
import type { CareEvent } from '@careway/contracts';
import type pg from 'pg';

/** A fact came whose predecessor never did: the lane stands still and alarms; nothing is skipped. */
export class MissingEventError extends Error {
  override readonly name = 'MissingEventError';
}

/** Moves the position, or proves that the batch is not the next one (another process took over, or a rebuild began anew). */
export async function advance(client: pg.PoolClient, consumer: string, batch: Batch): Promise<void> {
  const { rowCount } = await client.query({
    name: 'inbox-advance',
    text: `update consumer_position set epoch = $5, next_offset = $1 where consumer = $2 and topic = $3 and partition = $4 and ((epoch = $5 and next_offset = $6) or epoch < $5)`,
    values: [batch.next, consumer, batch.topic, batch.partition, batch.epoch, batch.from],
  });
  if (rowCount !== 1) throw new StaleBatchError(`${consumer}: ${batch.topic}/${batch.partition} does not begin at ${batch.from}`);
}

export interface Sorted {
  /** To be applied, in order. */
  readonly fresh: CareEvent[];
  /** Behind a parked fact of the same key. */
  readonly waiting: CareEvent[];
}

/** Tells the facts that are new to this consumer from those that it took already, and from those that must wait. */
export async function sort(client: pg.PoolClient, consumer: string, events: readonly CareEvent[]): Promise<Sorted> {
  const source = events[0]!.source;
  const keys = [...new Set(events.map((event) => event.subject))];
  const [taken, parked] = await Promise.all([
    client.query<{ key: string; sequence: string }>({
      name: 'inbox-taken',
      text: `select key, sequence from consumer_key where consumer = $1 and source = $2 and key = any ($3) order by key for update`,
      values: [consumer, source, keys],
    }),
    client.query<{ key: string }>({
      name: 'inbox-parked',
      text: `select distinct key from parked where consumer = $1 and source = $2 and key = any ($3)`,
      values: [consumer, source, keys],
    }),
  ]);
  const last = new Map(taken.rows.map(({ key, sequence }) => [key, Number(sequence)]));
  const blocked = new Set(parked.rows.map(({ key }) => key));
  const sorted: Sorted = { fresh: [], waiting: [] };
  for (const event of events) {
    const before = last.get(event.subject) ?? 0;
    if (event.sequence <= before) continue;
    if (event.sequence !== before + 1)
      throw new MissingEventError(`${consumer}: ${source} fact ${before + 1} of ${event.subject} is missing, ${event.sequence} came`);
    last.set(event.subject, event.sequence);
    (blocked.has(event.subject) ? sorted.waiting : sorted.fresh).push(event);
  }
  return sorted;
}

/** Remembers the last fact of each key that was taken (applied or parked). */
export async function remember(client: pg.PoolClient, consumer: string, events: readonly CareEvent[]): Promise<void> {
  const last = new Map<string, CareEvent>();
  for (const event of events) if ((last.get(event.subject)?.sequence ?? 0) < event.sequence) last.set(event.subject, event);
  if (last.size === 0) return;
  await client.query({
    name: 'inbox-remember',
    text: `insert into consumer_key (consumer, source, key, sequence) select $1, $2, u.key, u.sequence from unnest($3::uuid[], $4::bigint[]) as u(key, sequence)
      on conflict (consumer, source, key) do update set sequence = excluded.sequence`,
    values: [consumer, events[0]!.source, [...last.keys()], [...last.values()].map(({ sequence }) => sequence)],
  });
}

/** Sets facts aside with the reason; the facts of the same key that follow wait behind them. */
export async function park(
  client: pg.PoolClient,
  consumer: string,
  events: readonly CareEvent[],
  error: string,
  attempts: number,
): Promise<void> {
  if (events.length === 0) return;
  await client.query(
    `insert into parked (consumer, source, key, sequence, event, error, attempts)
     select $1, e->>'source', (e->>'subject')::uuid, (e->>'sequence')::bigint, e, $3, $4 from jsonb_array_elements($2::jsonb) e on conflict do nothing`,
    [consumer, JSON.stringify(events), error.slice(0, 2_000), attempts],
  );
}
