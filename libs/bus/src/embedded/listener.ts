import pg from 'pg';
import { CHANNEL, LIFE_LOCK } from './schema.ts';

/** What a notification says: events were appended to a topic, a topic was marked, or a group's members changed. */
export type Bell =
  | { readonly group: string; readonly topic?: undefined }
  | { readonly topic: string; readonly partitions?: readonly number[]; readonly ends?: undefined; readonly group?: undefined }
  | {
      readonly topic: string;
      readonly epoch: number;
      readonly asOf: number;
      readonly ends: Record<string, string>;
      readonly group?: undefined;
    };

export interface ListenerOptions {
  readonly url: string;
  readonly onBell: (bell: Bell) => void;
  /** The connection was lost and is back: anything may have been missed. */
  readonly onReturn: () => void;
  readonly onFault: (error: unknown) => void;
}

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2_000;

/** The one session that listens for bells and holds the life locks of this process's members. It comes back by itself. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #alive = new Set<number>();
  #client: pg.Client | undefined;
  #closed = false;
  #last: Promise<void> = Promise.resolve();
  #retry: NodeJS.Timeout | undefined;

  private constructor(options: ListenerOptions) {
    this.#options = options;
  }

  static async open(options: ListenerOptions): Promise<Listener> {
    const listener = new Listener(options);
    await listener.#connect();
    return listener;
  }

  /** Holds a member's life lock from now on, over lost connections too, until {@link buried}. */
  async born(member: number): Promise<void> {
    this.#alive.add(member);
    await this.#ask(`select pg_advisory_lock(${LIFE_LOCK}, $1)`, member);
  }

  async buried(member: number): Promise<void> {
    this.#alive.delete(member);
    await this.#ask(`select pg_advisory_unlock(${LIFE_LOCK}, $1)`, member);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  /** One question at a time, as pg wants it. A session that is lost meanwhile answers for all its locks when it comes back. */
  #ask(text: string, member: number): Promise<void> {
    this.#last = this.#last.then(async () => {
      await this.#client?.query(text, [member]).catch(() => undefined);
    });
    return this.#last;
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#options.url, keepAlive: true, application_name: 'careway bus listener' });
    const isLost = () => stage === 'lost';
    let stage: 'coming' | 'standing' | 'lost' = 'coming';
    const onLost = (error?: unknown) => {
      // one that never stood is tried again by whoever called for it; a second attempt would leave a session behind that nobody ends
      const stood = stage === 'standing';
      if (stage === 'lost') return;
      stage = 'lost';
      if (this.#client === client) this.#client = undefined;
      client.end().catch(() => undefined);
      if (this.#closed || !stood) return;
      this.#options.onFault(error ?? new Error('the connection of the listener ended'));
      this.#reconnect(FIRST_PAUSE);
    };
    client.on('error', onLost);
    client.on('end', () => onLost());
    client.on('notification', ({ payload }) => payload && this.#ring(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      for (const member of this.#alive) await client.query(`select pg_advisory_lock(${LIFE_LOCK}, $1)`, [member]);
    } catch (error) {
      onLost(error);
      throw error;
    }
    if (isLost()) throw new Error('the connection of the listener ended as soon as it stood');
    stage = 'standing';
    this.#client = client;
  }

  #ring(payload: string): void {
    try {
      this.#options.onBell(JSON.parse(payload) as Bell);
    } catch (error) {
      this.#options.onFault(error);
    }
  }

  #reconnect(pause: number): void {
    this.#retry = setTimeout(() => {
      this.#connect().then(
        () => (this.#closed ? this.close() : this.#options.onReturn()),
        () => this.#closed || this.#reconnect(Math.min(pause * 2, LONGEST_PAUSE)),
      );
    }, pause);
  }
}
