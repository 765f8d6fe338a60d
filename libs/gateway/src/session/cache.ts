import type { Pool } from 'pg';
import { readSession, type Session } from './session.ts';

/** An answer older than this is asked for again: with it, an end is seen within a second, also when no message came. */
const LIFETIME_MS = 900;
/** Beyond this many entries, those that have run out are dropped. */
const ROOMY = 20_000;

interface Entry {
  session: Promise<Session | undefined>;
  askedAt: number;
  touched: boolean;
}

export interface CacheOptions {
  pool: Pool;
  /** Asked with each reading: whether this person may still be signed in. */
  isActive: (personId: string) => Promise<boolean>;
}

/** Sessions as last read, for less than a second. Concurrent questions about one session share one reading. */
export class SessionCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly options: CacheOptions) {}

  /** The session of this hash. `touch`: the person is there, so the idle time starts anew. */
  find(hash: Buffer, touch: boolean): Promise<Session | undefined> {
    const key = hash.toString('base64');
    const known = this.entries.get(key);
    const now = Date.now();
    if (known && now - known.askedAt < LIFETIME_MS && (known.touched || !touch)) return known.session;
    if (this.entries.size > ROOMY) this.dropOld(now);
    // The age counts from the question, not from the answer.
    const entry: Entry = { session: this.read(hash, touch), askedAt: now, touched: touch };
    entry.session.catch(() => this.entries.delete(key));
    this.entries.set(key, entry);
    return entry.session;
  }

  /** The session has changed or ended. `hash` in base64, as the database tells it. */
  forget(hash: string): void {
    this.entries.delete(hash);
  }

  clear(): void {
    this.entries.clear();
  }

  private async read(hash: Buffer, touch: boolean): Promise<Session | undefined> {
    const session = await readSession(this.options.pool, hash, touch);
    return session && (await this.options.isActive(session.personId)) ? session : undefined;
  }

  private dropOld(now: number): void {
    for (const [key, { askedAt }] of this.entries) if (now - askedAt >= LIFETIME_MS) this.entries.delete(key);
  }
}
