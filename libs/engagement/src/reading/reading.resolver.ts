import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, Resolver } from '@nestjs/graphql';
import { ReadingService } from './reading.service.ts';

@Resolver('ArticleReads')
export class ReadingResolver {
  constructor(private readonly readings: ReadingService) {}
  @Query() @Allow('reading.count') articleReads(_: unknown, __: unknown, { ctx }: ResolverContext) {
    return this.readings.counts(ctx);
  }
}
