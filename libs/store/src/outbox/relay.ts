import { inSpan } from '@careway/access';
import type { Bus } from '@careway/bus';
import { type CareEvent, type Context, topicOf } from '@careway/contracts';
import type pg from 'pg';
import { openPool } from '../postgres/pool.ts';
import { lockBuckets, nextPage, type OutboxRow, saveBuckets } from './scan.ts';

export interface RelayOptions {
  readonly context: Context;
  /** A connection string for the role `<context>_relay`. */
  readonly url: string;
  readonly bus: Bus;
  /** The pause between two looks when nobody wakes it, in ms: the safety net. */
  readonly pollMs?: number;
  /** Tells the lanes how fresh the copies of relations may think themselves: the registry's relay only. */
  readonly marks?: boolean;
  readonly onError?: (error: unknown) => void;
}

/**
 * Tells what the outbox holds. Several relays of one context may run: each locks the buckets of keys that are free, so the order of a
 * key holds. A crash between telling and remembering repeats facts, which every consumer recognises; it never leaves one out.
 */
export class Relay {
  private readonly pool: pg.Pool;
  private running = false;
  private stopped: Promise<void> = Promise.resolve();
  private ring: () => void = () => undefined;

  constructor(private readonly options: RelayOptions) {
    // A lost position of the relay only repeats facts, so its commits need not wait for the disk.
    this.pool = openPool({
      connectionString: options.url,
      max: 1,
      application_name: `${options.context}-relay`,
      options: '-c synchronous_commit=off',
    });
  }

  start(): void {
    this.running = true;
    this.stopped = this.loop();
  }

  /** Something was committed: look now. Cheap, may be called often. */
  readonly wake = (): void => this.ring();

  /** Finishes the page in hand and resolves. */
  async stop(): Promise<void> {
    this.running = false;
    this.wake();
    await this.stopped;
    await this.pool.end();
  }

  private async loop(): Promise<void> {
    const { pollMs = this.options.marks ? 250 : 2_500 } = this.options;
    let faults = 0;
    while (this.running) {
      let woken = false;
      const called = new Promise<void>((resolve) => {
        this.ring = () => {
          woken = true;
          resolve();
        };
      });
      try {
        const more = await this.once();
        faults = 0;
        if (more || woken) continue;
      } catch (error) {
        faults += 1;
        this.options.onError?.(error);
      }
      const pause = faults ? Math.min(100 * 2 ** faults, 5_000) : pollMs;
      await Promise.race([called, new Promise((resolve) => setTimeout(resolve, pause).unref())]);
    }
  }

  /** One look at all free buckets. Resolves to true when there is more to tell. */
  async once(): Promise<boolean> {
    const { bus, context, marks } = this.options;
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { buckets, asOf } = await lockBuckets(client);
      if (buckets.length === 0) {
        await client.query('rollback');
        return false;
      }
      const page = await nextPage(client, buckets);
      if (page.rows.length === 0 && !marks) {
        await client.query('rollback');
        return false;
      }
      if (page.rows.length) await this.publish(page.rows, buckets[0]!.epoch);
      const complete = await saveBuckets(client, page.buckets, asOf);
      await client.query('commit');
      if (marks && complete) await bus.mark(topicOf(context), complete.getTime(), buckets[0]!.epoch);
      return page.more;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private publish(rows: readonly OutboxRow[], epoch: number): Promise<void> {
    const { bus, context } = this.options;
    const events = rows.map((row) => eventOf(context, row));
    const causes = events.map(({ causationid }) => causationid);
    return inSpan('publish', causes, { 'careway.context': context, 'careway.facts': events.length }, () =>
      bus.publish(topicOf(context), events, epoch),
    );
  }
}

function eventOf(context: Context, row: OutboxRow): CareEvent {
  return {
    id: row.id,
    source: context,
    type: row.type,
    time: row.time.toISOString(),
    subject: row.key,
    sequence: Number(row.sequence),
    data: row.data,
    ...(row.correlation_id ? { correlationid: row.correlation_id } : {}),
    ...(row.causation_id ? { causationid: row.causation_id } : {}),
  };
}
