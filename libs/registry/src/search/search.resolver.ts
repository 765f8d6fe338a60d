import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, Resolver } from '@nestjs/graphql';
import type { PageArgs } from '../page.ts';
import { SearchService } from './search.service.ts';

@Resolver()
export class SearchResolver {
  constructor(private readonly search: SearchService) {}

  @Query() @Allow('member.identify') findMembers(_: unknown, { text, ...page }: PageArgs & { text: string }, { ctx }: ResolverContext) {
    return this.search.find(ctx, text, page);
  }
}
