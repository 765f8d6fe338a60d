import type pg from 'pg';
import { CHANNEL } from './schema.ts';

/**
 * Tells listeners that a topic has grown, after the append's own commit: a NOTIFY inside it would serialise the commits of all
 * publishers. Rings that come while one is under way become one. A lost ring costs a consumer its slow poll, never an event.
 */
export class Doorbell {
  readonly #pool: pg.Pool;
  readonly #waiting = new Set<string>();
  #ringing: Promise<void> | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  ring(topic: string): void {
    this.#waiting.add(topic);
    this.#ringing ??= this.#ringAll().finally(() => (this.#ringing = undefined));
  }

  async settled(): Promise<void> {
    await this.#ringing;
  }

  async #ringAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const bells = [...this.#waiting].map((topic) => JSON.stringify({ topic }));
      this.#waiting.clear();
      await this.#pool.query(`select pg_notify('${CHANNEL}', bell) from unnest($1::text[]) bell`, [bells]).catch(() => undefined);
    }
  }
}
