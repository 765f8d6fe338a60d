import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { ImportService } from './import.service.ts';

@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportService) {}

  @Query() @Allow('member.register') memberIdOf(_: unknown, { identifier }: { identifier: string }, { ctx }: ResolverContext) {
    return this.imports.memberIdOf(ctx, identifier);
  }
  @Mutation() @Allow('member.register') importRegistry(
    _: unknown,
    { source, items }: { source: string; items: unknown },
    { ctx }: ResolverContext,
  ) {
    return this.imports.import(ctx, source, items);
  }
}
