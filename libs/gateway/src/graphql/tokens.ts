import type { TokenSigner, TokenSubject } from '@careway/access';

/** A token holds 30 s; it is used again for 10 s at most, so that what arrives has 20 s left. */
const REUSED = 10_000;
const MOST = 5_000;

/** Signs once what many calls may carry: the same session, service, purpose, record, positions and operation. */
export class Tokens {
  private readonly cache = new Map<string, { token: Promise<string>; until: number }>();
  private readonly signer: TokenSigner;
  private readonly now: () => number;

  constructor(signer: TokenSigner, now: () => number = Date.now) {
    this.signer = signer;
    this.now = now;
  }

  /** The value of the `authorization` header for a call to `service`. */
  async authorization(service: string, subject: TokenSubject): Promise<string> {
    const { personId, kind, sessionId, purpose, acting, after, op } = subject;
    const key = JSON.stringify([service, sessionId, personId, kind, purpose, acting, after, op]);
    const known = this.cache.get(key);
    if (known && known.until > this.now()) return `Bearer ${await known.token}`;
    const token = this.signer.sign(service, subject);
    this.cache.delete(key); // entries stand in the order of their time, the oldest first
    this.cache.set(key, { token, until: this.now() + REUSED });
    token.catch(() => this.cache.delete(key));
    this.prune();
    return `Bearer ${await token}`;
  }

  private prune(): void {
    for (const [key, { until }] of this.cache) {
      if (until > this.now() && this.cache.size <= MOST) break;
      this.cache.delete(key);
    }
  }
}
