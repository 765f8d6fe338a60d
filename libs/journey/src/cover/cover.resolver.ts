import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { CoverService, showCover } from './cover.service.ts';

interface Arranged {
  readonly clinicianId: string;
  readonly from: Date;
  readonly until: Date;
}

@Resolver('Cover')
export class CoverResolver {
  constructor(private readonly covers: CoverService) {}

  @Query() @Allow('cover.arrange') myCovers(_: unknown, __: unknown, { ctx }: ResolverContext) {
    return this.covers.mine(ctx).then((all) => all.map(showCover));
  }
  @Mutation() @Allow('cover.arrange') arrangeCover(_: unknown, { clinicianId, from, until }: Arranged, { ctx }: ResolverContext) {
    return this.covers.arrange(ctx, { standIn: clinicianId, from, until }).then(showCover);
  }
  @Mutation() @Allow('cover.arrange') endCover(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.covers.end(ctx, id).then(showCover);
  }
}
