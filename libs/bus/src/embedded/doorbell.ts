import type pg from 'pg';
import { CHANNEL } from './schema.ts';

/**
 * Tells listeners that lanes of a topic have grown, after the append's own commit: a NOTIFY inside it would serialise the commits of all
 * publishers. Rings that come while one is under way become one. A lost ring costs a consumer its slow poll, never an event.
 */
export class Doorbell {
  readonly #pool: pg.Pool;
  readonly #waiting = new Map<string, Set<number>>();
  #ringing: Promise<void> | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  ring(topic: string, partitions: Iterable<number>): void {
    const waiting = this.#waiting.get(topic) ?? new Set();
    for (const partition of partitions) waiting.add(partition);
    this.#waiting.set(topic, waiting);
    this.#ringing ??= this.#ringAll().finally(() => (this.#ringing = undefined));
  }

  async settled(): Promise<void> {
    await this.#ringing;
  }

  async #ringAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const bells = [...this.#waiting].map(([topic, partitions]) => JSON.stringify({ topic, partitions: [...partitions] }));
      this.#waiting.clear();
      await this.#pool.query(`select pg_notify('${CHANNEL}', bell) from unnest($1::text[]) bell`, [bells]).catch(() => undefined);
    }
  }
}
