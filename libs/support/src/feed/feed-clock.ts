import { contextFor, systemPrincipal } from '@careway/access';
import { Clock, Settings } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { feedAddresses, FEEDS } from './feed.addresses.ts';
import { fetchFeed, LIMITS } from './feed.fetch.ts';

const EVERY_MS = 60_000;
/** How long what a source told counts as new, and how long one that failed is left alone. */
const ANEW_MS = 30 * 60_000;

/** Asks trusted sources what is new. What one cannot tell now stays as it told it last; the others are not kept waiting. */
@Injectable()
export class FeedClock extends Clock {
  private readonly addresses: readonly string[];
  limits: { readonly patienceMs: number; readonly bytes: number } = LIMITS;

  constructor(
    private readonly work: Work,
    settings: Settings,
  ) {
    super(EVERY_MS);
    this.addresses = feedAddresses(settings.get(FEEDS));
  }

  /** One look; answers how many entries are new. */
  override async look(now: Date): Promise<number> {
    const values = [this.addresses, new Date(now.getTime() - ANEW_MS), now];
    const due = await this.sql<{ address: string }>(now, 'select address from feeds_to_ask($1, $2, $3)', values);
    const found = await Promise.all(due.map(({ address }) => this.askOne(now, address)));
    return found.reduce((sum, count) => sum + count, 0);
  }

  private async askOne(now: Date, address: string): Promise<number> {
    try {
      const { title, entries } = await fetchFeed(address, this.limits);
      const rows = JSON.stringify(entries.map(({ publishedAt, ...one }) => ({ ...one, published_at: publishedAt })));
      const [kept] = await this.sql<{ count: number }>(now, 'select keep_feed($1, $2, $3, $4) as count', [address, title, rows, now]);
      return kept?.count ?? 0;
    } catch (error) {
      await this.sql(now, 'select feed_failed($1, $2)', [address, (error as Error).message.slice(0, 200)]);
      return 0;
    }
  }

  private sql<Row>(now: Date, text: string, values: readonly unknown[]): Promise<Row[]> {
    const ctx = contextFor(systemPrincipal('feed-clock'), { operation: 'FeedClock', now });
    return this.work.run(ctx, (tx) => tx.query<Row>(text, values));
  }
}
