import pg from 'pg';
import { openPool } from '../postgres/pool.ts';

/** A change that an open page may want to see. `sequence` counts per member, without gaps, within one `epoch`. */
export interface Doorbell {
  readonly memberId: string;
  readonly sequence: string;
  readonly field: string;
  readonly id: string;
  readonly epoch: string;
}

/** The cursor is of another life of the store, or older than what is kept: the reader must fetch anew. */
export class DoorbellGapError extends Error {
  override readonly name = 'DoorbellGapError';
}

/** Hears the doorbells of every process of one context, after their commits, and reads those that somebody missed. */
export class Doorbells {
  private readonly listeners = new Set<(doorbell: Doorbell) => void>();
  private client: pg.Client | undefined;
  /** After an outage many come back at once: what they ask leaves without waiting for each other, and beside what is heard. */
  private readonly reading: pg.Pool;
  private epoch = '';
  private closed = false;

  constructor(
    private readonly context: string,
    /** A connection string for the role of the service. */
    private readonly url: string,
    /** The connection was lost and is back: rings in between were not heard, readers must ask by cursor. */
    private readonly onResumed: () => void = () => undefined,
  ) {
    const config = { connectionString: url, application_name: `${context}-missed`, max: 1, pipeline: true };
    this.reading = openPool(config);
  }

  /** Starts listening; comes back by itself after a lost connection. */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: `${this.context}-doorbells` });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      const doorbell = { ...(JSON.parse(payload!) as Omit<Doorbell, 'epoch'>), epoch: this.epoch };
      for (const listener of this.listeners) listener(doorbell);
    });
    try {
      await client.connect();
      this.epoch = (await client.query<{ epoch: string }>('select epoch from meta')).rows[0]!.epoch;
      await client.query(`listen ${this.context}_doorbell`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    // Heard from here on only: an attempt that failed ends too, and whoever made it tries again already.
    client.on('end', () => void this.again());
  }

  /** Calls `listener` for every ring from now on; answers how to stop. */
  hear(listener: (doorbell: Doorbell) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** What rang for a member after a cursor `epoch.sequence`, in order. @throws DoorbellGapError */
  async missed(memberId: string, cursor: string): Promise<readonly Doorbell[]> {
    const [epoch, sequence] = cursor.split('.');
    if (epoch !== this.epoch || !sequence || !/^\d{1,18}$/.test(sequence) || !this.client) throw new DoorbellGapError(cursor);
    const { rows } = await this.reading.query<Omit<Doorbell, 'epoch'> & { first: string | null; last: string | null }>(
      `select d.member_id as "memberId", d.sequence, d.field, d.id, s.last,
         (select min(o.sequence) from doorbell o where o.member_id = $1) as first
       from doorbell_sequence s left join doorbell d on d.member_id = s.member_id and d.sequence > $2 where s.member_id = $1 order by d.sequence`,
      [memberId, sequence],
    );
    const { first, last } = rows[0] ?? { first: null, last: null };
    const seen = BigInt(sequence);
    if (seen > BigInt(last ?? 0) || (seen < BigInt(last ?? 0) && (first === null || BigInt(first) > seen + 1n)))
      throw new DoorbellGapError(cursor);
    return rows
      .filter((row) => row.memberId !== null)
      .map(({ memberId: member, sequence: n, field, id }) => ({ memberId: member, sequence: n, field, id, epoch: this.epoch }));
  }

  async stop(): Promise<void> {
    this.closed = true;
    await Promise.all([this.client?.end(), this.reading.end()]);
  }

  private async again(): Promise<void> {
    for (let pause = 100; !this.closed; pause = Math.min(pause * 2, 5_000)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const back = await this.start().then(
        () => true,
        () => false,
      );
      if (back && this.closed) return void (await this.client?.end());
      if (back) return this.onResumed();
    }
  }
}
