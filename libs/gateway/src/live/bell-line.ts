import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { z } from 'zod';
import { type Bell, bellShape, type Cursor, cursorText } from './bell.ts';

export interface BellListener {
  ring(bell: Bell): void;
  /** The line was cut meanwhile: something may have been missed. */
  behind(): void;
}

export interface BellLineOptions {
  service: string;
  /** Address of the service's GraphQL endpoint; the doorbells stand at the same origin. */
  endpoint: string;
  /** A fresh `authorization` header for this service, as the gateway itself. */
  authorization: () => Promise<string>;
  log: (message: string) => void;
}

const PATH = '/internal/doorbells';
const FOLLOWING = '/internal/following';
/** Whether somebody may follow, and when their relation ends by itself. */
const followingShape = z.object({
  allowed: z.boolean(),
  until: z.iso.datetime({ offset: true }).nullable(),
  /** The record is the reader's own, or something joins them to it now. */
  related: z.boolean(),
});
export type Following = z.infer<typeof followingShape>;
/** A line that is silent for so long is taken for dead. Services send an empty line every few seconds. */
const SILENCE = 20_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;
/** No bell is longer; a service that sends more without a line break is not understood. */
const LONGEST_LINE = 64 * 1024;

/** The one stream of doorbells from one service, held open and shared by everybody who listens. */
export class BellLine {
  private readonly listeners = new Map<string, Set<BellListener>>();
  private readonly options: BellLineOptions;
  private readonly pool: Pool;
  private readonly stop = new AbortController();
  private readonly running: Promise<void>;

  constructor(options: BellLineOptions) {
    this.options = options;
    this.pool = new Pool(new URL(options.endpoint).origin, { connections: 8, headersTimeout: 5_000, bodyTimeout: SILENCE });
    this.running = this.run();
  }

  /** Calls `listener` for this member's bells until the answer is called. */
  listen(memberId: string, listener: BellListener): () => void {
    const set = this.listeners.get(memberId) ?? new Set();
    this.listeners.set(memberId, set.add(listener));
    return () => {
      set.delete(listener);
      if (!set.size && this.listeners.get(memberId) === set) this.listeners.delete(memberId);
    };
  }

  /** The bells after a cursor, or `gap` when the service no longer knows. Rejects when it does not answer. */
  async missed(memberId: string, after: Cursor): Promise<Bell[] | 'gap'> {
    const query = new URLSearchParams({ member: memberId, after: cursorText(after) });
    const { statusCode, body } = await this.pool.request({
      method: 'GET',
      path: `${PATH}?${query}`,
      headers: { authorization: await this.options.authorization() },
      signal: this.stop.signal,
    });
    if (statusCode === 200) return z.array(bellShape).parse(await body.json());
    await body.dump();
    if (statusCode === 410) return 'gap';
    throw new Error(`${this.options.service} answered HTTP ${statusCode} for missed doorbells`);
  }

  /** Whether the bearer of `authorization` may follow the subscription now. Rejects when the service does not say. */
  async mayFollow(memberId: string, field: string, authorization: string): Promise<Following> {
    const query = new URLSearchParams({ member: memberId, field });
    const { statusCode, body } = await this.pool.request({
      method: 'GET',
      path: `${FOLLOWING}?${query}`,
      headers: { authorization },
      signal: this.stop.signal,
    });
    if (statusCode === 200) return followingShape.parse(await body.json());
    await body.dump();
    throw new Error(`${this.options.service} answered HTTP ${statusCode} when asked who may follow ${field}`);
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
    await this.pool.destroy();
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    for (let wait = FIRST_PAUSE; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      const connected = await this.hear().catch((error: unknown) => {
        if (!signal.aborted && wait >= LONGEST_PAUSE) this.options.log(`${this.options.service} sends no doorbells: ${String(error)}`);
        return false;
      });
      if (connected) wait = FIRST_PAUSE / 2;
      await pause(wait * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    }
  }

  /** One connection, until it is cut. Resolves with true once it had stood. */
  private async hear(): Promise<boolean> {
    const headers = { authorization: await this.options.authorization(), accept: 'application/x-ndjson' };
    const { statusCode, body } = await this.pool.request({ method: 'GET', path: PATH, headers, signal: this.stop.signal });
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`HTTP ${statusCode}`);
    }
    for (const listener of [...this.listeners.values()].flatMap((set) => [...set])) listener.behind();
    try {
      let rest = '';
      body.setEncoding('utf8');
      for await (const chunk of body) {
        const lines = `${rest}${String(chunk)}`.split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > LONGEST_LINE) throw new Error('a line without end');
        for (const line of lines) this.ring(line.trim());
      }
    } catch (error) {
      if (!this.stop.signal.aborted) this.options.log(`the doorbells of ${this.options.service} were cut: ${String(error)}`);
    }
    return true;
  }

  private ring(line: string): void {
    if (line === '') return; // a sign of life
    const bell = bellShape.parse(JSON.parse(line)); // what is not understood cuts the line, and everybody asks by cursor
    for (const listener of this.listeners.get(bell.memberId) ?? []) listener.ring(bell);
  }
}
