import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Work } from '@careway/store';
import { Query, Resolver } from '@nestjs/graphql';

const LONGEST_PAGE = 50;
const NEWEST = `select e.title, e.summary, e.link, f.title as source, e.published_at as "publishedAt"
  from feed_entry e join feed f using (address) order by coalesce(e.published_at, e.seen_at) desc, e.link limit $1`;

interface FeedEntryRow {
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  readonly source: string;
  readonly publishedAt: Date | null;
}

@Resolver('FeedEntry')
export class FeedResolver {
  constructor(private readonly work: Work) {}
  @Query() @Allow('article.read') feedEntries(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    const size = Math.min(Math.max(first, 0), LONGEST_PAGE);
    return this.work.browse(ctx, 'article.read', (tx) => tx.query<FeedEntryRow>(NEWEST, [size]));
  }
}
