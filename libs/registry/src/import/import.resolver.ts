import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { ImportService } from './import.service.ts';

interface Asked {
  readonly source: string;
  readonly identifiers: readonly string[];
}

@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportService) {}

  @Query() @Allow('member.register') memberIdOf(_: unknown, { identifier }: { identifier: string }, { ctx }: ResolverContext) {
    return this.imports.memberIdOf(ctx, identifier);
  }
  @Query() @Allow('member.register') clinicIdsOf(_: unknown, { source, identifiers }: Asked, { ctx }: ResolverContext) {
    return this.imports.idsOf(ctx, 'clinic', source, identifiers);
  }
  @Query() @Allow('member.register') clinicianIdsOf(_: unknown, { source, identifiers }: Asked, { ctx }: ResolverContext) {
    return this.imports.idsOf(ctx, 'clinician', source, identifiers);
  }
  @Mutation() @Allow('member.register') importRegistry(
    _: unknown,
    { source, items }: { source: string; items: unknown },
    { ctx }: ResolverContext,
  ) {
    return this.imports.import(ctx, source, items);
  }
}
